import { Anchor, Checkbox, NumberInput } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cadence, cadenceOf, POST_WARNINGS, withCadence } from '#shared/rooms/clients/clients.cadence.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { formatDate } from '#shared/time/format.ts';
import { editClient } from '../../data/client-edits.ts';
import { today } from '../../data/clock.ts';
import { loadRhythms, showPlan, useRhythms } from '../../data/plans.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './form.module.css';
import cadenceStyles from './own-dates.module.css';

const SWITCHES = ['weekArticle', 'weekAlbum', 'monthDigest', 'quarterResearch', 'yearReport', 'ownDates'] as const;

type CountKey = 'dayMin' | 'dayMax' | 'clashMinutes' | 'slotMinutes';

/** The range of each number, and whether leaving it empty switches the rule off. */
const COUNTS = {
  dayMin: { from: 0, to: 50, mayBeEmpty: true },
  dayMax: { from: 1, to: 50, mayBeEmpty: true },
  clashMinutes: { from: 1, to: 1_440, mayBeEmpty: false },
  slotMinutes: { from: 0, to: 720, mayBeEmpty: false },
} as const satisfies Record<CountKey, { from: number; to: number; mayBeEmpty: boolean }>;

/** How often this client publishes, and which warnings the calendar shows for it: domain.md, section 7. */
export function CadenceSection({ client }: { client: Client }) {
  const { t } = useTranslation('dates');
  const cadence = cadenceOf(client.cadence);
  const change = (patch: Partial<Cadence>) => editClient(client.id, { cadence: withCadence(client.cadence, patch) });
  async function choose(patch: Partial<Cadence>): Promise<void> {
    const fault = await change(patch);
    if (fault !== null) toastFault(faultText(fault));
  }
  const count = (key: CountKey) => ({
    id: key,
    stored: cadence[key],
    save: (value: number | null) => change({ [key]: value }),
  });
  return (
    <section className={styles.section} aria-labelledby="client-cadence">
      <div className={styles.sectionHead}>
        <h3 id="client-cadence">{t('cadence.title')}</h3>
      </div>
      <p className={styles.quiet}>{t('cadence.lead')}</p>
      <AgreedRhythms clientId={client.id} />
      <div className={styles.pair}>
        <CountField {...count('dayMin')} />
        <CountField {...count('dayMax')} />
        <CountField {...count('clashMinutes')} />
        <CountField {...count('slotMinutes')} />
      </div>
      <fieldset className={cadenceStyles.choices}>
        <legend>{t('cadence.rules')}</legend>
        {SWITCHES.map((key) => (
          <Checkbox
            key={key}
            size="xs"
            label={t(`cadence.${key}`)}
            checked={cadence[key]}
            onChange={(event) => void choose({ [key]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <fieldset className={cadenceStyles.choices}>
        <legend>{t('cadence.posts')}</legend>
        {POST_WARNINGS.map((code) => (
          <Checkbox
            key={code}
            size="xs"
            label={t(`kind.${code}`)}
            checked={!cadence.off.includes(code)}
            onChange={(event) =>
              void choose({
                off: POST_WARNINGS.filter((other) =>
                  other === code ? !event.currentTarget.checked : cadence.off.includes(other),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </section>
  );
}

/** Plans that the client agreed to say more than these rules do, on their days. */
function AgreedRhythms({ clientId }: { clientId: string }) {
  const { t } = useTranslation('dates');
  const language = useLanguage();
  const rhythms = useRhythms((state) => state.rhythms);
  useEffect(() => void loadRhythms(), []);
  const ahead = rhythms.filter((rhythm) => rhythm.clientId === clientId && rhythm.endsOn >= today());
  return ahead.map(({ planId, plan, version, startsOn, endsOn }) => (
    <p key={planId} className={styles.quiet}>
      {t('cadence.byPlan', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => showPlan(planId, 'content')}>
        {t('cadence.planVersion', { plan, version })}
      </Anchor>
    </p>
  ));
}

interface CountProps {
  readonly id: CountKey;
  readonly stored: number | null;
  readonly save: (value: number | null) => ReturnType<typeof editClient>;
}

function CountField({ id, stored, save }: CountProps) {
  const { t } = useTranslation('dates');
  const { from, to, mayBeEmpty } = COUNTS[id];
  const read = (text: string): number | null | undefined => {
    if (text === '') return mayBeEmpty ? null : undefined;
    const value = Number(text);
    return Number.isInteger(value) && value >= from && value <= to ? value : undefined;
  };
  const draft = useDraft({
    stored: stored === null ? '' : String(stored),
    check: (text) => (read(text) === undefined ? t('cadence.problem', { from, to }) : null),
    save: async (text) => save(read(text) ?? null),
  });
  return (
    <NumberInput
      label={t(`cadence.${id}`)}
      description={mayBeEmpty ? t('cadence.empty') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDecimal={false}
      value={draft.value}
      error={draft.error}
      onChange={(value) => draft.onChange(String(value))}
      onBlur={draft.onBlur}
    />
  );
}
