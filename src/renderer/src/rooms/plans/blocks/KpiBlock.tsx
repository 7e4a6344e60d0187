import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { kpiText } from '#shared/kpi/kpi.format.ts';
import { KPIS, type Kpi, unitOf } from '#shared/kpi/kpi.ts';
import { monthsOf } from '#shared/rooms/budget/budget.rules.ts';
import type { PlanContent, PlanTarget } from '#shared/rooms/plans/plans.schema.ts';
import { targetTotal } from '#shared/rooms/plans/plans.targets.ts';
import { formatMonth, MISSING } from '#shared/time/format.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { watchBudget } from '../../../data/budget.store.ts';
import { useClients } from '../../../data/clients.store.ts';
import { editPlan } from '../../../data/plans.store.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { MoneyField } from '../../../ui/fields/MoneyField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import styles from '../plans.module.css';
import { said } from '../plans.rows.ts';
import account from './account.module.css';
import type { BlockProps } from './block.types.ts';
import { DerivedTargets } from './DerivedTargets.tsx';
import { NotesBlock } from './NotesBlock.tsx';

/** The largest target. */
const MOST = 1_000_000_000_000;

const editTargets = (planId: string, change: (targets: readonly PlanTarget[]) => readonly PlanTarget[]) =>
  editPlan(planId, ({ kpi }) => ({ kpi: { ...kpi, targets: [...change(kpi.targets)] } }) as Partial<PlanContent>);

/** Block 11: what is to be reached, by KPI, channel and month, and what follows from it. */
export function KpiBlock({ plan, client }: BlockProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  useEffect(() => watchBudget(plan.id), [plan.id]);
  const { targets } = plan.content.kpi;
  const months = monthsOf(plan);
  const used = new Set(targets.map(({ kpi }) => kpi));
  const next = KPIS.find((kpi) => !used.has(kpi)) ?? 'reach';
  const add = () =>
    editTargets(plan.id, (before) => [...before, { id: crypto.randomUUID(), kpi: next, channelId: null, months: {} }]);
  return (
    <div className={styles.rows}>
      {targets.length > 0 && (
        <section className={account.scroll} aria-label={t('targets.label')}>
          <table className={`${account.account} ${account.targets}`}>
            <thead>
              <tr>
                <th scope="col">{t('targets.kpi')}</th>
                {months.map((month) => (
                  <th key={month} scope="col">
                    {formatMonth(month, language)}
                  </th>
                ))}
                <th scope="col">{t('targets.total')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {targets.map((target, index) => (
                <Target
                  key={target.id}
                  plan={plan}
                  client={client}
                  target={target}
                  number={index + 1}
                  months={months}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void said(add())}>
        {t('targets.add')}
      </Button>
      <DerivedTargets plan={plan} client={client} />
      <NotesBlock plan={plan} block="kpi" />
    </div>
  );
}

interface TargetProps extends BlockProps {
  readonly target: PlanTarget;
  readonly number: number;
  readonly months: readonly MonthText[];
}

function Target({ plan, client, target, number, months }: TargetProps) {
  const { t } = useTranslation(['plans', 'vocabulary']);
  const { currency } = plan;
  const channels = useClients((state) => state.channels).filter(({ clientId }) => clientId === client.id);
  const change = (patch: (before: PlanTarget) => Partial<PlanTarget>) =>
    editTargets(plan.id, (all) => all.map((row) => (row.id === target.id ? { ...row, ...patch(row) } : row)));
  const name = t(`vocabulary:kpis.${target.kpi}`);
  const isGone = target.channelId !== null && channels.every(({ id }) => id !== target.channelId);
  return (
    <tr>
      <th scope="row">
        <Select
          aria-label={t('targets.kpiOf', { number })}
          data={KPIS.map((value) => ({ value, label: t(`vocabulary:kpis.${value}`) }))}
          value={target.kpi}
          searchable
          allowDeselect={false}
          onChange={(kpi) => kpi !== null && void said(change(() => ({ kpi: kpi as Kpi })))}
        />
        <Select
          mt={4}
          aria-label={t('targets.channelOf', { number })}
          placeholder={t('targets.allChannels')}
          clearable
          data={[
            ...channels.map(({ id, network, handle }) => ({
              value: id,
              label: `${t(`vocabulary:networks.${network}` as 'vocabulary:networks.facebook')} ${handle}`.trim(),
            })),
            ...(isGone ? [{ value: target.channelId ?? '', label: t('targets.removedChannel') }] : []),
          ]}
          value={target.channelId}
          onChange={(channelId) => void said(change(() => ({ channelId })))}
        />
      </th>
      {months.map((month) => (
        <td key={month}>
          <Value target={target} name={name} month={month} currency={currency} change={change} />
        </td>
      ))}
      <Total target={target} months={months} currency={currency} />
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('targets.remove', { name, number })}
          title={t('targets.remove', { name, number })}
          onClick={() => void said(editTargets(plan.id, (all) => all.filter(({ id }) => id !== target.id)))}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly target: PlanTarget;
  readonly name: string;
  readonly month: MonthText;
  readonly currency: string;
  readonly change: (patch: (before: PlanTarget) => Partial<PlanTarget>) => ReturnType<typeof editPlan>;
}

/** A month's target; an empty field is no target, which is not 0. */
function Value({ target, name, month, currency, change }: ValueProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const save = (value: number | null) =>
    change(({ months: { [month]: _before, ...others } }) => ({
      months: value === null ? others : { ...others, [month]: value },
    }));
  const field = {
    label: t('targets.of', { name, month: formatMonth(month, language) }),
    isLabelHidden: true,
    stored: target.months[month] ?? null,
    save,
  };
  return (
    <div className={account.amounts}>
      {unitOf(target.kpi) === 'money' ? (
        <MoneyField {...field} currency={currency} />
      ) : (
        <NumberField {...field} from={0} to={MOST} problem={t('targets.problem')} />
      )}
    </div>
  );
}

/** What the months make together, and of how many, where some have no target. */
function Total({ target, months, currency }: Pick<TargetProps, 'target' | 'months'> & { currency: string }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const total = targetTotal(target, months);
  if (total === null) return <td className={account.amount}>{MISSING}</td>;
  return (
    <td className={account.amount}>
      <span>{kpiText(total.value, unitOf(target.kpi), currency, language)}</span>
      {total.months < months.length && (
        <span>{t('targets.covers', { covered: total.months, count: months.length })}</span>
      )}
    </td>
  );
}
