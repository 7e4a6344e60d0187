import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { ended, spawnHost } from './fixtures/launch.ts';
import { familyOf, isRunning, listeningPorts } from './fixtures/processes.ts';
import { expect, test } from './fixtures/rytm.ts';

test.use({ rytmOptions: { fresh: true } });

test.describe('starting', () => {
  test('opens the profile that was asked for', async ({ rytm }) => {
    const state = await rytm.call('system.state', {});
    expect(state.profile).toBe(rytm.profile);
  });

  test('keeps what was stored over a restart', async ({ rytm }) => {
    const made = await rytm.call('clients.create', { name: 'Kawiarnia Żółw' });
    await rytm.restart();
    expect(await rytm.call('clients.list', {})).toContainEqual(expect.objectContaining({ id: made.id }));
  });

  test('keeps what was stored when the process is killed, and starts over the lock it left', async ({ rytm }) => {
    const made = await rytm.call('clients.create', { name: 'Kawiarnia Żółw' });
    await rytm.kill();
    await rytm.start();
    expect(await rytm.call('clients.list', {})).toContainEqual(expect.objectContaining({ id: made.id }));
  });

  test('a second start on the same profile ends by itself and leaves the first alone', async ({ rytm }) => {
    const second = spawnHost(rytm.profile, {});
    expect(await ended(second)).toBe(0);
    expect(rytm.page.context().pages()).toHaveLength(1);
    expect((await rytm.result('system.state', {})).ok).toBe(true);
  });

  test('a start on another profile is an app of its own', async ({ rytm }) => {
    const other = join(rytm.folder, 'other');
    const second = spawnHost(other, { RYTM_TEST_PORT: '1' });
    await expect
      .poll(
        async () =>
          await readFile(join(other, 'rytm.db')).then(
            () => true,
            () => false,
          ),
      )
      .toBe(true);
    expect(second.exitCode).toBeNull();
    second.kill('SIGTERM');
    expect(await ended(second)).toBe(0);
  });

  test('remembers the size of the window', async ({ rytm }) => {
    const session = await rytm.page.context().newCDPSession(rytm.page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width: 1100, height: 760 } });
    await expect.poll(async () => await rytm.page.evaluate(() => window.outerWidth)).toBe(1100);
    // The page is told of its new size with its next frame.
    await rytm.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await rytm.restart();
    expect(await rytm.page.evaluate(() => [window.outerWidth, window.outerHeight])).toEqual([1100, 760]);
  });
});

test.describe('a profile that cannot be opened', () => {
  test.describe('because its place is taken by a file', () => {
    test.use({ rytmOptions: { fresh: true, environment: {} } });

    test('is said in the window, and the app closes well', async ({ rytm }) => {
      const file = join(rytm.folder, 'file');
      await writeFile(file, '');
      const second = spawnHost(join(file, 'profile'), { RYTM_TEST_PORT: '1' });
      const { chromium } = await import('@playwright/test');
      const line = await new Promise<string>((resolve) => second.stdout?.once('data', (data) => resolve(String(data))));
      const browser = await chromium.connectOverCDP((JSON.parse(line) as { devtools: string }).devtools);
      const page = browser.contexts()[0]?.pages()[0];
      await page?.waitForFunction(() => 'api' in window);
      const state = await page?.evaluate(() => window.api.call['system.state']({}));
      const listed = await page?.evaluate(() => window.api.call['clients.list']({}));
      expect(state).toMatchObject({ ok: true, value: { fault: { kind: 'storage' } } });
      expect(listed).toEqual({ ok: false, error: state?.ok ? state.value.fault : null });
      second.kill('SIGTERM');
      expect(await ended(second)).toBe(0);
    });
  });

  test.describe('because a newer version wrote it', () => {
    const newer = (profile: string) => {
      const database = new Database(join(profile, 'rytm.db'));
      database.pragma('user_version = 999999');
      database.exec('CREATE TABLE later (id TEXT)');
      database.close();
    };
    test.use({ rytmOptions: { prepare: newer } });

    test('is said in the window, and the file stays as it is', async ({ rytm }) => {
      const { fault } = await rytm.call('system.state', {});
      expect(fault?.code).toMatch(/newer/i);
      expect(await rytm.result('clients.list', {})).toEqual({ ok: false, error: fault });
      const database = new Database(join(rytm.profile, 'rytm.db'), { readonly: true });
      expect(database.pragma('user_version', { simple: true })).toBe(999_999);
      database.close();
    });
  });

  test.describe('because it is damaged', () => {
    test.use({
      rytmOptions: {
        prepare: async (profile) => await writeFile(join(profile, 'rytm.db'), 'not a database'.repeat(999)),
      },
    });

    test('is said in the window, and the file is still there', async ({ rytm }) => {
      const { fault } = await rytm.call('system.state', {});
      expect(fault?.kind).toBe('storage');
      expect(await rytm.result('clients.list', {})).toEqual({ ok: false, error: fault });
    });
  });
});

