import type { ReactNode } from 'react';
import { formatMoney, money } from '#shared/money/money.ts';
import { ganttOf, type Stretch } from '#shared/rooms/budget/budget.gantt.ts';
import { budgetTotals, isOverspent, plannedCost, type Sum } from '#shared/rooms/budget/budget.rules.ts';
import type { Outcome } from '#shared/rooms/budget/budget.schema.ts';
import { formatDateRange, formatMonth, formatNumber, formatShortMonth, MISSING } from '#shared/time/format.ts';
import { networkName } from '../../paper/paper.names.ts';
import { notes } from './plan-paper.blocks.tsx';
import type { PlanPaperProps } from './plan-paper.tsx';

/** The plan's account and its amounts in words. */
function account({ plan, budget, language }: PlanPaperProps) {
  const { currency, startsOn, endsOn } = plan;
  const totals = budgetTotals({ currency, startsOn, endsOn, ...budget });
  return { totals, amount: (minor: number) => formatMoney(money(minor, currency), language) };
}

/** Block 9: every placement with its days and its cost; the total is the budget's advertising line. */
export function mediaPlan(props: PlanPaperProps): ReactNode {
  const { budget, channels, language, t } = props;
  const own = notes(props, 'media');
  if (budget.placements.length === 0) return own;
  const { totals, amount } = account(props);
  const channelById = new Map(channels.map((channel) => [channel.id, channel]));
  return (
    <>
      {own}
      <table className="ruled">
        <thead>
          <tr>
            <th scope="col">{t('budget.paper.placement')}</th>
            <th scope="col">{t('budget.paper.period')}</th>
            <th scope="col">{t('budget.paper.model')}</th>
            <th scope="col" className="num">
              {t('budget.paper.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {budget.placements.map((placement, index) => {
            const channel = placement.channelId === null ? undefined : channelById.get(placement.channelId);
            const place = channel === undefined ? '' : `${networkName(t, channel.network)} ${channel.handle}`.trim();
            const cost = formatMoney(plannedCost(placement), language);
            return (
              <tr key={placement.id}>
                <td>
                  {[placement.name, place, placement.format].filter(Boolean).join(' · ') || MISSING}
                  {placement.audience.trim() !== '' && <p className="small muted prose">{placement.audience}</p>}
                  {(['forecast', 'actual'] as const).map((kind) => (
                    <Outcomes key={kind} outcome={placement[kind]} kind={kind} language={language} t={t} />
                  ))}
                </td>
                <td>{formatDateRange({ from: placement.startsOn, to: placement.endsOn }, language)}</td>
                <td>{t(`budget.models.${placement.model}`)}</td>
                <td className="num">
                  {totals.placements[index]?.isWithoutRate === true ? `${cost} (${t('budget.paper.noRate')})` : cost}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('budget.paper.total')}
            </th>
            <td className="num">{amount(totals.media.planned)}</td>
          </tr>
        </tfoot>
      </table>
      <Strip {...props} />
      {totals.withoutRate > 0 && (
        <p className="small muted">{t('budget.placements.leftOut', { count: totals.withoutRate })}</p>
      )}
    </>
  );
}

/** The most months whose names fit over the strip; beyond that every third has one. */
const NAMED_MONTHS = 12;

/** When each placement runs, as bars over the months; a drawing of what the table says. */
function Strip({ plan, budget, language }: PlanPaperProps) {
  const { months, bars } = ganttOf(plan, budget.placements);
  const nameOf = new Map(budget.placements.map(({ id, name, format }) => [id, name || format || MISSING]));
  const at = ({ start, length }: Stretch) => ({ left: `${100 * start}%`, width: `${100 * length}%` });
  return (
    <figure className="gantt" aria-hidden>
      <div className="gantt-row gantt-months">
        <span />
        <div>
          {months.map(({ month, ...stretch }, index) => (
            <i key={month} style={at(stretch)}>
              {months.length <= NAMED_MONTHS || index % 3 === 0 ? formatShortMonth(month, language) : ''}
            </i>
          ))}
        </div>
      </div>
      {bars.map(({ id, ...stretch }) => (
        <div key={id} className="gantt-row">
          <span>{nameOf.get(id)}</span>
          <div>
            <b style={at(stretch)} />
          </div>
        </div>
      ))}
    </figure>
  );
}

/** What a placement is to bring, or brought, in a line; nothing where nobody knows. */
function Outcomes(props: Pick<PlanPaperProps, 't' | 'language'> & { outcome: Outcome; kind: 'forecast' | 'actual' }) {
  const { outcome, kind, language, t } = props;
  const known = Object.entries(outcome).flatMap(([name, value]) =>
    value === null
      ? []
      : [
          `${t(`budget.outcomes.${name as keyof Outcome}`).toLocaleLowerCase(language)} ${formatNumber(value, language)}`,
        ],
  );
  if (known.length === 0) return null;
  return <p className="small muted">{`${t(`budget.placements.${kind}`)}: ${known.join(', ')}`}</p>;
}

/** Block 10: lines by month, planned and, where something was, spent. */
export function budgetPlan(props: PlanPaperProps): ReactNode {
  const { budget, language, t } = props;
  const own = notes(props, 'budget');
  if (budget.lines.length === 0 && budget.placements.length === 0) return own;
  const { totals, amount } = account(props);
  const cell = (sum: Sum | undefined) => {
    if (sum === undefined) return MISSING;
    const over = isOverspent(sum)
      ? ` (${t('budget.lines.over', { amount: amount((sum.spent ?? 0) - sum.planned) })})`
      : '';
    return sum.spent === null ? amount(sum.planned) : `${amount(sum.planned)} / ${amount(sum.spent)}${over}`;
  };
  const rows = [
    { id: 'advertising', name: t('budget.lines.advertising'), sums: totals.advertising, whole: totals.media },
    ...budget.lines.map(({ id, name, amounts }) => ({
      id,
      name: name.trim() === '' ? t('budget.lines.unnamed') : name,
      sums: Object.fromEntries(
        Object.entries(amounts).map(([month, { planned, spent }]) => [month, { planned: planned ?? 0, spent }]),
      ),
      whole: totals.byLine[id],
    })),
  ];
  return (
    <>
      {own}
      {totals.months.map((month) => (
        <div key={month} className="month">
          <h3>
            {formatMonth(month, language)} <small>{`${t('budget.lines.planned')} / ${t('budget.lines.spent')}`}</small>
          </h3>
          <table className="ruled">
            <tbody>
              {rows.map(({ id, name, sums }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="num">{cell(sums[month])}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('budget.paper.total')}</th>
                <td className="num">{cell(totals.byMonth[month])}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      ))}
      <table className="ruled whole">
        <tfoot>
          <tr>
            <th scope="row">{t('budget.lines.total')}</th>
            <td className="num">{cell(totals.total)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
