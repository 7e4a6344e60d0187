import { z } from 'zod';
import { DayKind } from '../dates/dates.schema.ts';
import { NO_FILTERS } from '../filters/filters.rules.ts';
import { CalendarFilters } from '../filters/filters.schema.ts';
import { OVERVIEW_COLUMNS } from '../overview/overview.rules.ts';
import { PLAN_BLOCKS } from '../plans/plans.blocks.ts';
import { DateText, Id, Language } from '../rows.schema.ts';

/** The columns of the calendar's list, in their order. */
export const LIST_COLUMNS = ['date', 'time', 'networks', 'title', 'type', 'status', 'labels', 'client'] as const;

/** How the window was left, so that it comes back so. */
export const ViewState = z.object({
  room: z.enum(['calendar', 'clients', 'plans', 'media', 'reports', 'settings']),
  clientId: Id.nullable(),
  view: z.enum(['month', 'week', 'day', 'list', 'quarter', 'grid']),
  date: DateText.nullable(),
  backlog: z.boolean(),
  /** The open post beside the calendar, or as wide as the room. */
  editor: z.enum(['panel', 'page']),
  filters: CalendarFilters,
  /** How much the list shows at once. */
  listPeriod: z.enum(['month', 'quarter']),
  listSort: z.strictObject({ column: z.enum(LIST_COLUMNS), descending: z.boolean() }),
  /** Whether a view shows the free slots of channels. */
  freeSlots: z.strictObject({ month: z.boolean(), week: z.boolean(), day: z.boolean() }),
  /** How far each view is scrolled: week and day by the minute at their upper edge, the list by pixels; null as it begins. */
  scroll: z.strictObject({
    week: z.int().min(0).max(1_440).nullable(),
    day: z.int().min(0).max(1_440).nullable(),
    list: z.int().min(0).nullable(),
  }),
  /** Whether the editor shows which part of a picture the networks show. */
  cropGuides: z.boolean(),
  /** How the clients are listed, and by what the table is sorted. */
  clientsAs: z.enum(['cards', 'table']),
  clientsSort: z.strictObject({ column: z.enum(OVERVIEW_COLUMNS), descending: z.boolean() }),
  /** The plan that is open in its room, or none, and which of its blocks. */
  planId: Id.nullable(),
  planBlock: z.enum(PLAN_BLOCKS),
  /** The skin of emoji that have one: 0 is none of the person's own, 1 (light) to 5 (dark) as in Unicode. */
  emojiSkin: z.int().min(0).max(5),
  /** Emoji used last, the newest first. */
  recentEmoji: z.array(z.string().min(1).max(64)).max(32),
});
export type ViewState = z.infer<typeof ViewState>;

export const Settings = z.object({
  /** Null until the first run is over. */
  language: Language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  preparedBy: z.string().max(200),
  /** What the calendar shows beside the numbers of days. */
  dayKinds: z.array(DayKind).max(20),
  /** Whether a post whose day or hour changes after the approval is marked. */
  marksMovedAfterApproval: z.boolean(),
  view: ViewState,
});
export type Settings = z.infer<typeof Settings>;

export const SettingsUpdate = z.strictObject({
  language: Language.optional(),
  theme: Settings.shape.theme.optional(),
  preparedBy: Settings.shape.preparedBy.optional(),
  dayKinds: Settings.shape.dayKinds.optional(),
  marksMovedAfterApproval: Settings.shape.marksMovedAfterApproval.optional(),
  view: ViewState.partial().strict().optional(),
});
export type SettingsUpdate = z.infer<typeof SettingsUpdate>;

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  preparedBy: '',
  dayKinds: ['holidays', 'trading-sundays', 'occasions', 'own-dates'],
  marksMovedAfterApproval: true,
  view: {
    room: 'calendar',
    clientId: null,
    view: 'month',
    date: null,
    backlog: true,
    editor: 'panel',
    filters: NO_FILTERS,
    listPeriod: 'month',
    listSort: { column: 'date', descending: false },
    // A month of several channels has hundreds of them.
    freeSlots: { month: false, week: true, day: true },
    scroll: { week: null, day: null, list: null },
    cropGuides: false,
    clientsAs: 'cards',
    clientsSort: { column: 'name', descending: false },
    planId: null,
    planBlock: 'goals',
    emojiSkin: 0,
    recentEmoji: [],
  },
};
