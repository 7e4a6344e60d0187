import { ActionIcon, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import i18next from 'i18next';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { OwnDate } from '#shared/rooms/dates/dates.schema.ts';
import { HOLIDAY_COUNTRIES } from '#shared/rooms/dates/holidays.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';
import { offerUndo } from '../../app/undo.ts';
import { editClient } from '../../data/client-edits.ts';
import { createOwnDate, editOwnDate, loadOwnDates, removeOwnDate, useOwnDates } from '../../data/own-dates.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './form.module.css';
import dateStyles from './own-dates.module.css';

/** Days before which a reminder can be asked for; what a script stored is offered as well. */
const LEADS = [1, 3, 7, 14, 21, 30, 60] as const;
const USUAL_LEAD = 7;

/** Whose days off count for this client, and the days that are its own. */
export function OwnDatesSection({ client }: { client: Client }) {
  const { t } = useTranslation('dates');
  const all = useOwnDates((state) => state.ownDates);
  const [adding, setAdding] = useState(false);
  const own = (all ?? []).filter((date) => date.clientId === client.id);
  useEffect(() => void loadOwnDates(), []);
  return (
    <section className={styles.section} aria-labelledby="client-dates">
      <div className={styles.sectionHead}>
        <h3 id="client-dates">{t('own.title')}</h3>
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('own.add')}
        </Button>
      </div>
      <Countries client={client} />
      {all !== null && own.length === 0 && !adding && <p className={styles.quiet}>{t('own.none')}</p>}
      {own.length > 0 && (
        <ul className={dateStyles.list} aria-label={t('own.title')}>
          {own.map((date) => (
            <OwnDateLine key={date.id} own={date} />
          ))}
        </ul>
      )}
      {adding && <NewDate clientId={client.id} close={() => setAdding(false)} />}
    </section>
  );
}

function Countries({ client }: { client: Client }) {
  const { t } = useTranslation('dates');
  const known = HOLIDAY_COUNTRIES.map((value) => ({ value, label: t(`countries.${value}` as 'countries.PL') }));
  // A script may have named a country whose holidays are not known: it stays until the person takes it out.
  const others = client.holidayCountries.filter((code) => !HOLIDAY_COUNTRIES.includes(code));
  return (
    <MultiSelect
      label={t('countries.label')}
      description={t('countries.hint')}
      data={[...known, ...others.map((value) => ({ value, label: value }))]}
      value={[...client.holidayCountries]}
      onChange={async (holidayCountries) => {
        const fault = await editClient(client.id, { holidayCountries });
        if (fault !== null) toastFault(faultText(fault));
      }}
    />
  );
}

/** Choices of a reminder in words. */
function useLeads(stored: number | null) {
  const { t } = useTranslation('dates');
  const days = [...new Set([...LEADS, ...(stored === null ? [] : [stored])])].sort((a, b) => a - b);
  return [
    { value: '', label: t('own.leadNone') },
    ...days.map((count) => ({ value: String(count), label: t('own.leadDays', { count }) })),
  ];
}

function useRepeats() {
  const { t } = useTranslation('dates');
  return (['yearly', 'never'] as const).map((value) => ({ value, label: t(`own.${value}`) }));
}

const leadOf = (value: string | null): number | null => (value === null || value === '' ? null : Number(value));

function OwnDateLine({ own }: { own: OwnDate }) {
  const { t } = useTranslation('dates');
  const name = useDraft({
    stored: own.name,
    check: (text) => (text.trim() === '' ? t('own.nameMissing') : null),
    save: (text) => editOwnDate(own.id, { name: text }),
  });
  const date = useDraft({
    stored: own.date,
    check: (text) => (isPlainDate(text) ? null : t('own.dateMissing')),
    save: (text) => editOwnDate(own.id, { date: text }),
  });
  const leads = useLeads(own.leadDays);
  const repeats = useRepeats();
  async function choose(patch: Parameters<typeof editOwnDate>[1]): Promise<void> {
    const fault = await editOwnDate(own.id, patch);
    if (fault !== null) toastFault(faultText(fault));
  }
  async function remove(): Promise<void> {
    const result = await removeOwnDate({ id: own.id, rev: own.rev });
    if (!result.ok) return toastFault(faultText(result.error));
    void offerUndo(i18next.t('dates:own.removed', { name: own.name }));
  }
  return (
    <li className={dateStyles.item}>
      <TextInput
        className={dateStyles.name}
        aria-label={t('own.name')}
        maxLength={200}
        value={name.value}
        error={name.error}
        onChange={(event) => name.onChange(event.currentTarget.value)}
        onBlur={name.onBlur}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('own.remove', { name: own.name })}
        onClick={() => void remove()}
      >
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
      <div className={dateStyles.fields}>
        <TextInput
          type="date"
          aria-label={t('own.date')}
          value={date.value}
          error={date.error}
          onChange={(event) => date.onChange(event.currentTarget.value)}
          onBlur={date.onBlur}
        />
        <Select
          aria-label={t('own.repeats')}
          data={repeats}
          value={own.repeats}
          allowDeselect={false}
          onChange={(value) => value !== null && void choose({ repeats: value as OwnDate['repeats'] })}
        />
        <Select
          aria-label={t('own.lead')}
          data={leads}
          value={own.leadDays === null ? '' : String(own.leadDays)}
          allowDeselect={false}
          onChange={(value) => void choose({ leadDays: leadOf(value) })}
        />
      </div>
    </li>
  );
}

function NewDate({ clientId, close }: { clientId: string; close: () => void }) {
  const { t } = useTranslation(['dates', 'common']);
  const [name, setName] = useState('');
  const [date, setDate] = useState('');
  const [repeats, setRepeats] = useState<OwnDate['repeats']>('yearly');
  const [lead, setLead] = useState<string>(String(USUAL_LEAD));
  const [isTried, setTried] = useState(false);
  const leads = useLeads(USUAL_LEAD);
  const choices = useRepeats();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || !isPlainDate(date)) return;
    const made = await createOwnDate({ clientId, name, date, repeats, leadDays: leadOf(lead) });
    if (made.ok) close();
    else toastFault(faultText(made.error));
  }

  return (
    <form className={dateStyles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t('own.name')}
        placeholder={t('own.namePlaceholder')}
        maxLength={200}
        value={name}
        error={isTried && name.trim() === '' ? t('own.nameMissing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
        autoFocus
      />
      <div className={dateStyles.fields}>
        <TextInput
          type="date"
          label={t('own.date')}
          value={date}
          error={isTried && !isPlainDate(date) ? t('own.dateMissing') : null}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Select
          label={t('own.repeats')}
          data={choices}
          value={repeats}
          allowDeselect={false}
          onChange={(value) => value !== null && setRepeats(value as OwnDate['repeats'])}
        />
        <Select
          label={t('own.lead')}
          data={leads}
          value={lead}
          allowDeselect={false}
          onChange={(value) => setLead(value ?? '')}
        />
      </div>
      <div className={dateStyles.buttons}>
        <Button type="submit" size="compact-md">
          {t('own.add')}
        </Button>
        <Button size="compact-md" variant="default" onClick={close}>
          {t('common:actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
