import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpStore } from '../testing/dump.ts';
import { openTestCore, type TestCore } from '../testing/open-core.ts';

/** One gesture, with places in lists instead of ids, so that a failing sequence shrinks and repeats. */
type Gesture =
  | { kind: 'create'; client: number; title: string; date: string | null; time: string | null; channels: number[] }
  | { kind: 'update'; post: number; field: 'title' | 'text' | 'notes' | 'status' | 'labels'; value: string }
  | { kind: 'channels'; post: number; channels: number[]; text: string | null }
  | { kind: 'move' | 'duplicate'; post: number; date: string | null; time: string | null | undefined }
  | { kind: 'moveMany'; posts: number[]; date: string }
  | { kind: 'remove' | 'restore'; post: number }
  | { kind: 'client'; client: number; notes: string }
  | { kind: 'removeChannel' | 'addChannel'; client: number }
  | { kind: 'notes'; client: number; notes: string }
  /** An older version of the post comes back, or the post goes for good if it is in the trash. */
  | { kind: 'version' | 'purge'; post: number }
  | { kind: 'goTo'; step: number }
  | { kind: 'undo' | 'redo' | 'pause' };

const place = fc.nat({ max: 30 });
const date = fc.constantFrom(null, '2026-02-28', '2026-03-29', '2026-10-25', '2026-11-12', '2026-12-31', '2027-01-01');
const someDate = fc.constantFrom('2026-03-29', '2026-10-25', '2028-02-29');
const time = fc.constantFrom(null, '00:00', '02:30', '14:15', '23:59');
const text = fc.string({ unit: 'binary', maxLength: 20 });
const channels = fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 });
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('create' as const), client: place, title: text, date, time, channels }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      post: place,
      field: fc.constantFrom('title', 'text', 'notes', 'status', 'labels'),
      value: text,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('channels' as const), post: place, channels, text: fc.option(text) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('move' as const, 'duplicate' as const),
      post: place,
      date,
      time: fc.option(time, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('moveMany' as const),
      posts: fc.array(place, { minLength: 1, maxLength: 5 }),
      date: someDate,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), post: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('client' as const), client: place, notes: text }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('removeChannel' as const, 'addChannel' as const), client: place }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('notes' as const), client: place, notes: text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('version' as const, 'purge' as const), post: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('goTo' as const), step: place }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'pause' as const) }) },
);

const STATUSES = ['idea', 'draft', 'review', 'approved', 'published', 'cancelled'];

/** Plays gestures as a person would meet them: what is refused (a post in the trash, say) is refused and changes nothing. */
async function play(rytm: TestCore, gestures: readonly Gesture[]): Promise<void> {
  const clients = (await rytm.call('clients.list', {})).map((client) => client.id);
  const posts: string[] = (await rytm.call('posts.list', {})).map((post) => post.id);
  const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const call = async (verb: string, input: unknown) => {
    const result = await rytm.core.call(verb, input);
    if (!result.ok && !['missing', 'invalid', 'stale'].includes(result.error.kind)) {
      throw new Error(`${verb} ${JSON.stringify(input)}: ${JSON.stringify(result.error)}`);
    }
    return result.ok ? (result.value as { id?: string }) : null;
  };
  const channelsOf = async (index: number, wanted: readonly number[]) => {
    const own = await rytm.call('channels.list', { clientId: pick(clients, index) });
    return [...new Set(wanted.map((at) => own[at % Math.max(1, own.length)]?.id).filter((id) => id !== undefined))];
  };
  const kept = (made: { id?: string } | null) => made?.id !== undefined && posts.push(made.id);

  for (const [index, step] of gestures.entries()) {
    if (step.kind === 'create') {
      const list = (await channelsOf(step.client, step.channels)).map((channelId) => ({ channelId }));
      kept(
        await call('posts.create', {
          clientId: pick(clients, step.client),
          title: step.title,
          date: step.date,
          time: step.time,
          channels: list,
        }),
      );
    } else if (step.kind === 'client')
      await call('clients.update', { id: pick(clients, step.client), notes: step.notes });
    else if (step.kind === 'notes')
      await call('reports.updateNotes', { clientId: pick(clients, step.client), period: '2026-11', notes: step.notes });
    else if (step.kind === 'addChannel')
      await call('channels.create', { clientId: pick(clients, step.client), network: 'threads' });
    else if (step.kind === 'removeChannel') {
      const [first] = await rytm.call('channels.list', { clientId: pick(clients, step.client) });
      if (first) await call('channels.remove', { id: first.id });
    } else if (step.kind === 'undo' || step.kind === 'redo') await call(`history.${step.kind}`, {});
    else if (step.kind === 'goTo') await goTo(rytm, step.step);
    else if (step.kind === 'pause') rytm.pass(10_000);
    else if (('post' in step || 'posts' in step) && posts.length > 0)
      kept(await playOnPost(call, pick, posts, step, channelsOf));
    rytm.pass(500);
    if (index % 10 === 9) expect(await rytm.call('system.check', {})).toMatchObject({ ok: true, problems: [] });
  }
}

/** To some step of the list, or to before the first, which leaves the store sound wherever it leads. */
async function goTo(rytm: TestCore, at: number): Promise<void> {
  const steps = await rytm.call('history.list', {});
  const target = steps[at % (steps.length + 1)]?.id ?? null;
  await rytm.call('history.goTo', { id: target });
  expect((await rytm.call('history.state', {})).undo?.id ?? null).toBe(target);
}

