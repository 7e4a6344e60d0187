import type { PlainDateText } from '../../time/plain-date.ts';
import type { PlainTimeText } from '../../time/plain-time.ts';
import type { EpochMillis, ZoneId } from '../../time/zone.ts';
import type { Slot } from '../channels/channels.schema.ts';
import type { Cadence, PlanRhythm } from '../clients/clients.cadence.ts';
import type { OwnDate } from '../dates/dates.schema.ts';
import type { Finding } from '../posts/posts.check.ts';
import type { StoredStatus } from '../posts/posts.status.ts';

/** A dated post as the warnings see it. */
export interface WatchedPost {
  readonly id: string;
  readonly clientId: string;
  readonly date: PlainDateText;
  readonly time: PlainTimeText | null;
  readonly zone: ZoneId;
  readonly status: StoredStatus;
  readonly title: string;
  readonly contentType: string | null;
  readonly task: string | null;
  readonly hasContext: boolean;
  readonly labels: readonly string[];
  readonly isPlaceholder: boolean;
  /** Held by a pause. */
  readonly isHeld: boolean;
  readonly channels: readonly { readonly id: string; readonly format: string }[];
  readonly pictures: number;
}

export interface WatchedChannel {
  readonly id: string;
  readonly clientId: string;
  readonly network: string;
  readonly slots: readonly Slot[];
}

export interface WatchedClient {
  readonly id: string;
  readonly cadence: Cadence;
  /** Of agreed plans; the one agreed last first. */
  readonly rhythms?: readonly PlanRhythm[];
  readonly holidayCountries: readonly string[];
}

/** A month in which a client has more posts than its contract says. */
export interface OverContract {
  readonly clientId: string;
  readonly contracted: number;
  readonly planned: number;
  /** The first post beyond the contract. */
  readonly first: { readonly id: string; readonly date: PlainDateText };
}

/** What a client has in a quarter or a year of the things that a longer rule asks for. */
export interface Kept {
  readonly clientId: string;
  readonly rule: 'quarter-research' | 'year-report';
}

export interface WarningsInput {
  /** The days asked for, both within. */
  readonly from: PlainDateText;
  readonly to: PlainDateText;
  readonly now: EpochMillis;
  /** Today on the machine's clock. */
  readonly today: PlainDateText;
  /** Posts from a week before the month of `from` to the end of the week of `to`, by date, time and id. */
  readonly posts: readonly WatchedPost[];
  readonly clients: readonly WatchedClient[];
  readonly channels: readonly WatchedChannel[];
  readonly ownDates: readonly OwnDate[];
  /** Days on which nothing is expected of some clients. */
  readonly holds: readonly {
    readonly clientIds: readonly string[];
    readonly startsOn: PlainDateText;
    readonly endsOn: PlainDateText;
  }[];
  readonly overContract: readonly OverContract[];
  readonly kept: readonly Kept[];
  /** What the networks say about a post's content. */
  readonly findingsOf: (postId: string) => readonly Finding<string>[];
}
