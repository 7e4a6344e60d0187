type Decide = Parameters<Electron.WebRequest['onBeforeRequest']>[0];

let beforeRequest: ((details: { url: string }) => boolean) | null = null;

type Locked = Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'> & {
  webRequest: { onBeforeRequest(listener: NonNullable<Extract<Decide, (...values: never[]) => void>>): void };
};

/** Permissions: the browser is started with all of them taken away, so a handler that gives one would never be asked. */
export const session: { defaultSession: Locked } = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    webRequest: {
      onBeforeRequest(listener) {
        beforeRequest = ({ url }) => {
          let cancelled = true;
          listener({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
            cancelled = cancel === true;
          });
          return !cancelled;
        };
      },
    },
  },
};

/** True if the app lets a request through; before it has said which, none. */
export function isLetThrough(url: string): boolean {
  return beforeRequest === null || beforeRequest({ url });
}
