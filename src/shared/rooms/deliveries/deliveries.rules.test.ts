import { describe, expect, it } from 'vitest';
import { NO_CONTRACT } from '../clients/clients.agreement.ts';
import { STORED_STATUSES, type StoredStatus } from '../posts/posts.status.ts';
import { type ContractPackage, difference, kindsOf, meter, packageOf, standingOf } from './deliveries.rules.ts';

const post = (status: StoredStatus, ...formats: string[]) => ({
  status,
  isPlaceholder: false,
  channels: formats.map((format) => ({ format })),
});
const none: ContractPackage = { posts: null, reels: null, stories: null, articles: null, revisions: null };
const all: ContractPackage = { posts: 12, reels: 4, stories: 8, articles: 0, revisions: 2 };

describe('a publication counts', () => {
  it.each([
    ['as a post without a channel', [], ['posts']],
    ['once as a reel on two networks', ['reel', 'shorts'], ['reels']],
    ['once as each where it is a reel here and a story there', ['reel', 'story'], ['reels', 'stories']],
    ['as an article in a blog and in a newsletter', ['article', 'issue'], ['articles']],
    ['as a post in every other format, and in one of tomorrow', ['carousel', 'pin', 'of-tomorrow'], ['posts']],
  ])('%s', (_case, formats, kinds) => {
    expect(kindsOf(formats, all)).toEqual(kinds);
  });

  it('as a post where its kind has no number of its own', () => {
    expect(kindsOf(['reel', 'story', 'post'], { ...none, posts: 12 })).toEqual(['posts']);
    expect(kindsOf(['reel', 'story'], { ...all, stories: null })).toEqual(['reels', 'posts']);
  });
});

describe('the meter', () => {
  it('counts what is published as approved, and what is approved as planned; ideas and cancelled posts are no promise', () => {
    const posts = STORED_STATUSES.map((status) => post(status, 'post'));
    expect(meter(posts, { ...none, posts: 12 })).toEqual([
      { kind: 'posts', contracted: 12, planned: 6, approved: 3, published: 1 },
    ]);
  });

  it('shows what was agreed and what was planned, and nothing else; a held place is no post', () => {
    expect(meter([], none)).toEqual([]);
    expect(meter([{ ...post('approved', 'post'), isPlaceholder: true }], none)).toEqual([]);
    expect(meter([post('published', 'reel')], all).map(({ kind, published }) => [kind, published])).toEqual([
      ['posts', 0],
      ['reels', 1],
      ['stories', 0],
      ['articles', 0],
    ]);
    expect(meter([post('published', 'reel')], none)).toMatchObject([{ kind: 'posts', contracted: null, published: 1 }]);
  });

  it.each([
    [null, 3, 1, 'none', null],
    [4, 2, 1, 'short', -3],
    [4, 4, 1, 'planned', -3],
    [4, 4, 4, 'met', 0],
    [4, 6, 5, 'over', 1],
    [0, 0, 0, 'met', 0],
  ] as const)('of %j, %i planned and %i published, stands so: %s', (contracted, planned, published, standing, owed) => {
    const row = { kind: 'posts', contracted, planned, approved: published, published } as const;
    expect([standingOf(row), difference(row)]).toEqual([standing, owed]);
  });

  it('takes the number of posts from the client', () => {
    expect(packageOf({ contractedPosts: 12, contract: NO_CONTRACT })).toMatchObject({ posts: 12, reels: null });
    expect(packageOf({ contractedPosts: null, contract: NO_CONTRACT }).posts).toBeNull();
  });
});
