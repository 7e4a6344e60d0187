import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('electron', async () => await import('../../chromium-host/electron.ts'));
const { rememberBounds, rememberedBounds } = await import('./window.ts');

const USUAL = { width: 1280, height: 800 };
const SCREEN = [{ bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
const profile = (text?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-window-'));
  if (text !== undefined) writeFileSync(join(folder, 'window.json'), text);
  return folder;
};

test('the window comes back where it was', () => {
  const folder = profile();
  rememberBounds(folder, { x: 10, y: 20, width: 1100, height: 750 });
  expect(rememberedBounds(folder, SCREEN)).toEqual({ x: 10, y: 20, width: 1100, height: 750 });
});

test.each([
  undefined,
  'not json',
  '{}',
  '{"x":0,"y":0,"width":10,"height":10}',
  '{"x":"0","y":0,"width":1100,"height":800}',
])('a missing or damaged file means the usual size: %s', (text) =>
  expect(rememberedBounds(profile(text), SCREEN)).toEqual(USUAL),
);

test('a window on a screen that is gone keeps its size and comes to a screen that is there', () => {
  const folder = profile('{"x":3000,"y":20,"width":1100,"height":750}');
  expect(rememberedBounds(folder, SCREEN)).toEqual({ width: 1100, height: 750 });
});
