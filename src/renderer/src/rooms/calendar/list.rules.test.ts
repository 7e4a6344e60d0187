import { describe, expect, it, test } from 'vitest';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';
import { collator } from '#shared/text/collate.ts';
import { type ListColumn, type ListPost, linesOf, postBeside, sortPosts } from './list.rules.ts';

const polish = collator('pl').compare;

function post(title: string, date: string, time: string | null = null, more: Partial<ListPost> = {}): ListPost {
  const card = { id: title, date, time, labels: [] as string[] } as unknown as PostCard;
  const empty = {
    networks: [],
    networkNames: '',
    group: null,
    type: '',
    client: '',
    colour: undefined,
    campaign: null,
  };
  return { card, status: 'draft', title, ...empty, ...more };
}

const titles = (posts: readonly ListPost[]) => posts.map(({ title }) => title);

describe('the order of the list', () => {
  it('is the language’s own for texts', () => {
    const posts = ['Zebra', 'Łódź', 'Dom', 'Ćma', 'Lato', 'Cyrk'].map((title) => post(title, '2026-11-12'));
    expect(titles(sortPosts(posts, { column: 'title', descending: false }, polish))).toEqual([
      'Cyrk',
      'Ćma',
      'Dom',
      'Lato',
      'Łódź',
      'Zebra',
    ]);
  });

  it('is by hour within a day, turned round as a whole', () => {
    const posts = [post('b', '2026-11-12', '09:00'), post('c', '2026-11-13'), post('a', '2026-11-12', '18:00')];
    expect(titles(sortPosts(posts, { column: 'date', descending: false }, polish))).toEqual(['b', 'a', 'c']);
    expect(titles(sortPosts(posts, { column: 'date', descending: true }, polish))).toEqual(['c', 'a', 'b']);
  });

  test.each(['time', 'type', 'networks', 'client'] as const)('%s puts what is missing last, either way', (column) => {
    const full = { networkNames: 'X', type: 'PR', client: 'Żółw' };
    const posts = [post('none', '2026-11-01'), post('some', '2026-11-12', '09:00', full)];
    for (const descending of [false, true]) {
      expect(titles(sortPosts(posts, { column, descending }, polish))).toEqual(['some', 'none']);
    }
  });

  it('is by the life of a post for the status, and by moment where that is equal', () => {
    const of = (title: string, status: PostStatus, date: string) => post(title, date, null, { status });
    const posts = [
      of('p', 'published', '2026-11-01'),
      of('d2', 'draft', '2026-11-03'),
      of('d1', 'draft', '2026-11-02'),
    ];
    const sorted = (column: ListColumn, descending: boolean) =>
      titles(sortPosts(posts, { column, descending }, polish));
    expect(sorted('status', false)).toEqual(['d1', 'd2', 'p']);
    expect(sorted('status', true)).toEqual(['p', 'd1', 'd2']);
  });
});

describe('the headings of the list', () => {
  const posts = [post('a', '2026-10-30'), post('b', '2026-10-31'), post('c', '2026-11-01'), post('d', '2026-11-12')];
  const sort = { column: 'date', descending: false } as const;

  it('name weeks, cut at the month’s ends, and how many posts they have', () => {
    expect(linesOf(posts, sort, false).filter(({ kind }) => kind !== 'post')).toEqual([
      { kind: 'week', key: 'week 2026-10-26', from: '2026-10-26', to: '2026-10-31', count: 2 },
      { kind: 'week', key: 'week 2026-11-01', from: '2026-11-01', to: '2026-11-01', count: 1 },
      { kind: 'week', key: 'week 2026-11-09', from: '2026-11-09', to: '2026-11-15', count: 1 },
    ]);
  });

  it('name months too where there are several', () => {
    const lines = linesOf([...posts].reverse(), { column: 'date', descending: true }, true);
    expect(lines.flatMap((line) => (line.kind === 'month' ? [[line.month, line.count]] : []))).toEqual([
      ['2026-11', 2],
      ['2026-10', 2],
    ]);
  });

  it('are not there when it is sorted by something else', () => {
    expect(linesOf(posts, { column: 'title', descending: false }, true).map(({ kind }) => kind)).toEqual(
      posts.map(() => 'post'),
    );
  });

  it('are passed over by the arrows', () => {
    const lines = linesOf(posts, sort, false);
    expect(lines.map(({ kind }) => kind)).toEqual(['week', 'post', 'post', 'week', 'post', 'week', 'post']);
    expect([
      postBeside(lines, 2, 1),
      postBeside(lines, 4, -1),
      postBeside(lines, 1, -1),
      postBeside(lines, -1, 1),
    ]).toEqual([4, 2, 1, 1]);
  });
});
