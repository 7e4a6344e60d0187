import calendarEn from '../src/shared/locales/en/calendar.json' with { type: 'json' };
import commonEn from '../src/shared/locales/en/common.json' with { type: 'json' };
import reportsRoomEn from '../src/shared/locales/en/reports-room.json' with { type: 'json' };
import startEn from '../src/shared/locales/en/start.json' with { type: 'json' };
import calendarPl from '../src/shared/locales/pl/calendar.json' with { type: 'json' };
import commonPl from '../src/shared/locales/pl/common.json' with { type: 'json' };
import reportsRoomPl from '../src/shared/locales/pl/reports-room.json' with { type: 'json' };
import startPl from '../src/shared/locales/pl/start.json' with { type: 'json' };

export type DemoLanguage = 'pl' | 'en';

/** The app's own words, by which the tour finds what it clicks. */
export function wordsOf(language: DemoLanguage) {
  return language === 'pl'
    ? { common: commonPl, start: startPl, reportsRoom: reportsRoomPl }
    : { common: commonEn, start: startEn, reportsRoom: reportsRoomEn };
}

export const calendarWords = (language: DemoLanguage) => (language === 'pl' ? calendarPl : calendarEn);
