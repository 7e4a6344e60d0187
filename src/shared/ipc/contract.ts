import { z } from 'zod';
import { FileSaved, MadeFile, PaperDocument, PaperPrinted } from '../paper/paper.schema.ts';
import {
  Brief,
  BriefAnswerInput,
  BriefDocumentInput,
  BriefImport,
  BriefImported,
  BriefOf,
  BriefPreview,
  BriefPrintInput,
  BriefSource,
  BriefState,
  BriefUpdate,
} from '../rooms/briefs/briefs.schema.ts';
import {
  Budget,
  BudgetLine,
  BudgetLineCreate,
  BudgetLineUpdate,
  MediaImported,
  MediaPreview,
  MediaSource,
  OfPlan,
  Placement,
  PlacementCreate,
  PlacementUpdate,
} from '../rooms/budget/budget.schema.ts';
import { Campaign, CampaignCreate, CampaignsList, CampaignUpdate } from '../rooms/campaigns/campaigns.schema.ts';
import { Channel, ChannelCreate, ChannelsList, ChannelUpdate } from '../rooms/channels/channels.schema.ts';
import { PlanRhythm } from '../rooms/clients/clients.cadence.ts';
import { Client, ClientCreate, ClientsList, ClientUpdate } from '../rooms/clients/clients.schema.ts';
import { OwnDate, OwnDateCreate, OwnDatesList, OwnDateUpdate } from '../rooms/dates/dates.schema.ts';
import { DayNote, DayNoteCreate, DayNoteUpdate } from '../rooms/day-notes/day-notes.schema.ts';
import { Delivery, DeliveryDocumentInput, DeliveryOf } from '../rooms/deliveries/deliveries.schema.ts';
import { DemoFill, DemoState } from '../rooms/demo/demo.schema.ts';
import { SavedView, ViewCreate, ViewUpdate } from '../rooms/filters/filters.schema.ts';
import {
  HandoverContents,
  HandoverFileInput,
  HandoverImport,
  HandoverSource,
} from '../rooms/handover/handover.schema.ts';
import {
  HistoryGoTo,
  HistoryJourney,
  HistoryList,
  HistoryMove,
  HistoryState,
  HistoryStep,
} from '../rooms/history/history.schema.ts';
import { ImportInput, ImportOutcome, ImportPreview } from '../rooms/imports/imports.schema.ts';
import { LimitReset, LimitUpdate, NetworkLimit } from '../rooms/limits/limits.schema.ts';
import {
  LibraryItem,
  Media,
  MediaAdd,
  MediaAddStill,
  MediaFile,
  MediaFileInput,
  MediaList,
  MediaRemove,
  MediaState,
  MediaUpdate,
  MediaUses,
  UploadAppend,
  UploadBegin,
  UploadState,
} from '../rooms/media/media.schema.ts';
import { ClientMonth, OverviewOf } from '../rooms/overview/overview.schema.ts';
import { Pause, PauseCreate, PauseEffect, PausePreview, PauseRemove } from '../rooms/pauses/pauses.schema.ts';
import {
  Plan,
  PlanCreate,
  PlanDocumentInput,
  PlanLayout,
  PlanLayoutApply,
  PlanLayoutInput,
  PlansList,
  PlanUpdate,
  PlanVersion,
} from '../rooms/plans/plans.schema.ts';
import { CardColumns } from '../rooms/posts/cards.columns.ts';
import {
  CardsByIds,
  CardsInRange,
  CardsOfBacklog,
  GridOfChannel,
  GridTile,
  Post,
  PostArrangeMedia,
  PostAttach,
  PostAttachMany,
  PostCard,
  PostCreateWithMedia,
  PostDetach,
  PostMove,
  PostsCarried,
  PostsChangeClient,
  PostsDuplicateMany,
  PostsList,
  PostsMoveMany,
  PostsRemoveMany,
  PostsSearch,
  PostsSwap,
  PostsUpdateMany,
  PostUpdate,
} from '../rooms/posts/posts.schema.ts';
import { PostRestoreVersion, PostVersion } from '../rooms/posts/posts.versions.ts';
import { ReportDocumentInput, ReportInput, ReportNotes, ReportNotesUpdate } from '../rooms/reports/reports.schema.ts';
import { ById, ByRev, Id, Nothing } from '../rooms/rows.schema.ts';
import {
  Series,
  SeriesApply,
  SeriesCreate,
  SeriesExtend,
  SeriesMove,
  SeriesRemove,
  SeriesUpdate,
} from '../rooms/series/series.schema.ts';
import { Settings, SettingsUpdate } from '../rooms/settings/settings.schema.ts';
import { SlotsApply, SlotsMoved, SlotsMoveNext, SlotsPlan, SlotsPreview } from '../rooms/slots/slots.schema.ts';
import { Snippet, SnippetCreate, SnippetMove, SnippetsList, SnippetUpdate } from '../rooms/snippets/snippets.schema.ts';
import { CheckReport, SystemState } from '../rooms/system/system.schema.ts';
import {
  Template,
  TemplateApply,
  TemplateCreate,
  TemplateCreatePost,
  TemplateUpdate,
} from '../rooms/templates/templates.schema.ts';
import { TrashCount, TrashedItem, TrashIds } from '../rooms/trash/trash.schema.ts';
import { Warning, WarningsList } from '../rooms/warnings/warnings.schema.ts';
import { read, shell, write } from './contract.types.ts';

