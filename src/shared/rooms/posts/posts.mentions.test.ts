import { describe, expect, it } from 'vitest';
import { checkMentions, findMentions, MENTION_FORMS } from './posts.mentions.ts';

describe('mentions in a text', () => {
  it.each([
    ['Z @roza i @lipa.bistro.', ['roza', 'lipa.bistro']],
    ['@roza, @roza!', ['roza']],
    ['biuro@roza.pl, https://medium.com/@roza', []],
    ['(@roza) „@lipa” @roza’s', ['roza', 'lipa']],
    ['@ola@mastodon.social: tak', ['ola@mastodon.social']],
    ['@róża-kwiaty- i @', ['róża-kwiaty']],
    ['＠roza', ['roza']],
    ['bez', []],
  ])('%j are %j', (text, handles) => {
    expect(findMentions(text)).toEqual(handles);
  });
});

describe('a mention', () => {
  it.each([
    ['instagram', '@roza.kwiaty', []],
    ['instagram', '@róża', ['mention-characters']],
    ['instagram', '@roza..kwiaty', ['mention-characters']],
    ['instagram', `@${'a'.repeat(31)}`, ['mention-length']],
    ['instagram', '@Kwiaciarnia', ['mention-own']],
    ['x', '@roza_kwiaty', []],
    ['x', '@roza.kwiaty', ['mention-characters']],
    ['x', '@abcdefghijklmnop', ['mention-length']],
    ['facebook', '@roza', ['mention-length']],
    ['youtube', '@żółw-tv', []],
    ['bluesky', '@roza', ['mention-characters']],
    ['bluesky', '@roza.bsky.social', []],
    ['mastodon', '@ola@mastodon.social @ola', []],
    ['mastodon', '@ola@mastodon', ['mention-characters']],
    ['telegram', '@1roza', ['mention-characters']],
  ] as const)('on %s as %j has %j', (network, text, problems) => {
    expect(checkMentions(text, MENTION_FORMS[network], '@kwiaciarnia').map(({ problem }) => problem)).toEqual(problems);
  });

  it('is nobody’s own while the channel has no handle', () => {
    expect(checkMentions('@roza', MENTION_FORMS.instagram, '')).toEqual([]);
  });
});
