import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePath } from './dialog.ts';
import { findBrowser } from './find-browser.ts';

function folderWith(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-browser-'));
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
  return folder;
}

test('the browser that is named is taken before any other', () => {
  const folder = folderWith('mine');
  const named = join(folder, 'mine');
  expect(findBrowser({ RYTM_BROWSER: named, PATH: folderWith('chromium') }, 'linux')).toBe(named);
});

test('a named browser that is not there is not replaced by another', () => {
  expect(findBrowser({ RYTM_BROWSER: '/none', PATH: folderWith('chromium') }, 'linux')).toBeNull();
});

test('a browser on the path is found', () => {
  const folder = folderWith('chromium');
  expect(findBrowser({ PATH: folder }, 'linux')).toBe(join(folder, 'chromium'));
});

test('a file that is already there keeps its place', () => {
  const folder = folderWith('raport.pdf');
  expect(freePath(folder, 'raport.pdf')).toBe(join(folder, 'raport (1).pdf'));
  expect(freePath(folder, 'inny.pdf')).toBe(join(folder, 'inny.pdf'));
});
