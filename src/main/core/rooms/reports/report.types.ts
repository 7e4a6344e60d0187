import type { ContentGroup } from '#shared/rooms/posts/posts.content-types.ts';
import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';
import type { Change, Rhythm, Slice, Tally, WeekSlice } from '#shared/rooms/reports/report.rules.ts';
import type { Language } from '#shared/text/language.ts';
import type { MonthText, PlainDateText } from '#shared/time/plain-date.ts';
import type { PlainTimeText, WallClock } from '#shared/time/plain-time.ts';

/** A profile as the cover names it. */
export interface ReportChannel {
  readonly network: string;
  /** The handle, else the name; empty when neither was given. */
  readonly label: string;
  /** An http(s) address or null. */
  readonly url: string | null;
}

export interface ReportPostChannel {
  readonly network: string;
  readonly format: string;
  /** Where it was published, an http(s) address or null. */
  readonly url: string | null;
}

export interface ReportPost {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: PlainDateText;
  readonly time: PlainTimeText | null;
  readonly status: PostStatus;
  readonly contentType: string | null;
  readonly channels: readonly ReportPostChannel[];
  /** A data URI of a small picture, or null. */
  readonly thumbnail: string | null;
  readonly altText: string;
}

/** Everything a report says, as plain values: nothing in it knows the store, nothing has to be asked again. */
export interface ReportData {
  readonly language: Language;
  readonly period: MonthText;
  readonly madeAt: WallClock;
  readonly preparedBy: string;
  readonly client: {
    readonly name: string;
    readonly industry: string;
    readonly colour: string;
    readonly timeZone: string;
    readonly contractedPosts: number | null;
    /** A data URI or null. */
    readonly logo: string | null;
  };
  readonly channels: readonly ReportChannel[];
  readonly notes: string;
  readonly tally: Tally;
  readonly previous: Tally | null;
  /** Against the month before; null where that month has no plan. */
  readonly publishedChange: Change | null;
  readonly plannedChange: Change | null;
  readonly missedChange: Change | null;
  /** Published as a share of the contract, of the plan; null where there is none. */
  readonly contractShare: number | null;
  readonly planShare: number | null;
  readonly networks: readonly Slice<string | null>[];
  readonly formats: readonly Slice<string | null>[];
  readonly groups: readonly Slice<ContentGroup | null>[];
  readonly weeks: readonly WeekSlice[];
  readonly weekdays: readonly Slice<number>[];
  readonly rhythm: Rhythm;
  /** In the order of the month. */
  readonly posts: readonly ReportPost[];
  readonly next: { readonly posts: readonly ReportPost[]; readonly backlog: number };
  /** Posts of this month and the next that wait for the client's word. */
  readonly awaiting: number;
  /** Whether the month is over, running, or still ahead, on the client's clock. */
  readonly phase: 'over' | 'running' | 'ahead';
}

/** A finding: the sentence, and the figure it stands on. */
export interface Finding {
  readonly figure: string;
  readonly text: string;
}

/** The sentences of a report, drafted from the data alone. */
export interface ReportWords {
  readonly title: string;
  readonly fileName: string;
  readonly headline: string;
  readonly findings: readonly Finding[];
  /** What the client is asked to do; null when nothing. */
  readonly ask: string | null;
}
