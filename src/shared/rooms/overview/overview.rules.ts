import type { MeterRow } from '../deliveries/deliveries.rules.ts';
import type { ClientMonth } from './overview.schema.ts';

/** The columns that a list of clients is sorted by. */
export const OVERVIEW_COLUMNS = [
  'name',
  'planned',
  'approved',
  'published',
  'contracted',
  'warnings',
  'brief',
  'plan',
] as const;
export type OverviewColumn = (typeof OVERVIEW_COLUMNS)[number];

/** The kinds of a contract as one row: what is agreed, null where no kind is, and what there is of it. */
export function together(
  rows: readonly MeterRow[],
): Pick<ClientMonth, 'contracted' | 'planned' | 'approved' | 'published'> {
  const agreed = rows.flatMap(({ contracted }) => contracted ?? []);
  const sum = (key: 'planned' | 'approved' | 'published') => rows.reduce((total, row) => total + row[key], 0);
  return {
    contracted: agreed.length === 0 ? null : agreed.reduce((total, count) => total + count, 0),
    planned: sum('planned'),
    approved: sum('approved'),
    published: sum('published'),
  };
}

const PLAN_ORDER = { draft: 1, sent: 2, agreed: 3 } as const;

/** What a row is sorted by in a column of numbers; null is what nobody knows, which goes last in either order. */
export function rankOf(month: ClientMonth, column: Exclude<OverviewColumn, 'name'>): number | null {
  if (column === 'brief') return month.brief.answered / month.brief.total;
  if (column === 'plan') return month.plan === null ? null : PLAN_ORDER[month.plan.status];
  return month[column];
}

interface Named {
  readonly name: string;
  readonly month: ClientMonth | undefined;
}

/** Sorts clients by a column; equals, and those of which nothing is known, by name. `compare` orders names as the language does. */
export function sortClients<T extends Named>(
  clients: readonly T[],
  { column, descending }: { readonly column: OverviewColumn; readonly descending: boolean },
  compare: (one: string, other: string) => number,
): T[] {
  const turn = descending ? -1 : 1;
  return clients.toSorted((one, other) => {
    const byName = compare(one.name, other.name);
    if (column === 'name') return turn * byName;
    const [a, b] = [one, other].map(({ month }) => (month === undefined ? null : rankOf(month, column)));
    if (a === b || a === undefined || b === undefined) return byName;
    if (a === null) return 1;
    if (b === null) return -1;
    return turn * (a - b) || byName;
  });
}
