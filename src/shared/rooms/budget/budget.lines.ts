import type { PlanLine } from '../plans/plans.differences.ts';
import type { BudgetLine, Placement } from './budget.schema.ts';

/** Media plan and budget, as a version freezes them and as they are now. */
export interface PlanAccount {
  readonly placements: readonly Placement[];
  readonly lines: readonly BudgetLine[];
}

type Draft = Pick<PlanLine, 'field' | 'text'> & Partial<PlanLine>;

const count = (value: number | null): string => (value === null ? '' : String(value));

function placementLines(placement: Placement): Draft[] {
  const { model, currency, rate, forecast } = placement;
  return [
    { field: 'budget:placements.name', text: placement.name },
    { field: 'budget:placements.channel', text: placement.channelId ?? '', kind: 'channel' },
    { field: 'budget:placements.format', text: placement.format },
    { field: 'budget:placements.audience', text: placement.audience },
    { field: 'budget:placements.startsOn', text: placement.startsOn, kind: 'date' },
    { field: 'budget:placements.endsOn', text: placement.endsOn, kind: 'date' },
    { field: 'budget:placements.model', text: `budget:models.${model}`, kind: 'key' },
    // Under the same path whatever the model, so that a price is told as one thing that changed.
    { path: 'price', field: `budget:prices.${model}`, text: `${placement.price} ${currency}`, kind: 'money' },
    {
      path: 'quantity',
      field: `budget:quantities.${model}`,
      text: model === 'flat' ? '' : count(placement.quantity),
      kind: 'count',
    },
    { field: 'budget:placements.rateOf', text: rate?.rate ?? '', kind: 'rate' },
    { field: 'budget:placements.rateDate', text: rate?.date ?? '', kind: 'date' },
    ...(['reach', 'clicks', 'leads', 'sales'] as const).map((outcome) => ({
      field: `budget:outcomes.${outcome}`,
      text: count(forecast[outcome]),
      kind: 'count' as const,
    })),
  ];
}

const budgetLines = ({ name, amounts }: BudgetLine, currency: string): Draft[] => [
  { field: 'budget:lines.line', text: name },
  ...Object.keys(amounts)
    .sort()
    .map((month) => {
      const { planned = null } = amounts[month] ?? {};
      const text = planned === null ? '' : `${planned} ${currency}`;
      return { path: month, field: 'budget:lines.plannedIn', text, kind: 'money' as const, month, name };
    }),
];

/** What a plan's account promises, line by line: without what was spent and what came of it, which no version is about. */
export function accountLines({ placements, lines }: PlanAccount, currency: string): PlanLine[] {
  const told = (block: 'media' | 'budget', id: string, number: number, drafts: readonly Draft[]): PlanLine[] =>
    drafts.map(({ path, ...draft }) => ({
      block,
      number,
      group: null,
      kind: 'text',
      path: `${block}/${id}/${path ?? draft.field}`,
      ...draft,
    }));
  return [
    ...placements.flatMap((row, index) => told('media', row.id, index + 1, placementLines(row))),
    ...lines.flatMap((row, index) => told('budget', row.id, index + 1, budgetLines(row, currency))),
  ];
}
