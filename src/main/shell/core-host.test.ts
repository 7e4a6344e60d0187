import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCoreHost } from './core-host.ts';

/** A worker that speaks the core's messages: `stop` kills it, anything else comes back. */
function hostOver(first: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'rytm-worker-')), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    ${first}
    parentPort.on('message', (message) => {
      if (message.kind === 'close') { parentPort.postMessage({ kind: 'closed' }); parentPort.close(); }
      else if (message.verb === 'stop') process.exit(7);
      else parentPort.postMessage({ kind: 'answer', id: message.id, result: { ok: true, value: message.input } });
    });`,
  );
  const events: string[] = [];
  const host = createCoreHost(file, { profile: '/p', appVersion: '0' }, (event) => events.push(event));
  return { host, events };
}

const OPENED = "parentPort.postMessage({ kind: 'opened', result: { ok: true, value: null } });";
const REFUSED =
  "parentPort.postMessage({ kind: 'opened', result: { ok: false, error: { kind: 'storage', code: 'x', params: {} } } });";

test('each call gets its own answer', async () => {
  const { host } = hostOver(OPENED);
  expect(await Promise.all([host.call('a', 1), host.call('b', 2)])).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 2 },
  ]);
  await host.close();
});

test('a core that stops answers what was pending as a bug, says so in the log, and is started once more', async () => {
  const { host, events } = hostOver(OPENED);
  expect(await host.call('stop', null)).toMatchObject({ ok: false, error: { kind: 'bug', code: 'shell.coreStopped' } });
  expect(events).toContain('the core stopped');
  expect(await host.call('a', 1)).toEqual({ ok: true, value: 1 });
  await host.call('stop', null);
  expect(await host.call('a', 1)).toMatchObject({ ok: false, error: { kind: 'bug' } });
  expect(events.filter((event) => event === 'the core stopped')).toHaveLength(2);
});

test('a profile that cannot be opened is the answer to every call', async () => {
  const { host } = hostOver(REFUSED);
  const fault = { ok: false, error: { kind: 'storage', code: 'x', params: {} } };
  expect(await host.opening()).toEqual(fault);
  expect(await host.call('a', 1)).toEqual(fault);
  await host.close();
});

test('a store found damaged while it is open is the answer from then on, and the window is told to ask', async () => {
  const fault = { kind: 'storage', code: 'store.damaged', params: { file: 'x' } } as const;
  const { host } = hostOver(
    `${OPENED} setTimeout(() => parentPort.postMessage({ kind: 'damaged', fault: ${JSON.stringify(fault)} }), 50);`,
  );
  const told = new Promise((resolve) => host.onChanged(resolve));
  expect(await host.opening()).toEqual({ ok: true, value: null });
  expect(await told).toMatchObject({ tables: ['store'] });
  expect(await host.opening()).toEqual({ ok: false, error: fault });
  expect(await host.call('a', 1)).toEqual({ ok: false, error: fault });
  expect(await host.close()).toBe(true);
});

test('after closing nothing is accepted any more', async () => {
  const { host } = hostOver(OPENED);
  await host.opening();
  await host.close();
  expect(await host.call('a', 1)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
});
