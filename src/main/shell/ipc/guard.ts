import { isStartPage } from '../origin.ts';

/** What the guard needs to know about a caller; Electron's event has it. */
export interface Caller {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * True only for the main frame of the app's own window while it shows the app's own page (checklist, point 17).
 * The address is parsed, never searched: `https://evil/?app://rytm` and `blob:app://rytm/…` are strangers.
 */
export function isTrusted(caller: Caller, windowId: number | null): boolean {
  if (windowId === null || caller.sender.id !== windowId) return false;
  if (caller.senderFrame === null || caller.senderFrame.parent !== null) return false;
  return isStartPage(caller.senderFrame.url);
}
