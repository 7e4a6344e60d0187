import { create } from 'zustand';
import { monthRange } from '#shared/time/calendar-grid.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { todayIn } from '#shared/time/zone.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';

interface MonthCounts {
  /** The month that is counted; null before the first read. */
  readonly month: MonthText | null;
  /** Posts of the month that are not cancelled, by client; a placeholder is none yet. */
  readonly byClient: Readonly<Record<string, number>>;
}

export const useMonthCounts = create<MonthCounts>(() => ({ month: null, byClient: {} }));

let watched = 0;
let asked = 0;

async function loadMonthCounts(): Promise<void> {
  asked += 1;
  const question = asked;
  const month = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now()).slice(0, 7);
  const cards = await call('posts.cards', monthRange(month));
  if (question !== asked || !cards.ok) return;
  const byClient: Record<string, number> = {};
  for (const { clientId, status, isPlaceholder } of cards.value) {
    if (status !== 'cancelled' && !isPlaceholder) byClient[clientId] = (byClient[clientId] ?? 0) + 1;
  }
  useMonthCounts.setState({ month, byClient });
}

/** Keeps the counts fresh until the answer is called: only while somebody looks at them. */
export function watchMonthCounts(): () => void {
  watched += 1;
  void loadMonthCounts();
  return () => {
    watched -= 1;
  };
}

listenToTables(['posts', 'clients'], () => {
  if (watched > 0) void loadMonthCounts();
});
