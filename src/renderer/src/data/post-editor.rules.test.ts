import { describe, expect, it, test } from 'vitest';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import {
  applyEdit,
  collides,
  type Edit,
  isTyped,
  moveInOrder,
  queueEdit,
  rebase,
  requestFor,
  showEdits,
  targetOf,
  variantEdit,
  variantOf,
} from './post-editor.rules.ts';

const channel = (channelId: string, text: string | null = null) => ({
  channelId,
  format: 'post',
  text,
  publishedUrl: null,
});
const picture = (mediaId: string, altText = '') => ({
  mediaId,
  altText,
  name: `${mediaId}.jpg`,
  mime: 'image/jpeg',
  bytes: 1_000,
  width: 10,
  height: 10,
  durationMs: null,
});

const post: Post = {
  id: 'p',
  rev: 7,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  clientId: 'c',
  title: 'Wieniec',
  text: 'Wspólny',
  date: '2026-11-19',
  time: '17:30',
  zone: 'Europe/Warsaw',
  status: 'draft',
  contentType: null,
  link: '',
  owner: '',
  labels: [],
  notes: '',
  task: null,
  context: '',
  campaignId: null,
  firstComment: '',
  isPlaceholder: false,
  movedAfterApproval: false,
  seriesId: null,
  seriesDate: null,
  pauseId: null,
  channels: [channel('ig'), channel('fb', 'Własny')],
  media: [picture('a'), picture('b', 'Róża'), picture('c')],
};

const field = (name: 'title' | 'text' | 'notes', value: string): Edit => ({ kind: 'field', field: name, value });
const variant = (channelId: string, text: string | null): Edit => ({ kind: 'variant', channelId, text });

describe('an edit on screen', () => {
  it.each<[string, Edit, Partial<Post>]>([
    ['changes a field', field('title', 'Nowy'), { title: 'Nowy' }],
    ['moves day and hour', { kind: 'move', date: null, time: null }, { date: null, time: null }],
    ['gives a channel its text', variant('ig', 'IG'), { channels: [channel('ig', 'IG'), channel('fb', 'Własny')] }],
    ['gives the common text back', variant('fb', null), { channels: [channel('ig'), channel('fb')] }],
    [
      'changes a format',
      { kind: 'format', channelId: 'ig', format: 'reel' },
      { channels: [{ ...channel('ig'), format: 'reel' }, channel('fb', 'Własny')] },
    ],
    [
      'adds a channel at the end',
      { kind: 'addChannel', channelId: 'x', format: 'post' },
      { channels: [channel('ig'), channel('fb', 'Własny'), channel('x')] },
    ],
    ['adds no channel twice', { kind: 'addChannel', channelId: 'ig', format: 'reel' }, {}],
    ['takes a channel off', { kind: 'removeChannel', channelId: 'ig' }, { channels: [channel('fb', 'Własny')] }],
    ['adds a picture', { kind: 'attach', media: picture('d') }, { media: [...post.media, picture('d')] }],
    [
      'adds several at once, those that are new',
      { kind: 'attachMany', media: [picture('d'), picture('a', 'x'), picture('e')] },
      { media: [...post.media, picture('d'), picture('e')] },
    ],
    ['adds no picture twice', { kind: 'attach', media: picture('a', 'x') }, {}],
    ['takes a picture off', { kind: 'detach', mediaId: 'b' }, { media: [picture('a'), picture('c')] }],
    [
      'orders pictures, unknown ones passed over and unnamed ones last',
      { kind: 'order', mediaIds: ['c', 'gone', 'a'] },
      { media: [picture('c'), picture('a'), picture('b', 'Róża')] },
    ],
    [
      'describes a picture',
      { kind: 'alt', mediaId: 'a', text: 'Wieniec' },
      { media: [picture('a', 'Wieniec'), picture('b', 'Róża'), picture('c')] },
    ],
  ])('%s', (_what, edit, changed) => {
    expect(applyEdit(post, edit)).toEqual({ ...post, ...changed });
  });

  test('several edits lie over each other in order', () => {
    const shown = showEdits(post, [field('title', 'A'), field('text', 'T'), field('title', 'B')]);
    expect(shown).toEqual({ ...post, title: 'B', text: 'T' });
  });
});

