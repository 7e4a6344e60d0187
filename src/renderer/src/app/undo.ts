import i18next from 'i18next';
import { type HistoryOutcome, loadHistory, redo, undo, useHistory } from '../data/history.store.ts';
import { faultText, stepText } from '../i18n/texts.ts';
import { hideToast, toast, toastFault } from '../ui/toast.tsx';

/** Takes the last step back and says which it was. */
export async function undoWithToast(): Promise<void> {
  say(await undo());
}

export async function redoWithToast(): Promise<void> {
  say(await redo());
}

let offered: (() => void) | null = null;

/**
 * Says what was done and offers to take it back. The offer goes as soon as another step is the last one, so that its button can
 * never undo something else; one offer stands at a time.
 */
export async function offerUndo(message: string): Promise<void> {
  offered?.();
  await loadHistory();
  const step = useHistory.getState().undo?.id;
  const id = toast(message, { label: i18next.t('actions.undo'), run: () => void undoWithToast() });
  const stopWatching = useHistory.subscribe(({ undo: last }) => {
    if (last?.id !== step) withdraw();
  });
  function withdraw(): void {
    stopWatching();
    hideToast(id);
  }
  offered = withdraw;
}

function say(outcome: HistoryOutcome): void {
  if (outcome.done === 'failed') toastFault(faultText(outcome.fault));
  else toast(sentence(outcome));
}

function sentence(outcome: Exclude<HistoryOutcome, { done: 'failed' }>): string {
  if (outcome.done === 'nothing') return i18next.t('history.nothingToUndo');
  const step = stepText(outcome.step);
  return outcome.done === 'undone' ? i18next.t('history.undone', { step }) : i18next.t('history.redone', { step });
}
