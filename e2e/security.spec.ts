import { access, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from './fixtures/launch.ts';
import { channelCall } from './fixtures/raw-channel.ts';
import { expect, test } from './fixtures/rytm.ts';

/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security), each of the twenty points by what a page can do.
 * What is switched off is tried; the page's complaints about that are expected.
 */
test.use({ rytmOptions: { expectedErrors: /./ } });

const ask = async (page: Page, path: string) =>
  await page.evaluate(async (address) => {
    const response = await fetch(address);
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  }, path);

const loads = async (page: Page, tag: 'img' | 'script', address: string) =>
  await page.evaluate(
    async ([name, source]) =>
      await new Promise<boolean>((resolve) => {
        const element = document.createElement(name) as HTMLImageElement;
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = source;
        document.body.append(element);
      }),
    [tag, address] as const,
  );

/** Both ways in which a page leaves by itself: a link and an assignment. */
const goTo = async (page: Page, address: string) =>
  await page.evaluate((target) => {
    const link = document.createElement('a');
    link.href = target;
    link.textContent = 'x';
    document.body.append(link);
    link.click();
    location.assign(target);
  }, address);

test('1. only content of the app itself is loaded', async ({ rytm }) => {
  const origins = await rytm.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin === location.origin),
  );
  expect(origins.length).toBeGreaterThan(0);
  expect(origins).not.toContain(false);
});

test('2. the page has no Node', async ({ rytm }) => {
  const types = await rytm.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', 'electron', '__dirname'].map(
      (name) => typeof Reflect.get(globalThis, name),
    ),
  );
  expect(new Set(types)).toEqual(new Set(['undefined']));
});

test('3. the page cannot change what the preload gave it', async ({ rytm }) => {
  const outcome = await rytm.page.evaluate(() => {
    const before = window.api.call;
    try {
      Reflect.set(window.api, 'call', {});
      Reflect.set(window, 'api', {});
    } catch {
      // Refused loudly is as good.
    }
    return {
      same: window.api.call === before,
      frozen: Object.isFrozen(window.api) && Object.isFrozen(window.api.call),
    };
  });
  expect(outcome).toEqual({ same: true, frozen: true });
});

test('4. the sandbox is asked for in every window', async () => {
  const { LOCKED_PREFERENCES } = await preferences();
  expect(LOCKED_PREFERENCES).toContain('sandbox: true');
  expect(LOCKED_PREFERENCES).not.toMatch(/sandbox: false/);
});

test('5. no permission is given', async ({ rytm }) => {
  const outcome = await rytm.page.evaluate(async () => {
    const states: string[] = [];
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']) {
      states.push((await navigator.permissions.query({ name: name as PermissionName })).state);
    }
    const located = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('denied'),
      ),
    );
    return { states, located, notified: await Notification.requestPermission() };
  });
  expect(new Set(outcome.states)).toEqual(new Set(['denied']));
  expect(outcome).toMatchObject({ located: 'denied', notified: 'denied' });
});

test('6. the web’s own walls stand: another origin cannot be read', async ({ rytm }) => {
  expect((await preferences()).LOCKED_PREFERENCES).toContain('webSecurity: true');
  const read = await rytm.page.evaluate(
    async () =>
      await fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
  );
  expect(read).toBe(false);
});

test('7. the page comes with a policy that runs only the app’s own scripts', async ({ rytm }) => {
  const { headers } = await ask(rytm.page, '/index.html');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const ran = await rytm.page.evaluate(async () => {
    const element = document.createElement('script');
    element.textContent = 'window.inlineRan = true';
    document.body.append(element);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.inlineRan = true');
    image.src = 'data:,';
    document.body.append(image);
    await new Promise((resolve) => image.addEventListener('error', resolve));
    return Reflect.get(window, 'inlineRan');
  });
  expect(ran).toBeUndefined();
  expect(await loads(rytm.page, 'script', 'https://example.com/x.js')).toBe(false);
  expect(await loads(rytm.page, 'script', 'data:text/javascript,window.dataRan=1')).toBe(false);
});

test('8. nothing insecure is loaded', async ({ rytm }) => {
  expect(await loads(rytm.page, 'img', 'http://127.0.0.1:9/x.png')).toBe(false);
  expect(await rytm.page.evaluate(() => isSecureContext)).toBe(true);
});

test('9. and 10. no experimental feature and no Blink feature is switched on', async () => {
  const sources = await shellSources();
  expect(sources).not.toMatch(/experimentalFeatures|enableBlinkFeatures|appendSwitch/);
});

test('11. and 12. there is no webview', async ({ rytm }) => {
  expect((await preferences()).LOCKED_PREFERENCES).toContain('webviewTag: false');
  expect(await rytm.page.evaluate(() => 'src' in document.createElement('webview'))).toBe(false);
});

for (const [name, address] of [
  ['another site', 'https://example.com/'],
  ['an empty page', 'about:blank'],
  ['a stored medium', '/media/original/x'],
] as const) {
  test(`13. the page cannot go to ${name}`, async ({ rytm }) => {
    const start = rytm.page.url();
    const log = join(rytm.profile, 'logs', 'shell.log');
    const refusals = async () => (await readFile(log, 'utf8').catch(() => '')).split('navigation refused').length;
    const before = await refusals();
    await goTo(rytm.page, address);
    await expect.poll(refusals).toBeGreaterThan(before);
    expect(rytm.page.url()).toBe(start);
    expect((await rytm.result('system.state', {})).ok).toBe(true);
  });
}

