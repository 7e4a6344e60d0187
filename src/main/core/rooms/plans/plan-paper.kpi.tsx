import type { ReactNode } from 'react';
import { derivedText, kpiText } from '#shared/kpi/kpi.format.ts';
import { DERIVED_KPIS, unitOf } from '#shared/kpi/kpi.ts';
import { monthsOf } from '#shared/rooms/budget/budget.rules.ts';
import { derivedTargets, targetTotal } from '#shared/rooms/plans/plans.targets.ts';
import { formatMonth, formatShortMonth, MISSING } from '#shared/time/format.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { networkName } from '../../paper/paper.names.ts';
import { notes } from './plan-paper.blocks.tsx';
import type { PlanPaperProps } from './plan-paper.tsx';

/** More months than this do not fit beside each other on a sheet. */
const ACROSS = 6;

/** Months in groups that fit on a sheet. */
const sheets = (months: readonly MonthText[]): MonthText[][] =>
  Array.from({ length: Math.ceil(months.length / ACROSS) }, (_, at) => months.slice(at * ACROSS, (at + 1) * ACROSS));

/** Block 11: targets by KPI, channel and month, and what follows from them, each with its formula. */
export function kpiPlan(props: PlanPaperProps): ReactNode {
  const { plan, t } = props;
  const { targets } = plan.content.kpi;
  const own = notes(props, 'kpi');
  if (targets.length === 0) return own;
  const months = monthsOf(plan);
  return (
    <>
      {own}
      {sheets(months).map((group) => (
        <Targets key={group[0]} {...props} months={group} isLast={group.at(-1) === months.at(-1)} />
      ))}
      <h3>{t('plans.targets.derived')}</h3>
      {sheets(months).map((group) => (
        <Derived key={group[0]} {...props} months={group} />
      ))}
    </>
  );
}

type Part = PlanPaperProps & { readonly months: readonly MonthText[] };

function Heads({ months, language }: Pick<Part, 'months' | 'language'>) {
  return months.map((month) => (
    <th key={month} scope="col" className="num">
      {months.length > 4 ? formatShortMonth(month, language) : formatMonth(month, language)}
    </th>
  ));
}

function Targets({ isLast, ...props }: Part & { readonly isLast: boolean }) {
  const { plan, channels, months, language, t } = props;
  const channelById = new Map(channels.map((channel) => [channel.id, channel]));
  const all = monthsOf(plan);
  return (
    <table className="ruled">
      <thead>
        <tr>
          <th scope="col">{t('plans.targets.kpi')}</th>
          <Heads {...props} />
          {isLast && (
            <th scope="col" className="num">
              {t('plans.targets.total')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {plan.content.kpi.targets.map((target) => {
          const channel = target.channelId === null ? undefined : channelById.get(target.channelId);
          const unit = unitOf(target.kpi);
          const total = targetTotal(target, all);
          return (
            <tr key={target.id}>
              <th scope="row">
                <p>{t(`vocabulary.kpis.${target.kpi}`)}</p>
                {channel !== undefined && (
                  <p className="small muted">{`${networkName(t, channel.network)} ${channel.handle}`.trim()}</p>
                )}
              </th>
              {months.map((month) => (
                <td key={month} className="num">
                  {kpiText(target.months[month] ?? null, unit, plan.currency, language)}
                </td>
              ))}
              {isLast && (
                <td className="num">
                  <p>{total === null ? MISSING : kpiText(total.value, unit, plan.currency, language)}</p>
                  {total !== null && total.months < all.length && (
                    <p className="small muted">
                      {t('plans.targets.covers', { covered: total.months, count: all.length })}
                    </p>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Derived(props: Part) {
  const { plan, fee, budget, months, language, t } = props;
  const byMonth = derivedTargets({ plan, budget, fee });
  const rows = DERIVED_KPIS.filter((key) => months.some((month) => (byMonth[month]?.[key] ?? null) !== null));
  if (rows.length === 0) return <p className="small muted">{t('plans.targets.noDerived')}</p>;
  return (
    <table className="ruled">
      <thead>
        <tr>
          <th scope="col">{t('plans.targets.kpi')}</th>
          <Heads {...props} />
        </tr>
      </thead>
      <tbody>
        {rows.map((key) => (
          <tr key={key}>
            <th scope="row">
              <p>{t(`vocabulary.derivedKpis.${key}`)}</p>
              <p className="small muted">{t(`vocabulary.formulas.${key}`)}</p>
            </th>
            {months.map((month) => (
              <td key={month} className="num">
                {derivedText(byMonth[month]?.[key] ?? null, key, plan.currency, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
