/** The life of a post (domain section 1). `missed` is worked out from the clock and never stored. */
import { addDays, type PlainDateText } from '../../time/plain-date.ts';
import type { PlainTimeText } from '../../time/plain-time.ts';
import { type EpochMillis, todayIn, toInstant, utcDateOf, type ZoneId } from '../../time/zone.ts';

/** What is stored. */
export const STORED_STATUSES = [
  'idea',
  'draft',
  'review',
  'changes',
  'approved',
  'scheduled',
  'published',
  'cancelled',
] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

/** What is shown: the stored ones and `missed`. */
export const POST_STATUSES = [...STORED_STATUSES, 'missed'] as const;
export type PostStatus = (typeof POST_STATUSES)[number];

/** A post is published by hand at any time, so `published` is open from every living status; a mistake can be taken back. */
const TRANSITIONS = {
  idea: ['draft', 'review', 'approved', 'scheduled', 'published', 'cancelled'],
  draft: ['idea', 'review', 'approved', 'scheduled', 'published', 'cancelled'],
  review: ['draft', 'changes', 'approved', 'published', 'cancelled'],
  changes: ['draft', 'review', 'approved', 'published', 'cancelled'],
  approved: ['draft', 'review', 'changes', 'scheduled', 'published', 'cancelled'],
  scheduled: ['draft', 'review', 'changes', 'approved', 'published', 'cancelled'],
  published: ['approved', 'scheduled'],
  cancelled: ['idea', 'draft'],
} as const satisfies Record<StoredStatus, readonly StoredStatus[]>;

/** The statuses that a post may take next. A post shown as missed goes by its stored status. */
export function nextStatuses(from: StoredStatus): readonly StoredStatus[] {
  return TRANSITIONS[from];
}

/** True when the step is in the list above; a step to the same status is none. */
export function canChangeStatus(from: StoredStatus, to: StoredStatus): boolean {
  return nextStatuses(from).includes(to);
}

/** What a post counts as in reports and the contract meter; published counts as approved, approved as planned. */
export type StatusCounts = { planned: boolean; approved: boolean; published: boolean };

const NOTHING: StatusCounts = { planned: false, approved: false, published: false };
const PLANNED: StatusCounts = { planned: true, approved: false, published: false };
const APPROVED: StatusCounts = { planned: true, approved: true, published: false };
const PUBLISHED: StatusCounts = { planned: true, approved: true, published: true };

const COUNTS = {
  idea: NOTHING,
  draft: PLANNED,
  review: PLANNED,
  changes: PLANNED,
  approved: APPROVED,
  scheduled: APPROVED,
  published: PUBLISHED,
  cancelled: NOTHING,
} as const satisfies Record<StoredStatus, StatusCounts>;

/** How a status counts; an idea is not yet a promise. */
export function countsAs(status: StoredStatus): StatusCounts {
  return COUNTS[status];
}

/** A post's place in time on its client's wall clock; no date: the backlog; no time: some time that day. */
export type Scheduled = { date: PlainDateText | null; time: PlainTimeText | null; zone: ZoneId };

/** True when the moment is over; a post without a time has its whole day, one without a date never passes. */
export function hasPassed({ date, time, zone }: Scheduled, now: EpochMillis): boolean {
  if (date === null) return false;
  // No zone is a whole day away from UTC, so that most posts are decided by text alone.
  const utcDate = utcDateOf(now);
  if (date < addDays(utcDate, -1)) return true;
  if (date > addDays(utcDate, 1)) return false;
  return time === null ? date < todayIn(zone, now) : toInstant(date, time, zone) < now;
}

/** The status to show: `missed` once the moment is over and nobody published or cancelled the post. */
export function effectiveStatus(post: Scheduled & { status: StoredStatus }, now: EpochMillis): PostStatus {
  const { status } = post;
  if (status === 'published' || status === 'cancelled') return status;
  return hasPassed(post, now) ? 'missed' : status;
}
