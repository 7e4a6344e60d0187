import { WEB } from './addresses.ts';
import { decode, encode } from './wire.ts';

export const INVOKE = '__rytmInvoke';
export const DELIVER = '__rytmDeliver';
export const BOUNDS = '__rytmBounds';
export const LEAVING = '__rytmLeaving';

/**
 * What runs in each document before its own scripts: the preload with just enough of `electron` around it, in the app's own page
 * only. Elsewhere the ways to the host are taken away (the guard refuses them in any case).
 */
export function pageScript(preload: string | null): string {
  const names = JSON.stringify({ web: WEB, invoke: INVOKE, deliver: DELIVER, bounds: BOUNDS, leaving: LEAVING });
  const source = preload === null ? 'null' : `(function (require, module, exports) {${preload}\n})`;
  return `(${inPage.toString()})(${names}, ${source}, ${encode.toString()}, ${decode.toString()});`;
}

type Names = { web: string; invoke: string; deliver: string; bounds: string; leaving: string };
type Preload = ((require: (name: string) => unknown, module: object, exports: object) => void) | null;

interface Leaving {
  readonly destination: { readonly sameDocument: boolean; readonly url: string };
  readonly cancelable: boolean;
  preventDefault(): void;
}

function inPage(names: Names, preload: Preload, toText: typeof encode, fromText: typeof decode): void {
  const page = globalThis as unknown as {
    [name: string]: unknown;
    top: unknown;
    location: { origin: string };
    navigation: { addEventListener: (name: 'navigate', listener: (event: Leaving) => void) => void };
    outerWidth: number;
    outerHeight: number;
    screenX: number;
    screenY: number;
    addEventListener: (name: string, listener: (event: never) => void, capture?: boolean) => void;
  };
  const invoke = page[names.invoke] as (request: string) => Promise<string>;
  const bounds = page[names.bounds] as (bounds: object) => void;
  delete page[names.invoke];
  const leaving = page[names.leaving] as (address: string) => void;
  delete page[names.bounds];
  delete page[names.leaving];

  // Electron's window has no keys for reloading, for tabs and windows, for printing the page or saving it, and no way back in a
  // history. In frames too, and before anyone can stop the event; a key that the app uses itself keeps its default for the app.
  const taken = new Set(['r', 'p', 's', 'u', 'o', 'j', 'h', 'w', 't', 'n']);
  page.addEventListener(
    'keydown',
    (event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; preventDefault(): void }) => {
      const chord = (event.ctrlKey || event.metaKey) && !event.altKey && taken.has(event.key.toLowerCase());
      const history = event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
      if (chord || history || event.key === 'F5') event.preventDefault();
    },
    false,
  );
  if (page.top !== globalThis || page.location.origin !== names.web || preload === null) return;

  const listeners = new Map<string, ((event: object, ...values: unknown[]) => void)[]>();
  const ipcRenderer = {
    on(channel: string, listener: (event: object, ...values: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    async invoke(channel: string, ...values: unknown[]) {
      const answer = fromText(await invoke(toText({ channel, values }))) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
  };
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(globalThis, name, { value: freeze(api), enumerable: true });
    },
  };
  Object.defineProperty(globalThis, names.deliver, {
    value: (text: string) => {
      const { channel, values } = fromText(text) as { channel: string; values: unknown[] };
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    },
  });

  // A further window is never wanted; one that opens all the same (a link with a target) is closed by the host.
  Object.defineProperty(globalThis, 'open', { value: () => null });

  // Leaving the page is stopped here already, before the browser asks whether the page may be left: what is asked is the closing.
  // The app hears of it as it does from Electron.
  page.navigation.addEventListener('navigate', (event) => {
    if (event.destination.sameDocument || !event.cancelable) return;
    event.preventDefault();
    leaving(event.destination.url);
  });
  page.addEventListener('beforeunload', (event: { preventDefault(): void }) => event.preventDefault());
  const report = () =>
    void bounds({ x: page.screenX, y: page.screenY, width: page.outerWidth, height: page.outerHeight });
  for (const name of ['load', 'resize', 'focus', 'blur', 'mouseover'])
    page.addEventListener(name, report, name === 'load');

  const module = { exports: {} };
  preload((name) => (name === 'electron' ? { contextBridge, ipcRenderer } : {}), module, module.exports);
}
