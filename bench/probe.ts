import type { Page } from '@playwright/test';

/**
 * Runs inside every page that is measured. Times come from the page's clock, between the browser's own time
 * stamp of the input and the paint after the last change, so no wire of the test driver is in them.
 */
function install(): void {
  const probe = {
    commits: 0,
    result: null as Promise<number> | null,
    frames: [] as number[],
    watching: false,
    /** From the next `event` to the paint after the last change inside `selector`; settled when nothing changes for `quiet` ms. */
    arm(event: string, selector: string, quiet: number, patience: number) {
      let began = 0;
      probe.result = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`Nothing was painted inside ${selector} after ${event}`)), patience);
        let painted = 0;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const settle = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            observer.disconnect();
            if (painted === 0) reject(new Error(`Nothing changed inside ${selector}`));
            else resolve(painted - began);
          }, quiet);
        };
        const isInside = (node: Node) => {
          const element = node instanceof Element ? node : node.parentElement;
          return element !== null && (element.closest(selector) !== null || element.querySelector(selector) !== null);
        };
        const observer = new MutationObserver((changes) => {
          const matters = changes.some(
            (change) =>
              isInside(change.target) &&
              (change.type !== 'childList' || [...change.addedNodes, ...change.removedNodes].length > 0),
          );
          if (!matters || began === 0) return;
          clearTimeout(timer);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              painted = performance.now();
              settle();
            };
            port2.postMessage(null);
          });
        });
        addEventListener(
          event,
          (input) => {
            began = input.timeStamp;
            observer.observe(document.body, { childList: true, characterData: true, subtree: true });
          },
          { capture: true, once: true },
        );
      });
      // Read later; a failure must not be called unhandled before that.
      probe.result.catch(() => undefined);
    },
    /** From the next key to the paint after it. */
    armKey() {
      probe.result = new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          (key) => {
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - key.timeStamp);
              port2.postMessage(null);
            });
          },
          { capture: true, once: true },
        );
      });
    },
    watchFrames() {
      probe.frames = [];
      probe.watching = true;
      let last = 0;
      const next = (at: number) => {
        if (last > 0) probe.frames.push(at - last);
        last = at;
        if (probe.watching) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    },
  };
  Object.assign(globalThis, { rytmProbe: probe });
  // React puts its root's new tree in place once a commit, in production too; nothing else of it can be seen from outside.
  for (const element of document.querySelectorAll('#root, #calendar')) {
    const key = Object.keys(element).find((name) => name.startsWith('__reactContainer$'));
    const root = key === undefined ? null : Reflect.get(element, key)?.stateNode;
    if (root === null || root === undefined) continue;
    let tree = root.current;
    Object.defineProperty(root, 'current', {
      get: () => tree,
      set: (next) => {
        tree = next;
        probe.commits += 1;
      },
    });
  }
}

interface Probe {
  commits: number;
  result: Promise<number> | null;
  frames: number[];
  watching: boolean;
  arm(event: string, selector: string, quiet: number, patience: number): void;
  armKey(): void;
  watchFrames(): void;
}
declare global {
  var rytmProbe: Probe;
}

/** Nothing changes for this long: the page has settled; milliseconds. */
const QUIET = 250;
/** A paint that has not come by then never will; milliseconds. */
const PATIENCE = 20_000;

export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(install);
}

/** Milliseconds from the input that `act` makes to the settled paint inside `selector`. */
export async function toPaint(page: Page, event: string, selector: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(([name, inside, quiet, patience]) => globalThis.rytmProbe.arm(name, inside, quiet, patience), [
    event,
    selector,
    QUIET,
    PATIENCE,
  ] as const);
  await act();
  return await page.evaluate(async () => (await globalThis.rytmProbe.result) ?? 0);
}

/** Milliseconds from a key that is pressed to the paint after it, whatever it changes. */
export async function keyToPaint(page: Page, key: string): Promise<number> {
  await page.evaluate(() => globalThis.rytmProbe.armKey());
  await page.keyboard.press(key);
  return await page.evaluate(async () => (await globalThis.rytmProbe.result) ?? 0);
}

export const commitsOf = (page: Page): Promise<number> => page.evaluate(() => globalThis.rytmProbe.commits);

/** The gaps between frames while `act` runs, in milliseconds. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => globalThis.rytmProbe.watchFrames());
  await act();
  return await page.evaluate(() => {
    globalThis.rytmProbe.watching = false;
    return globalThis.rytmProbe.frames;
  });
}