describe('the queue', () => {
  it.each<[string, Edit[], Edit, number, Edit[]]>([
    [
      'the next key of the same field takes the place of the last',
      [field('title', 'A')],
      field('title', 'AB'),
      0,
      [field('title', 'AB')],
    ],
    [
      'a key while the write is on its way waits behind it',
      [field('title', 'A')],
      field('title', 'AB'),
      1,
      [field('title', 'A'), field('title', 'AB')],
    ],
    [
      'another field is a write of its own',
      [field('title', 'A')],
      field('text', 'T'),
      0,
      [field('title', 'A'), field('text', 'T')],
    ],
    [
      'a field after another one does not jump the queue',
      [field('title', 'A'), field('text', 'T')],
      field('title', 'AB'),
      0,
      [field('title', 'A'), field('text', 'T'), field('title', 'AB')],
    ],
    [
      'choices are steps of their own',
      [{ kind: 'field', field: 'status', value: 'review' }],
      { kind: 'field', field: 'status', value: 'approved' },
      0,
      [
        { kind: 'field', field: 'status', value: 'review' },
        { kind: 'field', field: 'status', value: 'approved' },
      ],
    ],
    [
      'texts of two channels do not mix',
      [variant('ig', 'A')],
      variant('fb', 'B'),
      0,
      [variant('ig', 'A'), variant('fb', 'B')],
    ],
  ])('%s', (_what, edits, edit, sending, expected) => {
    expect(queueEdit(edits, edit, sending)).toEqual(expected);
  });

  it.each<[Edit, boolean]>([
    [field('title', ''), true],
    [field('notes', ''), true],
    [variant('ig', ''), true],
    [{ kind: 'alt', mediaId: 'a', text: '' }, true],
    [{ kind: 'field', field: 'status', value: 'idea' }, false],
    [{ kind: 'field', field: 'labels', value: [] }, false],
    [{ kind: 'move', date: null, time: null }, false],
    [{ kind: 'detach', mediaId: 'a' }, false],
  ])('%o is typed: %s', (edit, typed) => {
    expect(isTyped(edit)).toBe(typed);
  });

  test('a channel switched on and off is one target, its text another', () => {
    expect(targetOf({ kind: 'addChannel', channelId: 'ig', format: 'post' })).toBe(
      targetOf({ kind: 'removeChannel', channelId: 'ig' }),
    );
    expect(targetOf(variant('ig', ''))).not.toBe(targetOf({ kind: 'removeChannel', channelId: 'ig' }));
  });
});

describe('a request', () => {
  const seen = { id: 'p', rev: 7 };
  const channels = (...texts: [string, string | null][]) =>
    texts.map(([channelId, text]) => ({ channelId, format: 'post', text }));

  it.each<[string, Edit, unknown]>([
    ['names the one field', field('title', 'N'), { verb: 'posts.update', input: { ...seen, title: 'N' } }],
    [
      'moves',
      { kind: 'move', date: '2026-11-20', time: null },
      { verb: 'posts.move', input: { ...seen, date: '2026-11-20', time: null } },
    ],
    [
      'sends all channels with the one changed',
      variant('ig', 'IG'),
      { verb: 'posts.update', input: { ...seen, channels: channels(['ig', 'IG'], ['fb', 'Własny']) } },
    ],
    [
      'takes a picture off',
      { kind: 'detach', mediaId: 'a' },
      { verb: 'posts.detach', input: { ...seen, mediaId: 'a' } },
    ],
    [
      'adds a picture',
      { kind: 'attach', media: picture('d', 'x') },
      { verb: 'posts.attach', input: { ...seen, mediaId: 'd', altText: 'x' } },
    ],
    [
      'adds several in one request',
      { kind: 'attachMany', media: [picture('d'), picture('e')] },
      { verb: 'posts.attachMany', input: { ...seen, mediaIds: ['d', 'e'] } },
    ],
    [
      'orders pictures with their words',
      { kind: 'order', mediaIds: ['b', 'a', 'c'] },
      {
        verb: 'posts.arrangeMedia',
        input: {
          ...seen,
          media: [
            { mediaId: 'b', altText: 'Róża' },
            { mediaId: 'a', altText: '' },
            { mediaId: 'c', altText: '' },
          ],
        },
      },
    ],
  ])('%s', (_what, edit, request) => {
    expect(requestFor(edit, post)).toEqual(request);
  });

  it.each<[string, Edit]>([
    ['the same title', field('title', 'Wieniec')],
    ['a picture that is there', { kind: 'attach', media: picture('a') }],
    ['several that are all there', { kind: 'attachMany', media: [picture('a'), picture('b')] }],
    ['a picture that is gone', { kind: 'detach', mediaId: 'gone' }],
    ['words for a picture that is gone', { kind: 'alt', mediaId: 'gone', text: 'x' }],
    ['the same order', { kind: 'order', mediaIds: ['a', 'b', 'c'] }],
    ['the text of a channel that is off', variant('gone', 'x')],
  ])('is not made for %s', (_what, edit) => {
    expect(requestFor(edit, post)).toBeNull();
  });
});

