import briefsEn from './en/briefs.json' with { type: 'json' };
import budgetEn from './en/budget.json' with { type: 'json' };
import calendarEn from './en/calendar.json' with { type: 'json' };
import clientsEn from './en/clients.json' with { type: 'json' };
import commonEn from './en/common.json' with { type: 'json' };
import datesEn from './en/dates.json' with { type: 'json' };
import deliveriesEn from './en/deliveries.json' with { type: 'json' };
import emojiEn from './en/emoji.json' with { type: 'json' };
import errorsEn from './en/errors.json' with { type: 'json' };
import handoverEn from './en/handover.json' with { type: 'json' };
import historyEn from './en/history.json' with { type: 'json' };
import importsEn from './en/imports.json' with { type: 'json' };
import mediaEn from './en/media.json' with { type: 'json' };
import paperEn from './en/paper.json' with { type: 'json' };
import planningEn from './en/planning.json' with { type: 'json' };
import plansEn from './en/plans.json' with { type: 'json' };
import postsEn from './en/posts.json' with { type: 'json' };
import reportsEn from './en/reports.json' with { type: 'json' };
import reportsRoomEn from './en/reports-room.json' with { type: 'json' };
import seriesEn from './en/series.json' with { type: 'json' };
import settingsEn from './en/settings.json' with { type: 'json' };
import slotsEn from './en/slots.json' with { type: 'json' };
import snippetsEn from './en/snippets.json' with { type: 'json' };
import startEn from './en/start.json' with { type: 'json' };
import templatesEn from './en/templates.json' with { type: 'json' };
import trashEn from './en/trash.json' with { type: 'json' };
import versionsEn from './en/versions.json' with { type: 'json' };
import vocabularyEn from './en/vocabulary.json' with { type: 'json' };
import briefsPl from './pl/briefs.json' with { type: 'json' };
import budgetPl from './pl/budget.json' with { type: 'json' };
import calendarPl from './pl/calendar.json' with { type: 'json' };
import clientsPl from './pl/clients.json' with { type: 'json' };
import commonPl from './pl/common.json' with { type: 'json' };
import datesPl from './pl/dates.json' with { type: 'json' };
import deliveriesPl from './pl/deliveries.json' with { type: 'json' };
import emojiPl from './pl/emoji.json' with { type: 'json' };
import errorsPl from './pl/errors.json' with { type: 'json' };
import handoverPl from './pl/handover.json' with { type: 'json' };
import historyPl from './pl/history.json' with { type: 'json' };
import importsPl from './pl/imports.json' with { type: 'json' };
import mediaPl from './pl/media.json' with { type: 'json' };
import paperPl from './pl/paper.json' with { type: 'json' };
import planningPl from './pl/planning.json' with { type: 'json' };
import plansPl from './pl/plans.json' with { type: 'json' };
import postsPl from './pl/posts.json' with { type: 'json' };
import reportsPl from './pl/reports.json' with { type: 'json' };
import reportsRoomPl from './pl/reports-room.json' with { type: 'json' };
import seriesPl from './pl/series.json' with { type: 'json' };
import settingsPl from './pl/settings.json' with { type: 'json' };
import slotsPl from './pl/slots.json' with { type: 'json' };
import snippetsPl from './pl/snippets.json' with { type: 'json' };
import startPl from './pl/start.json' with { type: 'json' };
import templatesPl from './pl/templates.json' with { type: 'json' };
import trashPl from './pl/trash.json' with { type: 'json' };
import versionsPl from './pl/versions.json' with { type: 'json' };
import vocabularyPl from './pl/vocabulary.json' with { type: 'json' };

/** English texts by room; their keys are the type of every key in the app. */
const en = {
  briefs: briefsEn,
  budget: budgetEn,
  calendar: calendarEn,
  clients: clientsEn,
  common: commonEn,
  dates: datesEn,
  deliveries: deliveriesEn,
  emoji: emojiEn,
  errors: errorsEn,
  handover: handoverEn,
  history: historyEn,
  imports: importsEn,
  paper: paperEn,
  planning: planningEn,
  plans: plansEn,
  media: mediaEn,
  posts: postsEn,
  reports: reportsEn,
  reportsRoom: reportsRoomEn,
  series: seriesEn,
  settings: settingsEn,
  slots: slotsEn,
  snippets: snippetsEn,
  start: startEn,
  trash: trashEn,
  versions: versionsEn,
  templates: templatesEn,
  vocabulary: vocabularyEn,
};

/** Polish ones; that the keys are the same is held by a test, as Polish has more plural forms. */
const pl = {
  briefs: briefsPl,
  budget: budgetPl,
  calendar: calendarPl,
  clients: clientsPl,
  common: commonPl,
  dates: datesPl,
  deliveries: deliveriesPl,
  emoji: emojiPl,
  errors: errorsPl,
  handover: handoverPl,
  history: historyPl,
  imports: importsPl,
  paper: paperPl,
  planning: planningPl,
  plans: plansPl,
  media: mediaPl,
  posts: postsPl,
  reports: reportsPl,
  reportsRoom: reportsRoomPl,
  series: seriesPl,
  settings: settingsPl,
  slots: slotsPl,
  snippets: snippetsPl,
  start: startPl,
  trash: trashPl,
  versions: versionsPl,
  templates: templatesPl,
  vocabulary: vocabularyPl,
};

export const resources = { en, pl } as const;
export type Texts = typeof en;
export const namespaces = Object.keys(en) as (keyof Texts)[];
