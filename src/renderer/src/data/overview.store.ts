import { create } from 'zustand';
import type { ClientMonth } from '#shared/rooms/overview/overview.schema.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { today } from './clock.ts';

interface OverviewState {
  /** The month that is looked at: this one; null before the first read. */
  readonly month: MonthText | null;
  readonly byClient: Readonly<Record<string, ClientMonth>>;
}

export const useOverview = create<OverviewState>(() => ({ month: null, byClient: {} }));

/** Changes follow each other; so long after the last one it is asked again, ms. */
const PAUSE = 300;

let watched = 0;
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function load(): Promise<void> {
  asked += 1;
  const question = asked;
  const month = today().slice(0, 7) as MonthText;
  const answer = await call('overview.clients', { period: month });
  if (question !== asked || !answer.ok) return;
  useOverview.setState({ month, byClient: Object.fromEntries(answer.value.map((row) => [row.clientId, row])) });
}

/** Keeps the table of clients fresh until the answer is called: only while somebody looks at it. */
export function watchOverview(): () => void {
  watched += 1;
  void load();
  return () => {
    watched -= 1;
  };
}

listenToTables(['posts', 'clients', 'plans', 'brief_answers', 'channels'], () => {
  if (watched === 0) return;
  clearTimeout(timer);
  timer = setTimeout(() => void load(), PAUSE);
});
