import { create } from 'zustand';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { groupWarnings } from './warnings.rules.ts';

interface Question {
  readonly from: string;
  readonly to: string;
  readonly clientId: string | null;
}

interface WarningsState {
  /** Of the days that the calendar shows, by day. */
  readonly list: readonly Warning[];
  /** By post: a card reads its own and is drawn again only when they change. */
  readonly byPost: Readonly<Record<string, readonly Warning[]>>;
  /** About a day, a week or longer, by the day they stand on. */
  readonly byDay: Readonly<Record<string, readonly Warning[]>>;
  /** True until those of the days shown are known: what is held is of other days. */
  readonly isPending: boolean;
}

const NONE: readonly Warning[] = [];

export const useWarnings = create<WarningsState>(() => ({ list: NONE, byPost: {}, byDay: {}, isPending: true }));

export const usePostWarnings = (postId: string): readonly Warning[] =>
  useWarnings((state) => state.byPost[postId] ?? NONE);
export const useDayWarnings = (date: string): readonly Warning[] => useWarnings((state) => state.byDay[date] ?? NONE);

/** Changes follow each other (a sentence being typed, an undo of many steps): so long after the last one it is asked again; ms. */
const PAUSE = 500;
/** How soon to look again whether a card was put down; ms. */
const WHILE_DRAGGING = 200;

let shown: Question | null = null;
/** The question that the warnings held answer. */
let known: Question | null = null;
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** While a card is in the hand nothing is drawn, so warnings wait. */
const isDragging = () =>
  document.body.dataset.dragging !== undefined || document.querySelector('.rbc-addons-dnd-is-dragging') !== null;

/** Answers once no card is in the hand and the window has nothing else to do. */
async function quietMoment(): Promise<void> {
  while (isDragging()) await new Promise((resolve) => setTimeout(resolve, WHILE_DRAGGING));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
}

async function load(): Promise<void> {
  if (shown === null) return;
  asked += 1;
  const question = asked;
  const { from, to, clientId } = shown;
  const answer = await call('warnings.list', { from, to, ...(clientId === null ? {} : { clientId }) });
  if (question !== asked) return;
  if (!answer.ok) return useWarnings.setState({ isPending: false });
  await quietMoment();
  // A card may have been picked up, or another page turned to, in the meantime.
  if (question !== asked) return;
  if (isDragging()) return later();
  known = { from, to, clientId };
  useWarnings.setState((before) => ({ ...groupWarnings(before, answer.value), isPending: false }));
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void load(), PAUSE);
}

/**
 * Computes the warnings of the days that are shown; what was known of other days goes. Not before the person stays on them for a
 * moment: who leafs through months waits for cards, and the core reads those on the same thread. `atOnce` where the page cannot be shown
 * without them.
 */
export function showWarnings(question: Question, atOnce = false): void {
  shown = question;
  const { from, to, clientId } = question;
  const isPending = known === null || known.from !== from || known.to !== to || known.clientId !== clientId;
  if (useWarnings.getState().isPending !== isPending) useWarnings.setState({ isPending });
  clearTimeout(timer);
  if (atOnce) void load();
  else later();
}

/** The calendar was left: nothing is computed any more. */
export function hideWarnings(): void {
  shown = null;
  clearTimeout(timer);
}

listenToTables(['posts', 'clients', 'channels', 'media', 'own_dates', 'pauses', 'plans', 'network_limits'], () => {
  if (shown !== null) later();
});
