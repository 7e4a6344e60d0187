import type { CoreContext } from './context.ts';
import { createUploads } from './files/uploads.ts';
import { createBelongingsRepository } from './history/belongings.repository.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { createHistoryRepository } from './history/history.repository.ts';
import { createHistoryService } from './history/history.service.ts';
import { checkStore } from './integrity/check.ts';
import { createPaperPictures } from './paper/paper.pictures.ts';
import { createBriefImportService } from './rooms/briefs/brief-import.service.ts';
import { createBriefPaperService } from './rooms/briefs/brief-paper.service.ts';
import { briefsHandlers } from './rooms/briefs/briefs.handlers.ts';
import { createBriefsRepository } from './rooms/briefs/briefs.repository.ts';
import { type BriefsService, createBriefsService } from './rooms/briefs/briefs.service.ts';
import { budgetHandlers } from './rooms/budget/budget.handlers.ts';
import { createBudgetRepository } from './rooms/budget/budget.repository.ts';
import { type BudgetService, createBudgetService } from './rooms/budget/budget.service.ts';
import { createBudgetTableService } from './rooms/budget/budget-table.service.ts';
import { campaignsHandlers } from './rooms/campaigns/campaigns.handlers.ts';
import { createCampaignsRepository } from './rooms/campaigns/campaigns.repository.ts';
import { createCampaignsService } from './rooms/campaigns/campaigns.service.ts';
import { channelsHandlers } from './rooms/channels/channels.handlers.ts';
import { createChannelsRepository } from './rooms/channels/channels.repository.ts';
import { createChannelsService } from './rooms/channels/channels.service.ts';
import { clientsHandlers } from './rooms/clients/clients.handlers.ts';
import { createClientsRepository } from './rooms/clients/clients.repository.ts';
import { createClientsService } from './rooms/clients/clients.service.ts';
import { ownDatesHandlers } from './rooms/dates/own-dates.handlers.ts';
import { createOwnDatesRepository } from './rooms/dates/own-dates.repository.ts';
import { createOwnDatesService } from './rooms/dates/own-dates.service.ts';
import { dayNotesHandlers } from './rooms/day-notes/day-notes.handlers.ts';
import { createDayNotesRepository } from './rooms/day-notes/day-notes.repository.ts';
import { createDayNotesService } from './rooms/day-notes/day-notes.service.ts';
import { deliveriesHandlers } from './rooms/deliveries/deliveries.handlers.ts';
import { createDeliveriesService } from './rooms/deliveries/deliveries.service.ts';
import { demoHandlers } from './rooms/demo/demo.handlers.ts';
import { createDemoRepository } from './rooms/demo/demo.repository.ts';
import { createDemoService } from './rooms/demo/demo.service.ts';
import type { Handlers } from './rooms/handlers.ts';
import { handoverHandlers } from './rooms/handover/handover.handlers.ts';
import { createReadBack } from './rooms/handover/handover.read-back.ts';
import { createHandoverRepository } from './rooms/handover/handover.repository.ts';
import { createHandoverService } from './rooms/handover/handover.service.ts';
import { importsHandlers } from './rooms/imports/imports.handlers.ts';
import { createImportsService } from './rooms/imports/imports.service.ts';
import { limitsHandlers } from './rooms/limits/limits.handlers.ts';
import { createLimitsRepository } from './rooms/limits/limits.repository.ts';
import { createLimitsService } from './rooms/limits/limits.service.ts';
import { createLibraryRepository } from './rooms/media/library.repository.ts';
import { createLibraryService } from './rooms/media/library.service.ts';
import { mediaHandlers, uploadsHandlers } from './rooms/media/media.handlers.ts';
import { createMediaRepository } from './rooms/media/media.repository.ts';
import { createMediaService, type MediaService } from './rooms/media/media.service.ts';
import { overviewHandlers } from './rooms/overview/overview.handlers.ts';
import { createOverviewService } from './rooms/overview/overview.service.ts';
import { pausesHandlers } from './rooms/pauses/pauses.handlers.ts';
import { createPausesRepository } from './rooms/pauses/pauses.repository.ts';
import { createPausesService } from './rooms/pauses/pauses.service.ts';
import { createPlanLayoutService } from './rooms/plans/plan-layout.service.ts';
import { createPlanPaperService } from './rooms/plans/plan-paper.service.ts';
import { plansHandlers } from './rooms/plans/plans.handlers.ts';
import { createPlansRepository } from './rooms/plans/plans.repository.ts';
import { createPlansService, type PlansService } from './rooms/plans/plans.service.ts';
import { createCardsRepository } from './rooms/posts/cards.repository.ts';
import { createPostMediaService } from './rooms/posts/post-media.service.ts';
import { createPostVersionsRepository } from './rooms/posts/post-versions.repository.ts';
import { createPostVersionsService } from './rooms/posts/post-versions.service.ts';
import { postsHandlers } from './rooms/posts/posts.handlers.ts';
import { createPostsRepository } from './rooms/posts/posts.repository.ts';
import { createPostsService, type PostsService } from './rooms/posts/posts.service.ts';
import { createPostsBulkService } from './rooms/posts/posts-bulk.service.ts';
import { createReportDataService } from './rooms/reports/report-data.service.ts';
import { createReportNotesRepository } from './rooms/reports/report-notes.repository.ts';
import { createReportNotesService } from './rooms/reports/report-notes.service.ts';
import { reportsHandlers } from './rooms/reports/reports.handlers.ts';
import { createReportsService } from './rooms/reports/reports.service.ts';
import { seriesHandlers } from './rooms/series/series.handlers.ts';
import { createSeriesRepository } from './rooms/series/series.repository.ts';
import { createSeriesService, type SeriesService } from './rooms/series/series.service.ts';
import { settingsHandlers } from './rooms/settings/settings.handlers.ts';
import { createSettingsRepository } from './rooms/settings/settings.repository.ts';
import { createSettingsService } from './rooms/settings/settings.service.ts';
import { slotsHandlers } from './rooms/slots/slots.handlers.ts';
import { createSlotsService } from './rooms/slots/slots.service.ts';
import { snippetsHandlers } from './rooms/snippets/snippets.handlers.ts';
import { createSnippetsRepository } from './rooms/snippets/snippets.repository.ts';
import { createSnippetsService } from './rooms/snippets/snippets.service.ts';
import { templatesHandlers } from './rooms/templates/templates.handlers.ts';
import { createTemplatesRepository } from './rooms/templates/templates.repository.ts';
import { createTemplatesService } from './rooms/templates/templates.service.ts';
import { trashHandlers } from './rooms/trash/trash.handlers.ts';
import { createTrashRepository } from './rooms/trash/trash.repository.ts';
import { createTrashService } from './rooms/trash/trash.service.ts';
import { viewsHandlers } from './rooms/views/views.handlers.ts';
import { createViewsRepository } from './rooms/views/views.repository.ts';
import { createViewsService } from './rooms/views/views.service.ts';
import { createWarningsRepository } from './rooms/warnings/warnings.repository.ts';
import { createWarningsService } from './rooms/warnings/warnings.service.ts';

