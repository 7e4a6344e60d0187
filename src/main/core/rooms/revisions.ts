import { refuse } from '#shared/ipc/result.ts';

/** Refuses a write whose caller saw an older revision; a script that sends none takes what is there. */
export function checkRevision(room: string, seen: number | undefined | null, row: { readonly rev: number }): void {
  if (seen !== undefined && seen !== null && seen !== row.rev) {
    refuse('stale', `${room}.stale`, { seen, found: row.rev });
  }
}

/** `patch` without the keys whose value is undefined, so that leaving a field out never clears it. */
export function given<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Refuses when an update found no row of the revision it was made from: another program wrote in between. */
export function checkWritten(room: string, info: { readonly changes: number }, seen: number): void {
  if (info.changes !== 1) refuse('stale', `${room}.stale`, { seen, found: seen + 1 });
}

/** Whether `changes` would leave `row` as it is; lists are compared by what they hold. */
export function changesNothing<T extends object>(row: T, changes: Partial<T>): boolean {
  return (Object.keys(changes) as (keyof T)[]).every((key) => same(row[key], changes[key]));
}

/**
 * Where `changes` differ from `row`, down into plain objects and lists of rows with ids: `name`, `amounts.2027-03.planned`,
 * `goals.<id>.text`, and `goals.-<id>` of a row that is gone. Edits of one place are one step of undo; those of two neighbours are two.
 */
export function changedPaths(row: object, changes: object): string[] {
  const before = row as Readonly<Record<string, unknown>>;
  return Object.entries(changes).flatMap(([key, after]) => {
    if (same(before[key], after)) return [];
    const [one, other] = [keyed(before[key]), keyed(after)];
    if (other === null) return [key];
    const inner = [
      ...changedPaths(one ?? {}, other),
      ...Object.keys(one ?? {}).flatMap((name) => (name in other ? [] : [`-${name}`])),
    ];
    return inner.length === 0 ? [key] : inner.map((path) => `${key}.${path}`);
  });
}

/** A plain object as it is, a list of rows by their ids; null for what is one value. */
function keyed(value: unknown): object | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return value;
  const rows = value.map((row: unknown) => [idOf(row), row] as const);
  return rows.every(([id]) => id !== null) ? Object.fromEntries(rows) : null;
}

const idOf = (row: unknown): string | null =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : null;

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