test('a store that turns out to be damaged once it is open takes the place of the rooms, and stays as it is', async ({
  rytm,
}) => {
  const { id } = await rytm.call('clients.create', { name: 'Kwiaciarnia' });
  for (let index = 0; index < 40; index += 1) {
    await rytm.call('posts.create', { clientId: id, title: `${index}`, text: 'Zażółć gęślą jaźń. '.repeat(100) });
  }
  await rytm.quit();
  const file = join(rytm.profile, 'rytm.db');
  const bytes = await readFile(file);
  bytes.fill(0xa5, bytes.length - 80_000);
  await writeFile(file, bytes);
  await rytm.start();
  await expect(rytm.page.getByRole('alert')).toContainText('store.damaged');
  const { fault } = await rytm.call('system.state', {});
  expect(await rytm.result('clients.create', { name: 'Kawiarnia' })).toEqual({ ok: false, error: fault });
  await rytm.quit();
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test.describe('closing', () => {
  test('waits until what is being typed is stored', async ({ rytm }) => {
    await rytm.page.evaluate(() => {
      window.api.onFlush(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await window.api.call['clients.create']({ name: 'Zapisany przy zamknięciu' });
      });
    });
    await rytm.restart();
    expect(await rytm.call('clients.list', {})).toContainEqual(
      expect.objectContaining({ name: 'Zapisany przy zamknięciu' }),
    );
  });

  test('by the window stores what is being typed as well', async ({ rytm }) => {
    await rytm.page.evaluate(() => {
      window.api.onFlush(async () => {
        await window.api.call['clients.create']({ name: 'Zapisany przy zamknięciu' });
      });
    });
    await rytm.page.mouse.click(5, 5);
    await rytm.page.close({ runBeforeUnload: true });
    await expect.poll(() => isRunning(rytm.pid)).toBe(false);
    await rytm.kill();
    await rytm.start();
    expect(await rytm.call('clients.list', {})).toHaveLength(1);
  });

  test('a killed app leaves no browser behind', async ({ rytm }) => {
    const family = await familyOf(rytm.pid);
    expect(family.length).toBeGreaterThan(2);
    await rytm.kill();
    await expect.poll(() => family.filter(isRunning)).toEqual([]);
  });
});

test.describe('a reload', () => {
  test.use({ rytmOptions: {} });

  const reloads: Record<string, (page: Page) => Promise<unknown>> = {
    'by the browser': async (page) => await page.reload(),
    'by the page itself': async (page) => {
      await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())]);
    },
  };
  for (const [name, reload] of Object.entries(reloads)) {
    for (const touched of [false, true]) {
      test(`${name} stores what is being typed and loads the page again${touched ? ', after a click too' : ''}`, async ({
        rytm,
      }) => {
        if (touched) await rytm.page.mouse.click(5, 5);
        await rytm.page.evaluate(() => {
          window.api.onFlush(async () => {
            await window.api.call['clients.create']({ name: 'Zapisany przy odświeżeniu' });
          });
          Reflect.set(window, 'isOld', true);
        });
        await reload(rytm.page);
        await rytm.page.waitForFunction(() => 'api' in window && Reflect.get(window, 'isOld') === undefined);
        expect(await rytm.call('clients.list', {})).toHaveLength(1);
        await rytm.page.evaluate(() => window.api.onChanged(() => Reflect.set(window, 'isTold', true)));
        await rytm.call('clients.create', { name: 'Po odświeżeniu' });
        await rytm.page.waitForFunction(() => Reflect.get(window, 'isTold') === true);
      });
    }
  }

  test('of the page stays away from the keys that a browser has for it', async ({ rytm }) => {
    await rytm.page.mouse.click(5, 5);
    await rytm.page.evaluate(() => Reflect.set(window, 'isOld', true));
    // Awaited before the first key: a listener that is still on its way would miss it.
    await rytm.page.evaluate(() => {
      const seen: Record<string, boolean> = {};
      Reflect.set(window, 'seenKeys', seen);
      window.addEventListener('keydown', (event) => {
        if (event.key === 'Control' || event.key === 'Shift') return;
        seen[`${event.ctrlKey ? 'Control+' : ''}${event.key}`] = event.defaultPrevented;
      });
    });
    const keys = ['F5', 'Control+F5', 'Control+r', 'Control+w', 'Control+t', 'Control+n', 'Control+p'];
    for (const key of [...keys, 'F9']) await rytm.page.keyboard.press(key);
    const seen = await rytm.page.evaluate(() => Reflect.get(window, 'seenKeys'));
    expect(seen).toEqual({ ...Object.fromEntries(keys.map((key) => [key, true])), F9: false });
    expect(await rytm.page.evaluate(() => Reflect.get(window, 'isOld'))).toBe(true);
  });

  test('and a refused way out leave the window’s closing as it was', async ({ rytm }) => {
    await rytm.page.mouse.click(5, 5);
    await rytm.page.reload();
    await rytm.page.waitForFunction(() => 'api' in window);
    await rytm.page.mouse.click(5, 5);
    await rytm.page.evaluate(() => location.assign('https://example.com/'));
    await rytm.page.close({ runBeforeUnload: true });
    await expect.poll(() => isRunning(rytm.pid)).toBe(false);
    await rytm.kill();
  });
});

test.describe('the network', () => {
  test('no port is opened in normal use', async ({ rytm }) => {
    // The control: the same look finds the port that only a test asks for.
    expect(await listeningPorts(await familyOf(rytm.pid))).not.toEqual([]);
    const normal = spawnHost(join(rytm.folder, 'normal'), {});
    await expect.poll(async () => (await familyOf(normal.pid ?? 0)).length).toBeGreaterThan(4);
    expect(await listeningPorts(await familyOf(normal.pid ?? 0))).toEqual([]);
    normal.kill('SIGTERM');
    expect(await ended(normal)).toBe(0);
  });
});
