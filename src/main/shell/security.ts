import { app, session, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { ORIGIN } from './origin.ts';

/** What every window gets, whatever it shows (checklist, points 2 to 6, 8 to 10). */
export const LOCKED_PREFERENCES = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  // The spelling dictionaries would be fetched from the network.
  spellcheck: false,
} as const;

/** True for what the app itself shows; every other request ends here, since the app needs no network. */
export function isOwnRequest(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || url.startsWith('blob:') || url.startsWith('data:');
}

/** Locks the session: no permission is ever given, no request leaves the machine (checklist, points 1, 5, 8). */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnRequest(details.url) }));
}

/** Locks every page that is ever made: it stays where it is and opens nothing (checklist, points 11 to 14). A try is noted. */
export function lockPages(log: Log): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, log));
}

function lockPage(contents: WebContents, log: Log): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    // The rest of an address may be somebody's text.
    const { protocol, host } = new URL(event.url);
    log('navigation refused', { to: `${protocol}//${host}` });
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
