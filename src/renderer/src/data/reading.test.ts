import { describe, expect, it } from 'vitest';
import { fail } from '#shared/ipc/result.ts';
import { createQueue, createReading, writesBefore } from './reading.ts';

/** A question whose answers come when the test says so. */
function questions() {
  const open: ((answer: string) => void)[] = [];
  return { ask: () => new Promise<string>((resolve) => open.push(resolve)), open };
}

describe('a reading', () => {
  it('drops the reply that a later question overtook, whichever comes first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { ask, open } = questions();
      const taken: string[] = [];
      const load = createReading(ask, (answer) => taken.push(answer));
      const both = [load(), load()];
      for (const index of order) open[index]?.(`answer ${index}`);
      await Promise.all(both);
      expect(taken).toEqual(['answer 1']);
    }
  });

  it('is over for the one that was overtaken only when the later one is', async () => {
    const { ask, open } = questions();
    let shown = '';
    const load = createReading(ask, (answer) => {
      shown = answer;
    });
    let isOver = false;
    const first = load().then(() => {
      isOver = true;
    });
    void load();
    open[0]?.('old');
    await Promise.resolve().then(() => undefined);
    expect(isOver).toBe(false);
    open[1]?.('new');
    await first;
    expect(shown).toBe('new');
  });

  it('comes before the answer of a write that was done, and not after one that was refused', async () => {
    let loads = 0;
    const write = writesBefore(async () => {
      loads += 1;
    });
    expect(await write(Promise.resolve({ ok: true, value: 7 }))).toEqual({ ok: true, value: 7 });
    expect(loads).toBe(1);
    await write(Promise.resolve(fail('stale', 'posts.changed')));
    expect(loads).toBe(1);
  });
});

describe('a queue', () => {
  it('begins a work when the one before has ended, also when that failed', async () => {
    const inTurn = createQueue();
    const log: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = inTurn(async () => {
      log.push('first begins');
      await gate.promise;
      log.push('first fails');
      throw new Error('no');
    });
    const second = inTurn(async () => {
      log.push('second');
      return 2;
    });
    gate.resolve();
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe(2);
    expect(log).toEqual(['first begins', 'first fails', 'second']);
  });
});
