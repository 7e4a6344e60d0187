/** Warnings by what is wrong, in the few groups that a calendar is filtered by. Values in, values out. */
import { addDays, isPlainDate, type PlainDateText } from '../../time/plain-date.ts';
import { CADENCE_WARNINGS, type Warning } from './warnings.schema.ts';

/** In the order in which they are offered: what keeps a post from going out first, the rhythm last. */
export const WARNING_KINDS = [
  'no-channel',
  'limits',
  'no-media',
  'alt-missing',
  'unfinished',
  'past-date',
  'clash',
  'outside-slots',
  'on-holiday',
  'no-marketing-task',
  'news-without-context',
  'over-contract',
  'cadence',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Codes that are kinds of their own. */
const OWN: ReadonlySet<string> = new Set<string>(WARNING_KINDS);

/** What a network allows of a text or a file, and how much. */
const LIMITS: ReadonlySet<string> = new Set([
  'text-too-long',
  'title-too-long',
  'comment-too-long',
  'alt-too-long',
  'too-many-images',
  'too-many-hashtags',
  'picture-too-large',
  'film-too-large',
  'film-too-long',
  'film-too-short',
  'media-too-narrow',
  'media-too-wide',
  'media-type-unusual',
]);
const NO_MEDIA: ReadonlySet<string> = new Set(['media-missing', 'film-missing']);
const CADENCE: ReadonlySet<string> = new Set<string>(CADENCE_WARNINGS);

/** The kind of a warning by its code; what a network says besides (a missing title, a wrong mention, an empty field) is `unfinished`. */
export function kindOfWarning(code: string): WarningKind {
  if (OWN.has(code)) return code as WarningKind;
  if (LIMITS.has(code)) return 'limits';
  if (NO_MEDIA.has(code)) return 'no-media';
  return CADENCE.has(code) ? 'cadence' : 'unfinished';
}

interface Dated {
  readonly id: string;
  readonly clientId: string;
  readonly date: PlainDateText | null;
}

const NONE: readonly WarningKind[] = [];

/** The last day that a warning about days is about: it says so itself, or it is about its own day alone. */
function lastDayOf({ params: { last }, where: { date } }: Warning): PlainDateText {
  return typeof last === 'string' && isPlainDate(last) && last > date ? last : date;
}

/**
 * Answers which kinds of warnings a post has: its own, and those about the days of its client on which it stands. A rhythm that is broken
 * is so shown by the posts of those days, from which somebody mends it.
 */
export function kindsFinder(list: readonly Warning[]): (post: Dated) => readonly WarningKind[] {
  const found = new Map<string, WarningKind[]>();
  const add = (key: string, kind: WarningKind) => {
    const kinds = found.get(key);
    if (kinds === undefined) found.set(key, [kind]);
    else if (!kinds.includes(kind)) kinds.push(kind);
  };
  for (const warning of list) {
    const kind = kindOfWarning(warning.code);
    const { postId, clientId, date } = warning.where;
    if (postId !== null) {
      add(postId, kind);
      continue;
    }
    const last = lastDayOf(warning);
    for (let day = date; day <= last; day = addDays(day, 1)) add(`${clientId} ${day}`, kind);
  }
  return ({ id, clientId, date }) => {
    const own = found.get(id) ?? NONE;
    const ofDay = date === null ? NONE : (found.get(`${clientId} ${date}`) ?? NONE);
    return ofDay.length === 0 ? own : own.length === 0 ? ofDay : [...own, ...ofDay];
  };
}