describe("somebody else's change", () => {
  it.each<[string, Edit, Post, boolean]>([
    ['of the same field collides', field('title', 'Mój'), { ...post, title: 'Cudzy' }, true],
    ['of the same field to the same value does not', field('title', 'Mój'), { ...post, title: 'Mój' }, false],
    ['of another field does not', field('title', 'Mój'), { ...post, text: 'Cudzy' }, false],
    ["of another channel's text does not", variant('ig', 'Mój'), applyEdit(post, variant('fb', 'Cudzy')), false],
    ["of the same channel's text does", variant('ig', 'Mój'), applyEdit(post, variant('ig', 'Cudzy')), true],
    [
      'of the day collides with a move',
      { kind: 'move', date: null, time: null },
      { ...post, date: '2026-12-01' },
      true,
    ],
    [
      'of the pictures does not collide with one more',
      { kind: 'attach', media: picture('d') },
      { ...post, media: [] },
      false,
    ],
  ])('%s', (_what, edit, now, expected) => {
    expect(collides(edit, post, now)).toBe(expected);
  });

  test('that took a channel off brings it back for the text that was being typed', () => {
    const now = applyEdit(post, { kind: 'removeChannel', channelId: 'ig' });
    const shown = showEdits(now, rebase(variant('ig', 'Mój'), post, now));
    expect(shown.channels).toEqual([channel('fb', 'Własny'), channel('ig', 'Mój')]);
  });

  test('that left the channel alone changes nothing about the edit', () => {
    expect(rebase(variant('ig', 'Mój'), post, post)).toEqual([variant('ig', 'Mój')]);
    expect(rebase(field('title', 'Mój'), post, { ...post, channels: [] })).toEqual([field('title', 'Mój')]);
  });
});

describe("a channel's text", () => {
  it.each([
    ['ig', 'Wspólny', false],
    ['fb', 'Własny', true],
    ['gone', 'Wspólny', false],
  ])('of %s is "%s", its own: %s', (id, text, isOwn) => {
    expect(variantOf(post, id)).toEqual({ text, isOwn });
  });

  test('that equals the common one is not its own', () => {
    expect(variantOf(applyEdit(post, variant('fb', 'Wspólny')), 'fb').isOwn).toBe(false);
  });

  it.each([
    ['Inny', 'Inny'],
    ['Wspólny', null],
    ['', ''],
  ])('typed as "%s" is kept as %s', (typed, kept) => {
    expect(variantEdit(post, 'ig', typed)).toEqual(variant('ig', kept));
  });
});

describe('a picture moved in the order', () => {
  it.each([
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', -1, 'bac'],
    ['b', 9, 'acb'],
    ['x', 0, 'abc'],
  ])('%s to %i gives %s', (id, to, order) => {
    expect(moveInOrder(['a', 'b', 'c'], id, to).join('')).toBe(order);
  });
});
