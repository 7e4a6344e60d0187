import { create } from 'zustand';
import type { Fault } from '#shared/ipc/result.ts';
import type { HistoryStep } from '#shared/rooms/history/history.schema.ts';
import { call } from '../api/client.ts';
import { listenToSteps } from './changes.ts';

interface HistoryListState {
  readonly isOpen: boolean;
  /** The newest first. */
  readonly steps: readonly HistoryStep[];
  /** True when the oldest step is held too; more are read as the person scrolls down. */
  readonly isWhole: boolean;
  readonly loaded: boolean;
  readonly fault: Fault | null;
}

const CLOSED: HistoryListState = { isOpen: false, steps: [], isWhole: false, loaded: false, fault: null };

export const useHistoryList = create<HistoryListState>(() => CLOSED);

/** Steps asked for at once. */
const PAGE = 200;

let asked = 0;

/** Reads from the newest until the step that stands now is held, and at least `atLeast` of them. */
async function read(atLeast: number): Promise<void> {
  asked += 1;
  const question = asked;
  const steps: HistoryStep[] = [];
  for (;;) {
    const before = steps.at(-1)?.id;
    const answer = await call('history.list', { limit: PAGE, ...(before === undefined ? {} : { before }) });
    if (question !== asked) return;
    if (!answer.ok) {
      useHistoryList.setState({ fault: answer.error, loaded: true });
      return;
    }
    steps.push(...answer.value);
    const isWhole = answer.value.length < PAGE;
    if (isWhole || (steps.length >= atLeast && steps.some(({ state }) => state === 'done'))) {
      useHistoryList.setState({ steps, isWhole, loaded: true, fault: null });
      return;
    }
  }
}

export const retryHistoryList = (): Promise<void> => read(PAGE);

let isReadingOn = false;

/** The next older page, when there is one and it is not on its way. */
export async function readOn(): Promise<void> {
  const { steps, isWhole, isOpen } = useHistoryList.getState();
  if (isReadingOn || isWhole || !isOpen) return;
  isReadingOn = true;
  await read(steps.length + PAGE);
  isReadingOn = false;
}

export function openHistoryList(): void {
  if (useHistoryList.getState().isOpen) return;
  useHistoryList.setState({ isOpen: true });
  void read(PAGE);
}

export function closeHistoryList(): void {
  asked += 1;
  useHistoryList.setState(CLOSED);
}

listenToSteps(() => {
  const { isOpen, steps } = useHistoryList.getState();
  if (isOpen) void read(Math.max(PAGE, steps.length));
});