type PostGesture = Extract<Gesture, { post: number } | { posts: number[] }>;

async function playOnPost(
  call: (verb: string, input: unknown) => Promise<{ id?: string } | null>,
  pick: (list: readonly string[], index: number) => string,
  posts: readonly string[],
  step: PostGesture,
  channelsOf: (client: number, wanted: readonly number[]) => Promise<string[]>,
): Promise<{ id?: string } | null> {
  if (step.kind === 'moveMany') {
    await call('posts.moveMany', { moves: step.posts.map((at) => ({ id: pick(posts, at), date: step.date })) });
    return null;
  }
  const id = pick(posts, step.post);
  if (step.kind === 'move' || step.kind === 'duplicate') {
    const made = await call(`posts.${step.kind}`, {
      id,
      date: step.date,
      ...(step.time === undefined ? {} : { time: step.time }),
    });
    return step.kind === 'duplicate' ? made : null;
  }
  if (step.kind === 'version') {
    await call('posts.keepVersion', { id });
    const versions = ((await call('posts.versions', { id })) ?? []) as unknown as readonly { id: number }[];
    const version = versions[step.post % Math.max(1, versions.length)];
    if (version) await call('posts.restoreVersion', { id, version: version.id });
    return null;
  }
  if (step.kind === 'purge') {
    await call('trash.remove', { ids: [id] });
    return null;
  }
  if (step.kind === 'update') {
    const value =
      step.field === 'status'
        ? STATUSES[step.value.length % STATUSES.length]
        : step.field === 'labels'
          ? [step.value.trim() || 'a']
          : step.value;
    await call('posts.update', { id, [step.field]: value });
  } else if (step.kind === 'channels') {
    const list = await channelsOf(step.post, step.channels);
    await call('posts.update', { id, channels: list.map((channelId) => ({ channelId, text: step.text })) });
  } else await call(`posts.${step.kind}`, { id });
  return null;
}

async function withTwoClients<T>(work: (rytm: TestCore) => Promise<T>): Promise<T> {
  const rytm = await openTestCore();
  try {
    for (const name of ['Kwiaciarnia', 'Kawiarnia']) {
      const client = await rytm.call('clients.create', { name });
      for (const network of ['instagram', 'facebook'])
        await rytm.call('channels.create', { clientId: client.id, network });
    }
    return await work(rytm);
  } finally {
    await rytm.close();
  }
}

const all = async (rytm: TestCore, verb: 'history.undo' | 'history.redo') => {
  let steps = 0;
  while ((await rytm.call(verb, {})).step !== null) steps += 1;
  return steps;
};

/** RYTM_PROPERTY_RUNS=500 is the nightly size; fast-check prints the seed and the shrunk sequence of a failure. */
const numRuns = Number(process.env.RYTM_PROPERTY_RUNS ?? 12);

describe('any sequence of gestures', () => {
  it('keeps the store sound, gives the first store back when all is undone, and the last when all is redone', async () => {
    const sequences = fc.asyncProperty(fc.array(gesture, { minLength: 5, maxLength: 60 }), async (gestures) => {
      await withTwoClients(async (rytm) => {
        await play(rytm, gestures);
        await all(rytm, 'history.redo');
        const last = dumpStore(rytm.profile);
        const undone = await all(rytm, 'history.undo');
        expect(dumpStore(rytm.profile)).not.toMatch(/"id"/);
        await rytm.restart();
        expect(await all(rytm, 'history.redo')).toBe(undone);
        expect(dumpStore(rytm.profile)).toBe(last);
      });
    });
    await fc.assert(sequences, { numRuns });
  }, 120_000);

  it('is taken back by as many undos: 50 random edits and 50 undos leave the store equal to the one before', async () => {
    const edits = gesture.filter(({ kind }) => !['undo', 'redo', 'goTo', 'purge', 'pause'].includes(kind));
    const sequence = fc.asyncProperty(fc.array(edits, { minLength: 80, maxLength: 80 }), async (gestures) => {
      await withTwoClients(async (rytm) => {
        const client = (await rytm.call('clients.list', {}))[0];
        const post = await rytm.call('posts.create', { clientId: client?.id ?? '', title: 'Pierwszy' });
        const before = dumpStore(rytm.profile);
        const first = (await rytm.call('history.state', {})).undo?.id;
        // Every edit a step of its own: what is refused or changes nothing makes none, so the number is counted, not supposed.
        let edited = 0;
        for (const one of gestures) {
          if (edited === 50) break;
          rytm.pass(10_000);
          const top = (await rytm.call('history.state', {})).undo?.id;
          await play(rytm, [one]);
          if ((await rytm.call('history.state', {})).undo?.id !== top) edited += 1;
        }
        while (edited < 50) {
          rytm.pass(10_000);
          await rytm
            .call('posts.update', { id: post.id, notes: `Notatka ${edited}` })
            .catch(() => rytm.call('posts.restore', { id: post.id }));
          edited += 1;
        }
        expect(dumpStore(rytm.profile)).not.toBe(before);
        for (let undo = 0; undo < 50; undo += 1) await rytm.call('history.undo', {});
        expect((await rytm.call('history.state', {})).undo?.id).toBe(first);
        expect(dumpStore(rytm.profile)).toBe(before);
      });
    });
    await fc.assert(sequence, { numRuns: Math.max(2, Math.ceil(numRuns / 6)) });
  }, 120_000);
});