/** Puts the rooms together: repositories, then services that may know each other, then the table of handlers. */
export function createRooms(context: CoreContext): {
  handlers: Handlers;
  /** What is due at each start of the app. */
  start: () => void;
  close: () => void;
} {
  const { db, unitOfWork, paths } = context;
  const uploads = createUploads(paths.uploads, context.newId);
  const historyRepository = createHistoryRepository(db);
  const belongings = createBelongingsRepository(db);
  const pausesRepository = createPausesRepository(db);
  const postsRepository = createPostsRepository(db);
  const cards = createCardsRepository(db);

  // A client has a logo, a picture has a client: the one that is made first asks for the other when it is called.
  const clients = createClientsService(context, createClientsRepository(db), { media: { get: (id) => media.get(id) } });
  const channels = createChannelsService(context, createChannelsRepository(db), clients);
  const media: MediaService = createMediaService(context, createMediaRepository(db), { clients });
  const library = createLibraryService(context, createLibraryRepository(db), media);
  const campaigns = createCampaignsService(context, createCampaignsRepository(db), clients);
  // A plan cannot be sent without the brief, and the brief says which plans quote it.
  const plans: PlansService = createPlansService(context, createPlansRepository(db), {
    clients,
    channels,
    briefs: () => briefs,
    budget: () => budget,
  });
  const budget: BudgetService = createBudgetService(context, createBudgetRepository(db), { plans, channels });
  const briefs: BriefsService = createBriefsService(context, createBriefsRepository(db), {
    clients,
    usesOf: plans.usesOf,
  });

  const dayNotes = createDayNotesService(context, createDayNotesRepository(db), clients);
  const settings = createSettingsService(context, createSettingsRepository(db));
  const versions = createPostVersionsService(context, createPostVersionsRepository(db), postsRepository, {
    channels,
    posts: () => posts,
  });
  const posts: PostsService = createPostsService(context, postsRepository, {
    clients,
    channels,
    campaigns,
    versions,
    settings: { marksMovedAfterApproval: () => settings.get().marksMovedAfterApproval },
    pauses: { holding: pausesRepository.holding },
    // Posts and their series know each other as well.
    series: { left: (post) => series.left(post), back: (post) => series.back(post) },
  });
  const series: SeriesService = createSeriesService(context, createSeriesRepository(db), { clients, posts });
  const postMedia = createPostMediaService(context, postsRepository, { posts, media });
  const snippets = createSnippetsService(context, createSnippetsRepository(db), clients);
  const limits = createLimitsService(context, createLimitsRepository(db));
  const templates = createTemplatesService(context, createTemplatesRepository(db), { posts, channels });
  const postsBulk = createPostsBulkService(context, postsRepository, { posts, channels, clients, media });
  const reportNotes = createReportNotesService(context, createReportNotesRepository(db), clients);
  const ownDates = createOwnDatesService(context, createOwnDatesRepository(db), clients);
  const pauses = createPausesService(context, pausesRepository, { clients, posts });
  const slots = createSlotsService(context, { clients, channels, posts, cardsIn: cards.inRange, pauses });
  const warnings = createWarningsService(context, createWarningsRepository(db), {
    clients,
    plans,
    channels,
    posts,
    ownDates,
    pauses,
    limits,
  });
  const pictures = createPaperPictures(context, media);
  const imports = createImportsService(context, uploads, { clients, channels, posts, settings });
  const reports = createReportsService(
    createReportDataService(context, {
      clients,
      channels,
      posts,
      backlog: cards.backlog,
      settings,
      notes: reportNotes,
      pictures,
    }),
  );
  const history = createHistoryService(historyRepository, unitOfWork);

  const trash = createTrashService(context, createTrashRepository(db), historyRepository, belongings, {
    posts,
    library,
    media,
    clients,
  });
  const demo = createDemoService(context, createDemoRepository(db), historyRepository, belongings, {
    briefs,
    budget,
    clients,
    channels,
    media,
    posts,
    plans,
    postMedia,
    settings,
  });

  const handover = createHandoverService(context, createHandoverRepository(db), {
    uploads,
    clients,
    media,
    readBack: createReadBack(() => handlers),
  });

  const handlers: Handlers = {
    ...clientsHandlers(clients),
    ...handoverHandlers(handover),
    ...channelsHandlers(channels),
    ...campaignsHandlers(campaigns),
    ...overviewHandlers(createOverviewService(context, { clients, posts, briefs, plans, warnings })),
    ...plansHandlers(
      plans,
      createPlanPaperService({ clients, channels, plans, budget, pictures }),
      createPlanLayoutService(context, { clients, channels, plans, posts, pauses, limits }),
    ),
    ...budgetHandlers(budget, createBudgetTableService(context, uploads, { plans, clients, channels, budget })),
    ...briefsHandlers(
      briefs,
      createBriefImportService(uploads, briefs, clients),
      createBriefPaperService({ clients, briefs, pictures }),
    ),
    ...dayNotesHandlers(dayNotes),
    ...seriesHandlers(series),
    ...postsHandlers(posts, cards, postMedia, postsBulk, versions),
    ...slotsHandlers(slots),
    ...trashHandlers(trash),
    ...ownDatesHandlers(ownDates),
    ...pausesHandlers(pauses),
    'warnings.list': (input) => warnings.list(input),
    ...snippetsHandlers(snippets),
    ...uploadsHandlers(uploads),
    ...mediaHandlers(media, library, uploads),
    ...importsHandlers(imports),
    ...templatesHandlers(templates),
    ...limitsHandlers(limits),
    ...deliveriesHandlers(createDeliveriesService(context, { clients, channels, posts, settings, pictures })),
    ...reportsHandlers(reports, reportNotes),
    ...historyHandlers(history),
    ...settingsHandlers(settings),
    ...viewsHandlers(createViewsService(context, createViewsRepository(db))),
    ...demoHandlers(demo),
    'system.check': () => checkStore(db, media.missingFiles),
  };

  function close(): void {
    uploads.close();
    // The posts themselves are stored; a version that could not be written is made up for when work on its post goes on.
    try {
      versions.keepAll();
    } catch (error) {
      context.log.error('posts.versions-not-kept', error);
    }
  }

  return { handlers, start: () => trash.purgeExpired(), close };
}
