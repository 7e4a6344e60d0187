import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { START_PAGE } from './origin.ts';
import { LOCKED_PREFERENCES } from './security.ts';

export const MINIMUM = { width: 1024, height: 700 };
const USUAL = { width: 1280, height: 800 };

const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(MINIMUM.width).max(20_000),
  height: z.int().min(MINIMUM.height).max(20_000),
});
export type Bounds = z.infer<typeof Bounds>;
type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The window's size and place from last time; the usual ones where the file is missing, damaged or off every screen. */
export function rememberedBounds(
  profile: string,
  screens: readonly { readonly bounds: Area }[],
): Pick<Bounds, 'width' | 'height'> | Bounds {
  let bounds: Bounds;
  try {
    bounds = Bounds.parse(JSON.parse(readFileSync(join(profile, 'window.json'), 'utf8')));
  } catch {
    return USUAL;
  }
  const seen = screens.some(({ bounds: area }) => isWithinReach(bounds, area));
  return seen || screens.length === 0 ? bounds : { width: bounds.width, height: bounds.height };
}

/** Enough of the window lies on the screen to take hold of it. */
function isWithinReach({ x, y, width }: Bounds, area: Area): boolean {
  return (
    x + width > area.x + 100 && x < area.x + area.width - 100 && y >= area.y - 20 && y < area.y + area.height - 100
  );
}

export function rememberBounds(profile: string, bounds: Bounds): void {
  const parsed = Bounds.safeParse(bounds);
  if (!parsed.success) return;
  try {
    writeFileSync(join(profile, 'window.json'), JSON.stringify(parsed.data));
  } catch {
    // The size of a window is not worth a word to the person.
  }
}

/** Opens the app's window. The page is asked for by the caller's protocol, so this must come after it. */
export function openWindow(options: {
  readonly profile: string;
  readonly preload: string;
  readonly icon: string;
}): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedBounds(options.profile, screen.getAllDisplays()),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    backgroundColor: '#ffffff',
    title: 'Rytm',
    icon: options.icon,
    webPreferences: { ...LOCKED_PREFERENCES, preload: options.preload },
  });
  // A page that cannot be loaded (or is left by a crash) is asked for again by the next start, not in a loop.
  void window.loadURL(START_PAGE).catch(() => undefined);
  return window;
}

/** Brings the window to the front, out of the task bar if need be. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
