import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_TEMPLATES, type PlanTemplate } from '#shared/rooms/plans/plans.schema.ts';
import { addDays, monthOf, shiftMonth } from '#shared/time/plain-date.ts';
import { useClients } from '../../data/clients.store.ts';
import { today } from '../../data/clock.ts';
import { createPlan, openBlock, openPlan, usePlans } from '../../data/plans.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { DaysFields, daysProblem } from '../planning/DaysFields.tsx';
import { useActiveClients } from '../planning/useActiveClients.ts';
import styles from './plans.module.css';

const EMPTY = 'empty';

/** The quarter that begins next month: what is planned is mostly that. */
function nextQuarter(): { from: string; to: string } {
  const month = shiftMonth(monthOf(today()), 1);
  return { from: `${month}-01`, to: addDays(`${shiftMonth(month, 3)}-01`, -1) };
}

/** As little as a plan needs; it may begin from one that ships or from another plan. */
export function NewPlan({ clientId, close }: { clientId: string | null; close: () => void }) {
  const { t } = useTranslation(['plans', 'common']);
  const clients = useActiveClients();
  const [client, setClient] = useState(clientId ?? (clients.length === 1 ? (clients[0]?.id ?? null) : null));
  const [name, setName] = useState('');
  const [days, setDays] = useState(nextQuarter);
  const [from, setFrom] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (client === null || name.trim() === '' || daysProblem(days.from, days.to) !== null) return;
    const isTemplate = (PLAN_TEMPLATES as readonly string[]).includes(from);
    const created = await createPlan({
      clientId: client,
      name: name.trim(),
      startsOn: days.from,
      endsOn: days.to,
      ...(isTemplate ? { template: from as PlanTemplate } : from === EMPTY ? {} : { from }),
    });
    if (!created.ok) return setFault(faultText(created.error));
    openBlock('goals');
    openPlan(created.value.id);
    close();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('new.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Select
            label={t('new.client')}
            placeholder={t('new.chooseClient')}
            data={clients.map(({ id, name: label }) => ({ value: id, label }))}
            value={client}
            onChange={setClient}
            searchable
            allowDeselect={false}
            error={checked && client === null ? t('new.problems.client') : null}
          />
          <TextInput
            label={t('new.name')}
            placeholder={t('new.nameHint')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
            error={checked && name.trim() === '' ? t('new.problems.name') : null}
            data-autofocus
          />
          <DaysFields {...days} onChange={setDays} checked={checked} />
          <Beginning value={from} onChange={setFrom} />
          {fault !== null && (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('new.cancel')}
            </Button>
            <Button type="submit">{t('new.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What the plan begins with. */
function Beginning({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('plans');
  const plans = usePlans((state) => state.plans);
  const clientById = useClients((state) => state.clientById);
  const others = plans.map((plan) => ({
    value: plan.id,
    label: [clientById[plan.clientId]?.name ?? '', plan.name].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      label={t('new.from')}
      data={[
        { value: EMPTY, label: t('new.empty') },
        {
          group: t('new.templates'),
          items: PLAN_TEMPLATES.map((template) => ({ value: template, label: t(`templates.${template}`) })),
        },
        ...(others.length === 0 ? [] : [{ group: t('new.others'), items: others }]),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen ?? EMPTY)}
      allowDeselect={false}
      maxDropdownHeight={320}
    />
  );
}
