import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const place = { network: 'instagram', format: 'post', key: 'aspectMaximum' } as const;
const value = { value: 1.91, source: 'własna próba', date: '2026-11-25', level: 'block' } as const;
const values = async () => (await rytm.call('limits.list', {})).map((limit) => [limit.network, limit.key, limit.value]);

describe('a limit that the person knows better', () => {
  it('is kept as it was typed, a ratio too, and once for each place of the table', async () => {
    await rytm.call('limits.update', { ...place, ...value });
    await rytm.call('limits.update', { ...place, ...value, value: 9 / 16 });
    expect(await values()).toEqual([['instagram', 'aspectMaximum', 9 / 16]]);
    await rytm.restart();
    expect(await rytm.call('limits.list', {})).toMatchObject([{ ...place, ...value, value: 9 / 16, rev: 2 }]);
  });

  it('can lift the limit, be reset to what is shipped, and be undone', async () => {
    await rytm.call('limits.update', { ...place, ...value, value: null });
    expect(await values()).toEqual([['instagram', 'aspectMaximum', null]]);
    await rytm.call('limits.remove', place);
    await rytm.call('limits.remove', place);
    expect(await values()).toEqual([]);
    await rytm.call('history.undo', {});
    expect(await values()).toEqual([['instagram', 'aspectMaximum', null]]);
    await rytm.call('limits.remove', place);
    await rytm.call('limits.update', { ...place, ...value });
    expect(await values()).toEqual([['instagram', 'aspectMaximum', 1.91]]);
  });

  it.each([
    [{ network: 'myspace' }, 'limits.unknown'],
    [{ format: 'shorts' }, 'limits.unknown'],
    [{ key: 'smell' }, 'verb.bad-input'],
    [{ value: 0 }, 'verb.bad-input'],
    [{ value: -5 }, 'verb.bad-input'],
  ])('is refused with %j', async (changes, code) => {
    expect(await rytm.fault('limits.update', { ...place, ...value, ...changes })).toMatchObject({ code });
  });
});
