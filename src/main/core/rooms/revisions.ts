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

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