/** The whole surface of Rytm: the window, scripts and tests have these verbs and no others. */
export const contract = {
  'clients.list': read(ClientsList, z.array(Client)),
  'clients.get': read(ById, Client),
  'clients.create': write(ClientCreate, Client),
  'clients.update': write(ClientUpdate, Client),
  'clients.archive': write(ByRev, Client),
  'clients.restore': write(ByRev, Client),
  'clients.remove': write(ByRev, Nothing),

  'handover.file': read(HandoverFileInput, MadeFile),
  'handover.export': shell(HandoverFileInput, FileSaved),
  'handover.inspect': read(HandoverSource, HandoverContents),
  'handover.import': write(HandoverImport, Client),

  'channels.list': read(ChannelsList, z.array(Channel)),
  'channels.create': write(ChannelCreate, Channel),
  'channels.update': write(ChannelUpdate, Channel),
  'channels.remove': write(ByRev, Nothing),

  'campaigns.list': read(CampaignsList, z.array(Campaign)),
  'campaigns.get': read(ById, Campaign),
  'campaigns.create': write(CampaignCreate, Campaign),
  'campaigns.update': write(CampaignUpdate, Campaign),
  'campaigns.remove': write(ByRev, Nothing),

  'overview.clients': read(OverviewOf, z.array(ClientMonth)),
  'plans.list': read(PlansList, z.array(Plan)),
  'plans.get': read(ById, Plan),
  'plans.versions': read(ById, z.array(PlanVersion)),
  'plans.rhythms': read(Nothing, z.array(PlanRhythm)),
  'plans.create': write(PlanCreate, Plan),
  'plans.update': write(PlanUpdate, Plan),
  'plans.send': write(ByRev, Plan),
  'plans.agree': write(ByRev, Plan),
  'plans.remove': write(ByRev, Nothing),
  'plans.document': read(PlanDocumentInput, PaperDocument),
  'plans.layOut': read(PlanLayoutInput, PlanLayout),
  'plans.layOutApply': write(PlanLayoutApply, z.array(Post)),
  'plans.print': shell(PlanDocumentInput, PaperPrinted),
  'plans.word': read(PlanDocumentInput, MadeFile),
  'plans.export': shell(PlanDocumentInput, FileSaved),

  'budget.get': read(OfPlan, Budget),
  'budget.inspect': read(MediaSource, MediaPreview),
  'budget.import': write(MediaSource, MediaImported),
  'budget.table': read(PlanDocumentInput, MadeFile),
  'budget.export': shell(PlanDocumentInput, FileSaved),
  'budget.createPlacement': write(PlacementCreate, Placement),
  'budget.updatePlacement': write(PlacementUpdate, Placement),
  'budget.removePlacement': write(ByRev, Nothing),
  'budget.createLine': write(BudgetLineCreate, BudgetLine),
  'budget.updateLine': write(BudgetLineUpdate, BudgetLine),
  'budget.removeLine': write(ByRev, Nothing),

  'briefs.get': read(BriefOf, Brief),
  'briefs.list': read(Nothing, z.array(BriefState)),
  'briefs.answer': write(BriefAnswerInput, Brief),
  'briefs.update': write(BriefUpdate, Brief),
  'briefs.inspect': read(BriefSource, BriefPreview),
  'briefs.import': write(BriefImport, BriefImported),
  'briefs.document': read(BriefPrintInput, PaperDocument),
  'briefs.print': shell(BriefPrintInput, PaperPrinted),
  'briefs.form': read(BriefDocumentInput, MadeFile),
  'briefs.export': shell(BriefDocumentInput, FileSaved),

  'deliveries.get': read(DeliveryOf, Delivery),
  'deliveries.document': read(DeliveryDocumentInput, PaperDocument),
  'deliveries.print': shell(DeliveryDocumentInput, PaperPrinted),

  'dayNotes.list': read(Nothing, z.array(DayNote)),
  'dayNotes.create': write(DayNoteCreate, DayNote),
  'dayNotes.update': write(DayNoteUpdate, DayNote),
  'dayNotes.remove': write(ByRev, Nothing),

  'series.get': read(ById, Series),
  'series.create': write(SeriesCreate, Post),
  'series.update': write(SeriesUpdate, Post),
  'series.apply': write(SeriesApply, Post),
  'series.move': write(SeriesMove, Post),
  'series.remove': write(SeriesRemove, Nothing),
  'series.extend': write(SeriesExtend, Nothing),

  'posts.list': read(PostsList, z.array(Post)),
  'posts.get': read(ById, Post),
  'posts.cards': read(CardsInRange, z.array(PostCard)),
  'posts.cardColumns': read(CardsInRange, CardColumns),
  'posts.backlog': read(CardsOfBacklog, z.array(PostCard)),
  'posts.cardsByIds': read(CardsByIds, z.array(PostCard)),
  'posts.create': write(PostCreateWithMedia, Post),
  'posts.update': write(PostUpdate, Post),
  'posts.move': write(PostMove, Post),
  'posts.moveMany': write(PostsMoveMany, z.array(Post)),
  'posts.swap': write(PostsSwap, z.array(Post)),
  'posts.grid': read(GridOfChannel, z.array(GridTile)),
  'posts.duplicate': write(PostMove, Post),
  'posts.updateMany': write(PostsUpdateMany, z.array(Post)),
  'posts.duplicateMany': write(PostsDuplicateMany, PostsCarried),
  'posts.removeMany': write(PostsRemoveMany, Nothing),
  'posts.changeClient': write(PostsChangeClient, PostsCarried),
  'posts.search': read(PostsSearch, z.array(Id)),
  'posts.remove': write(ByRev, Nothing),
  'posts.restore': write(ByRev, Post),
  'posts.versions': read(ById, z.array(PostVersion)),
  'posts.keepVersion': write(ById, Nothing),
  'posts.restoreVersion': write(PostRestoreVersion, Post),
  'posts.attach': write(PostAttach, Post),
  'posts.attachMany': write(PostAttachMany, Post),
  'posts.detach': write(PostDetach, Post),
  'posts.arrangeMedia': write(PostArrangeMedia, Post),

  'slots.preview': read(SlotsPreview, SlotsPlan),
  'slots.moveNext': write(SlotsMoveNext, SlotsMoved),
  'slots.apply': write(SlotsApply, z.array(Post)),

  'trash.list': read(Nothing, z.array(TrashedItem)),
  'trash.restore': write(TrashIds, TrashCount),
  'trash.remove': write(TrashIds, TrashCount),
  'trash.empty': write(Nothing, TrashCount),

  'pauses.list': read(Nothing, z.array(Pause)),
  'pauses.preview': read(PausePreview, PauseEffect),
  'pauses.create': write(PauseCreate, Pause),
  'pauses.remove': write(PauseRemove, Nothing),

  'ownDates.list': read(OwnDatesList, z.array(OwnDate)),
  'ownDates.create': write(OwnDateCreate, OwnDate),
  'ownDates.update': write(OwnDateUpdate, OwnDate),
  'ownDates.remove': write(ByRev, Nothing),

  'warnings.list': read(WarningsList, z.array(Warning)),
  'snippets.list': read(SnippetsList, z.array(Snippet)),
  'snippets.create': write(SnippetCreate, Snippet),
  'snippets.update': write(SnippetUpdate, Snippet),
  'snippets.move': write(SnippetMove, Snippet),
  'snippets.remove': write(ByRev, Nothing),

  'uploads.begin': read(UploadBegin, UploadState),
  'uploads.append': read(UploadAppend, UploadState),
  'media.add': write(MediaAdd, Media),
  // A still is no row: the window makes it again whenever it is missing, so it is no step of history either.
  'media.addStill': read(MediaAddStill, Nothing),
  'media.list': read(MediaList, z.array(LibraryItem)),
  'media.uses': read(ById, MediaUses),
  'media.update': write(MediaUpdate, z.array(Media)),
  'media.remove': write(MediaRemove, Nothing),
  'media.get': read(ById, Media),
  'media.state': read(ById, MediaState),
  'media.file': read(MediaFileInput, MediaFile),

  'imports.inspect': read(ImportInput, ImportPreview),
  'imports.apply': write(ImportInput, ImportOutcome),

  'templates.list': read(Nothing, z.array(Template)),
  'templates.create': write(TemplateCreate, Template),
  'templates.update': write(TemplateUpdate, Template),
  'templates.remove': write(ByRev, Nothing),
  'templates.apply': write(TemplateApply, Post),
  'templates.createPost': write(TemplateCreatePost, Post),

  'limits.list': read(Nothing, z.array(NetworkLimit)),
  'limits.update': write(LimitUpdate, NetworkLimit),
  'limits.remove': write(LimitReset, Nothing),

  'reports.getNotes': read(ReportInput, ReportNotes),
  'reports.updateNotes': write(ReportNotesUpdate, ReportNotes),
  'reports.document': read(ReportDocumentInput, PaperDocument),
  'reports.print': shell(ReportDocumentInput, PaperPrinted),

  'history.state': read(Nothing, HistoryState),
  'history.list': read(HistoryList, z.array(HistoryStep)),
  'history.undo': write(Nothing, HistoryMove),
  'history.redo': write(Nothing, HistoryMove),
  'history.goTo': write(HistoryGoTo, HistoryJourney),

  'views.list': read(Nothing, z.array(SavedView)),
  'views.create': write(ViewCreate, SavedView),
  'views.update': write(ViewUpdate, SavedView),
  'views.remove': write(ByRev, Nothing),

  'settings.get': read(Nothing, Settings),
  'settings.update': write(SettingsUpdate, Settings),

  'demo.state': read(Nothing, DemoState),
  'demo.fill': write(DemoFill, DemoState),
  'demo.remove': write(Nothing, DemoState),

  'system.check': read(Nothing, CheckReport),
  'system.state': shell(Nothing, SystemState),
  'system.openExternal': shell(z.strictObject({ url: z.url() }), Nothing),
  'system.reveal': shell(z.strictObject({ path: z.string() }), Nothing),
  'system.quit': shell(Nothing, Nothing),
} as const;

export type Contract = typeof contract;
export type VerbName = keyof Contract;
/** What a caller hands in. */
export type Input<V extends VerbName> = z.input<Contract[V]['input']>;
/** What a handler gets: the input after parsing. */
export type Parsed<V extends VerbName> = z.output<Contract[V]['input']>;
export type Output<V extends VerbName> = z.output<Contract[V]['output']>;
export type CoreVerb = { [V in VerbName]: Contract[V]['host'] extends 'core' ? V : never }[VerbName];
export type ShellVerb = Exclude<VerbName, CoreVerb>;
