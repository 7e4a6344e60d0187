import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';

type Groups = Readonly<Record<string, readonly Warning[]>>;

export interface GroupedWarnings {
  readonly list: readonly Warning[];
  readonly byPost: Groups;
  readonly byDay: Groups;
}

/** Puts warnings to their posts and days. A group, or the whole list, that says the same as before
 * stays the same array, so that its card is let be. */
export function groupWarnings(before: GroupedWarnings, list: readonly Warning[]): GroupedWarnings {
  const byPost: Record<string, Warning[]> = {};
  const byDay: Record<string, Warning[]> = {};
  for (const warning of list) {
    const { postId, date } = warning.where;
    const [groups, key] = postId === null ? ([byDay, date] as const) : ([byPost, postId] as const);
    const group = groups[key];
    if (group === undefined) groups[key] = [warning];
    else group.push(warning);
  }
  const isSame = JSON.stringify(before.list) === JSON.stringify(list);
  return {
    list: isSame ? before.list : list,
    byPost: keepSame(before.byPost, byPost),
    byDay: keepSame(before.byDay, byDay),
  };
}

function keepSame(before: Groups, after: Groups): Groups {
  return Object.fromEntries(
    Object.entries(after).map(([key, group]) => {
      const known = before[key];
      return [key, known !== undefined && JSON.stringify(known) === JSON.stringify(group) ? known : group];
    }),
  );
}