test('13. the page cannot go to a document of its own making', async ({ rytm }) => {
  const start = rytm.page.url();
  // The browser itself refuses these, before the app is asked.
  const refused = rytm.page.waitForEvent('console', (message) => message.text().includes('Not allowed to navigate'));
  await goTo(rytm.page, 'data:text/html,<h1>x</h1>');
  await refused;
  expect(rytm.page.url()).toBe(start);
  expect((await rytm.result('system.state', {})).ok).toBe(true);
});

test('14. the page cannot open a window', async ({ rytm }) => {
  const opened = await rytm.page.evaluate(() => window.open('/index.html') !== null);
  expect(opened).toBe(false);
  await rytm.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: '/index.html',
      target: '_blank',
      textContent: 'x',
    });
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => rytm.page.context().pages().length).toBe(1);
});

test('15. only whole https and mailto addresses go to the system', async ({ rytm }) => {
  const refused = [
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'https://user:secret@example.com/',
    'https:',
    ' mailto:',
    'app://rytm/index.html',
    'x?https://example.com',
  ];
  for (const url of refused) {
    expect(await rytm.result('system.openExternal', { url }), url).toMatchObject({ ok: false });
  }
});

test('16. Electron is pinned to one version', async () => {
  const description = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(description.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

test('17. only the main frame of the app’s own page is answered', async ({ rytm }, testInfo) => {
  await rytm.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob(['<p>x</p>'], { type: 'text/html' }));
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
  });
  const frame = rytm.page.frames()[1];
  expect(frame).toBeDefined();
  expect(await frame?.evaluate(() => typeof Reflect.get(window, 'api'))).toBe('undefined');
  if (testInfo.project.name !== 'chromium') return;
  // Past every wall in the page: straight into the browser's own channel.
  const call = channelCall('rytm:clients.create', { name: 'x' });
  await frame?.evaluate(call.run, call.message);
  await expect
    .poll(async () => await readFile(join(rytm.profile, 'logs', 'shell.log'), 'utf8').catch(() => ''))
    .toContain('a stranger called');
  expect(await rytm.call('clients.list', {})).toEqual([]);
  // The control: the same words from the main frame are heard.
  await rytm.page.evaluate(call.run, call.message);
  await expect.poll(async () => (await rytm.call('clients.list', {})).length).toBe(1);
});

test('17. an unknown verb has no channel, and a wrong input is an error that is data', async ({ rytm }) => {
  expect(await rytm.page.evaluate(() => Reflect.get(window.api.call, 'system.shell'))).toBeUndefined();
  const wrong = await rytm.page.evaluate(async () => await window.api.call['system.reveal']({ path: 7 } as never));
  expect(wrong).toMatchObject({ ok: false, error: { kind: 'invalid' } });
});

test('17. a file that the app did not write is not shown in its folder', async ({ rytm }) => {
  expect(await rytm.result('system.reveal', { path: '/etc/passwd' })).toMatchObject({
    ok: false,
    error: { kind: 'refused' },
  });
});

test('18. the page has an origin of its own, and only the built window is served', async ({ rytm }) => {
  expect(rytm.page.url()).not.toMatch(/^file:/);
  for (const path of [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/main/index.js',
    '/..%5c..%5cpackage.json',
    '/etc/passwd',
    '/%00',
    '/%',
  ]) {
    expect((await ask(rytm.page, path)).status, path).toBe(404);
  }
});

test('18. a medium comes only from inside the profile, and never as a page that runs', async ({ rytm }) => {
  await mkdir(join(rytm.profile, 'media'), { recursive: true });
  const outside = join(rytm.folder, 'outside.svg');
  await writeFile(outside, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await symlink(outside, join(rytm.profile, 'media', 'link'));
  await access(join(rytm.profile, 'media', 'link'));
  for (const path of [
    '/media/original/link',
    '/media/original/..%2fwindow.json',
    '/media/original/none',
    '/media/../x',
    '/media/original',
  ]) {
    expect((await ask(rytm.page, path)).status, path).toBe(404);
  }
});

test('19. the fuses that the app does not need are blown', async () => {
  const config = await readFile(join(ROOT, 'electron-builder.yml'), 'utf8');
  for (const line of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ]) {
    expect(config).toContain(line);
  }
});

test('20. the page is given three functions’ worth of surface and nothing of Electron', async ({ rytm }) => {
  const surface = await rytm.page.evaluate(() => ({
    names: Object.keys(window.api).sort(),
    kinds: [...new Set(Object.values(window.api.call).map((each) => typeof each))],
    left: ['__rytmInvoke', '__rytmBounds', '__rytmReload', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(surface).toEqual({ names: ['call', 'onChanged', 'onFlush'], kinds: ['function'], left: [] });
});

async function preferences(): Promise<{ LOCKED_PREFERENCES: string }> {
  const source = await readFile(join(ROOT, 'src', 'main', 'shell', 'security.ts'), 'utf8');
  return { LOCKED_PREFERENCES: source.slice(source.indexOf('LOCKED_PREFERENCES'), source.indexOf('} as const')) };
}

async function shellSources(): Promise<string> {
  const { glob } = await import('node:fs/promises');
  let text = '';
  for await (const file of glob('src/main/**/*.ts', { cwd: ROOT })) text += await readFile(join(ROOT, file), 'utf8');
  return text;
}
