import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/rooms/settings/settings.schema.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

function store(value: string): void {
  const db = openDatabase(join(rytm.profile, 'rytm.db'));
  db.prepare(`INSERT INTO settings (key, value) VALUES ('app', ?)`).run(value);
  closeDatabase(db);
}

describe('the settings', () => {
  it('are the usual ones at first, and those of a field outlive a restart', async () => {
    expect(await rytm.call('settings.get', {})).toEqual(defaultSettings);
    await rytm.call('settings.update', { language: 'pl', view: { view: 'week' } });
    await rytm.call('settings.update', { view: { date: '2026-11-12' } });
    await rytm.restart();
    expect(await rytm.call('settings.get', {})).toEqual({
      ...defaultSettings,
      language: 'pl',
      view: { ...defaultSettings.view, view: 'week', date: '2026-11-12' },
    });
  });

  it('are no part of undo', async () => {
    await rytm.call('settings.update', { language: 'pl' });
    expect(await rytm.call('history.undo', {})).toMatchObject({ step: null });
    expect(await rytm.call('settings.get', {})).toMatchObject({ language: 'pl' });
  });

  it.each(['null', '7', '"text"', '[1,2]', '{"view":null,"theme":7}', '{"view":"x","__proto__":{"language":"en"}}'])(
    'fall back to the usual ones where %s is stored',
    async (value) => {
      store(value);
      expect(await rytm.call('settings.get', {})).toEqual(defaultSettings);
      await rytm.call('settings.update', { theme: 'dark' });
      expect(await rytm.call('settings.get', {})).toEqual({ ...defaultSettings, theme: 'dark' });
    },
  );

  it('lose only the field that this version does not understand', async () => {
    store('{"language":"en","theme":"sepia","view":{"room":"mentions","view":"week"},"later":1}');
    expect(await rytm.call('settings.get', {})).toEqual({
      ...defaultSettings,
      language: 'en',
      view: { ...defaultSettings.view, view: 'week' },
    });
  });
});
