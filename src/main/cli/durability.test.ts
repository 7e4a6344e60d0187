import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore } from '#core/testing/open-core.ts';
import { type BuiltChild, buildChild } from './testing/build-child.ts';

/** RYTM_KILLS=1000 is the nightly size. */
const KILLS = Number(process.env.RYTM_KILLS ?? 12);
const SEED = Number(process.env.RYTM_SEED ?? Date.now() % 1_000_000);

let child: BuiltChild;
beforeAll(async () => {
  child = await buildChild('src/main/cli/testing/child.ts');
}, 60_000);
afterAll(() => child.remove());

/** A small generator with a printed seed (mulberry32), so that a failing run can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Answer = { id: number; ok: boolean; value: { id: string; rev: number; title: string } };

/** What the process said it had written: the last state of each post. */
type Acknowledged = Map<string, { rev: number; title: string }>;

/**
 * Writes through the pipe until `answers` answers have come and `wait` more milliseconds have passed, then kills the process with
 * requests under way. Creating and renaming take turns.
 */
async function writeAndKill(profile: string, clientId: string, answers: number, wait: number): Promise<Acknowledged> {
  const process_: ChildProcessWithoutNullStreams = spawn(process.execPath, [child.path, '--profile', profile, 'pipe']);
  const gone = new Promise((resolve) => process_.once('exit', resolve));
  let errors = '';
  process_.stderr.on('data', (piece) => {
    errors += String(piece);
  });
  // A killed reader is the point here.
  process_.stdin.on('error', () => {});
  const send = (id: number, verb: string, input: object) =>
    process_.stdin.write(`${JSON.stringify({ id, verb, input })}\n`);
  const acknowledged: Acknowledged = new Map();
  let number = 0;
  const request = () => {
    number += 1;
    const last = [...acknowledged.keys()].at(-1);
    const title = `Wpis ${number} ${'ż'.repeat((number * 37) % 400)}`;
    if (number % 3 === 0 && last) send(number, 'posts.update', { id: last, title });
    else send(number, 'posts.create', { clientId, title });
  };
  for (let index = 0; index < 8; index += 1) request();
  let killing = false;
  const kill = () => process_.kill('SIGKILL');
  for await (const line of createInterface({ input: process_.stdout })) {
    const answer = read(line);
    // Cut off in the middle by the kill: no answer, so nothing was promised.
    if (answer === null && killing) continue;
    if (!answer?.ok) {
      kill();
      throw new Error(line);
    }
    acknowledged.set(answer.value.id, { rev: answer.value.rev, title: answer.value.title });
    request();
    if (acknowledged.size >= answers && !killing) {
      killing = true;
      if (wait < 1) kill();
      else setTimeout(kill, wait);
    }
  }
  await gone;
  if (errors !== '') throw new Error(errors);
  return acknowledged;
}

function read(line: string): Answer | null {
  try {
    return JSON.parse(line) as Answer;
  } catch {
    return null;
  }
}

/** Which acknowledged writes the reopened store does not show. */
async function lostOf(profile: string, acknowledged: Acknowledged): Promise<string[]> {
  const rytm = await openTestCore({ profile });
  try {
    const check = await rytm.call('system.check', {});
    if (!check.ok) throw new Error(JSON.stringify(check.problems));
    const posts = new Map((await rytm.call('posts.list', {})).map((post) => [post.id, post]));
    return [...acknowledged].flatMap(([id, { rev, title }]) => {
      const found = posts.get(id);
      // A later write may have been on disk before its answer was; an older one is a loss.
      const there = found !== undefined && (found.rev > rev || (found.rev === rev && found.title === title));
      return there ? [] : [id];
    });
  } finally {
    await rytm.close();
  }
}

async function profileWithClient(): Promise<{ profile: string; clientId: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'rytm-test-'));
  const rytm = await openTestCore({ profile });
  const { id } = await rytm.call('clients.create', { name: 'Kwiaciarnia' });
  await rytm.close();
  return { profile, clientId: id };
}

describe('a write that was answered', () => {
  it(`is there after the process was killed, ${KILLS} times at random moments (seed ${SEED})`, async () => {
    const random = randomOf(SEED);
    const { profile, clientId } = await profileWithClient();
    const all: Acknowledged = new Map();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await writeAndKill(profile, clientId, 1 + Math.floor(random() * 40), random() * 12);
      for (const [id, state] of acknowledged) all.set(id, state);
      expect(await lostOf(profile, all)).toEqual([]);
    }
    expect(all.size).toBeGreaterThanOrEqual(KILLS);
    rmSync(profile, { recursive: true, force: true });
  }, 600_000);

  it('is missed by this very test when it is lost: the control', async () => {
    const { profile, clientId } = await profileWithClient();
    const before = mkdtempSync(join(tmpdir(), 'rytm-test-'));
    cpSync(profile, before, { recursive: true });
    const acknowledged = await writeAndKill(profile, clientId, 5, 0);
    // As a disk that forgot what it had promised: the log goes, and the store is that of before.
    rmSync(join(profile, 'rytm.db-wal'));
    rmSync(join(profile, 'rytm.db-shm'), { force: true });
    cpSync(join(before, 'rytm.db'), join(profile, 'rytm.db'));
    expect((await lostOf(profile, acknowledged)).length).toBe(acknowledged.size);
    for (const folder of [profile, before]) rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
