import { describe, expect, test } from 'vitest';
import { isTrusted } from './guard.ts';

const caller = (url: string, parent: unknown = null, id = 1) => ({ sender: { id }, senderFrame: { url, parent } });

describe('the guard', () => {
  test.each(['app://rytm/index.html', 'app://rytm/', 'app://rytm/index.html#/calendar', 'app://rytm/index.html?x'])(
    'lets the app’s own page call: %s',
    (url) => expect(isTrusted(caller(url), 1)).toBe(true),
  );

  test.each([
    'https://evil.example/?app://rytm/index.html',
    'app://rytm.evil/index.html',
    'app://rytm@evil/index.html',
    'app://evil/index.html',
    'blob:app://rytm/6f1c',
    'file:///index.html',
    'about:blank',
    'app://rytm/media/original/1',
    'app://rytm/print/1',
    '',
  ])('turns a stranger away: %s', (url) => expect(isTrusted(caller(url), 1)).toBe(false));

  test('turns away a frame inside the page, another window, and a frame that is gone', () => {
    expect(isTrusted(caller('app://rytm/index.html', {}), 1)).toBe(false);
    expect(isTrusted(caller('app://rytm/index.html', null, 2), 1)).toBe(false);
    expect(isTrusted(caller('app://rytm/index.html'), null)).toBe(false);
    expect(isTrusted({ sender: { id: 1 }, senderFrame: null }, 1)).toBe(false);
  });
});
