import { expect, test } from 'vitest';
import { decode, encode } from './wire.ts';

const rows = new Int32Array([1, -2, 3]);

test.each<[string, unknown]>([
  ['text', 'Zażółć „gęślą” 🙂'],
  ['undefined in a list', [1, undefined, 2]],
  ['odd numbers', [Number.NaN, Number.POSITIVE_INFINITY, 0.1]],
  ['a big integer', 12n],
  ['a date', new Date('2026-03-29T01:00:00Z')],
  ['bytes', new Uint8Array([0, 127, 255])],
  ['a column', { ids: ['a'], rows }],
  ['a map and a set', { map: new Map([['a', 1]]), set: new Set([1]) }],
  ['a key that looks like a mark', { $: 'Date', v: 1, deep: { $: 'undefined' } }],
  ['a key named like a prototype', JSON.parse('{"__proto__":{"x":1},"constructor":2}')],
  ['nothing', null],
  ['what has no prototype', Object.assign(Object.create(null), { a: 1 })],
])('%s comes through as it was', (_name, value) => expect(decode(encode(value))).toEqual(value));

test('what JSON carries whole goes as it is', () => {
  expect(encode({ ids: ['a'], at: [0, 1], none: null, left: undefined })).toBe('~{"ids":["a"],"at":[0,1],"none":null}');
});

test('undefined itself comes through', () => expect(decode(encode(undefined))).toBeUndefined());

test('a part of a buffer comes through without the rest', () => {
  expect(decode(encode(rows.subarray(1, 2)))).toEqual(new Int32Array([-2]));
});

test('what cannot be cloned is refused', () => expect(() => encode({ run: () => 1 })).toThrow(TypeError));
