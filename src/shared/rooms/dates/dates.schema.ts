import { z } from 'zod';
import { DateText, Id, Rev, RowStamp } from '../rows.schema.ts';

const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const Weekday = z.int().min(1).max(7);

/**
 * How a day of the year is found; resources/dates holds them.
 * `fixed` the same day, later by `shift` days where it falls on that weekday · `easter` so many days after Easter Sunday ·
 * `nth` the nth weekday of a month, from its end when negative · `before` the nth such weekday before a day ·
 * `on-or-after` the first such weekday from a day on · `after` so many days after another day of the same list ·
 * `day-of-year` counted from 1 January.
 */
export const DateRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixed'),
    on: MonthDay,
    shift: z.record(z.string().regex(/^[1-7]$/), z.int().min(1).max(6)).optional(),
  }),
  z.strictObject({ kind: z.literal('easter'), days: z.int().min(-70).max(70) }),
  z.strictObject({
    kind: z.literal('nth'),
    month: z.int().min(1).max(12),
    weekday: Weekday,
    nth: z.union([z.int().min(1).max(4), z.literal(-1)]),
  }),
  z.strictObject({ kind: z.literal('before'), on: MonthDay, weekday: Weekday, nth: z.int().min(1).max(5) }),
  z.strictObject({
    kind: z.literal('on-or-after'),
    on: MonthDay,
    weekday: Weekday,
    /** Years in which the law names another day. */
    exceptions: z.record(z.string().regex(/^\d{4}$/), MonthDay).optional(),
  }),
  z.strictObject({ kind: z.literal('after'), key: z.string(), days: z.int() }),
  z.strictObject({ kind: z.literal('day-of-year'), day: z.int().min(1).max(365) }),
]);
export type DateRule = z.infer<typeof DateRule>;

const BothLanguages = z.strictObject({ pl: z.string().min(1), en: z.string().min(1) });

/** A day that comes every year by its rule. */
export const NamedDay = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]+$/),
  names: BothLanguages,
  /** For a narrow cell; the whole name where it is left out. */
  short: BothLanguages.optional(),
  rule: DateRule,
  /** First and last year of it. */
  since: z.int().optional(),
  until: z.int().optional(),
});
export type NamedDay = z.infer<typeof NamedDay>;

export const HolidayTable = z.record(
  z.string().regex(/^[A-Z]{2}$/),
  z.strictObject({ source: z.string().min(1), days: z.array(NamedDay) }),
);
export const OccasionList = z.array(NamedDay.extend({ main: z.boolean(), source: z.string().min(1) }));

/** What the calendar can show beside a day's number; the person chooses which. */
export const DAY_KINDS = ['holidays', 'trading-sundays', 'occasions', 'minor-occasions', 'own-dates'] as const;
export const DayKind = z.enum(DAY_KINDS);
export type DayKind = z.infer<typeof DayKind>;

const ownFields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  date: DateText,
  repeats: z.enum(['never', 'yearly']),
  /** The calendar reminds so many days before; null is no reminder. */
  leadDays: z.int().min(0).max(365).nullable(),
});

/** A day of a client's own: the anniversary of its opening, a supplier's deadline. */
export const OwnDate = RowStamp.extend({ clientId: Id, ...ownFields.shape });
export type OwnDate = z.infer<typeof OwnDate>;

export const OwnDatesList = z.strictObject({ clientId: Id.optional() });
export const OwnDateCreate = ownFields.partial().required({ name: true, date: true }).extend({ clientId: Id });
export type OwnDateCreate = z.infer<typeof OwnDateCreate>;
export const OwnDateUpdate = ownFields.partial().extend({ id: Id, rev: Rev.optional() });
export type OwnDateUpdate = z.infer<typeof OwnDateUpdate>;
