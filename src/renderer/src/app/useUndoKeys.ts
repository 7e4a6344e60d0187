import { useEffect } from 'react';
import { openHistoryList, useHistoryList } from '../data/history-list.store.ts';
import { closeHistory } from '../rooms/history/HistoryPanel.tsx';
import { redoWithToast, undoWithToast } from './undo.ts';

/**
 * Ctrl+Z and Ctrl+Shift+Z (and Ctrl+Y) for the whole app, and Ctrl+Shift+H for the panel that lists the steps. Inside a text field that has keystrokes of its own to take back, the
 * field's own undo comes first, as everywhere else on the computer.
 */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'h' && event.shiftKey) {
        event.preventDefault();
        if (useHistoryList.getState().isOpen) closeHistory();
        else openHistoryList();
        return;
      }
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
      if (!isUndo && !isRedo) return;
      if (event.target instanceof HTMLElement && isEditing(event.target)) return;
      event.preventDefault();
      void (isUndo ? undoWithToast() : redoWithToast());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isEditing(target: HTMLElement): boolean {
  return target.isContentEditable || target instanceof HTMLTextAreaElement || isTextInput(target);
}

function isTextInput(target: HTMLElement): boolean {
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'file', 'color'].includes(target.type)
  );
}
