import { describe, expect, it, test } from 'vitest';
import { contrastRatio } from '../../text/contrast.ts';
import { isPlainDate } from '../../time/plain-date.ts';
import { checkVariant, type Variant } from './posts.check.ts';
import {
  composerAddress,
  formatsOf,
  type Limit,
  type Network,
  type NetworkTable,
  withOverrides,
} from './posts.limits.ts';
import { NETWORK_KEYS, NETWORKS } from './posts.networks.ts';

const table: NetworkTable = NETWORKS;

function codes(variant: Variant, over: NetworkTable = NETWORKS): string[] {
  return checkVariant(variant, over).findings.map(({ code, level }) => `${code} ${level}`);
}

function variant(network: string, format: string, changes: Partial<Variant> = {}): Variant {
  return { network, format, text: 'Tekst', ...changes };
}

test('words that the client never wants to read are found in text, title and first comment', () => {
  const words = { bannedWords: 'tanio\nokazja\ngratis\npilne' };
  const found = checkVariant(
    variant('instagram', 'post', { mediaCount: 1, text: 'Tanio!', title: 'Okazja', firstComment: 'Gratis', ...words }),
  ).findings;
  expect(found).toEqual(
    ['tanio', 'okazja', 'gratis'].map((word) => ({ code: 'banned-word', level: 'warn', params: { word } })),
  );
});

describe.each(NETWORK_KEYS)('the row of %s', (key) => {
  const network: Network = NETWORKS[key];
  const formats = Object.values(network.formats);

  it('has a colour that carries white text', () => {
    expect(contrastRatio(network.colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('offers its default format and a short label', () => {
    expect(formatsOf(key, table)).toContain(network.defaultFormat);
    expect(network.short).toMatch(/^[A-Z]{1,4}$/);
  });

  it('dates and sources every limit', () => {
    const limits = formats.flatMap((format) => Object.values<Limit>(format.limits));
    for (const limit of limits) {
      expect(limit.value).toBeGreaterThan(0);
      expect(isPlainDate(limit.date)).toBe(true);
      expect(limit.source).not.toBe('');
    }
  });
});

test('the short labels tell all networks apart', () => {
  expect(NETWORK_KEYS.map((key) => NETWORKS[key].short)).toEqual(
    'FB IG TT LI X YT PIN TH BS M GBP TG VK BLOG NL'.split(' '),
  );
});

describe('the first comment', () => {
  it.each([
    ['tiktok', 'video', 'a'.repeat(150), 150, 150, 0],
    ['tiktok', 'video', 'a'.repeat(151), 151, 150, 1],
    // Each network counts a comment as it counts a text: a link on X is 23.
    ['x', 'post', `https://example.pl/${'a'.repeat(300)}`, 23, 280, 0],
    ['bluesky', 'post', '👨‍👩‍👧'.repeat(300), 300, 300, 0],
    ['instagram', 'story', 'a'.repeat(5000), 5000, null, 0],
    ['blog', 'article', 'a'.repeat(5000), 5000, null, 0],
  ])('on %s (%s) of %j counts %i of %j', (network, format, firstComment, count, limit, findings) => {
    const check = checkVariant(variant(network, format, { firstComment, title: 'Tytuł', mediaCount: 1 }));
    expect(check.comment).toEqual({ count, limit });
    expect(check.findings.filter(({ code }) => code === 'comment-too-long')).toHaveLength(findings);
  });
});

describe('a variant', () => {
  it.each([
    ['facebook', 'post', 63_206, 'block'],
    ['facebook', 'reel', 255, 'block'],
    ['instagram', 'post', 2200, 'block'],
    ['instagram', 'reel', 2200, 'block'],
    ['x', 'post', 280, 'block'],
    ['linkedin', 'post', 3000, 'block'],
    ['tiktok', 'video', 2200, 'block'],
    ['youtube', 'video', 5000, 'block'],
    ['youtube', 'shorts', 5000, 'block'],
    ['pinterest', 'pin', 500, 'block'],
    ['threads', 'post', 500, 'block'],
    ['bluesky', 'post', 300, 'block'],
    ['mastodon', 'post', 500, 'warn'],
    ['google-business', 'post', 1500, 'block'],
    ['telegram', 'post', 4096, 'block'],
    ['vk', 'post', 15_895, 'warn'],
  ])('on %s (%s) may have %i characters, more are: %s', (network, format, limit, level) => {
    const exact = checkVariant(variant(network, format, { text: 'a'.repeat(limit) }));
    expect(exact).toMatchObject({ count: limit, limit, remaining: 0 });
    expect(exact.findings.map(({ code }) => code)).not.toContain('text-too-long');
    const long = checkVariant(variant(network, format, { text: 'a'.repeat(limit + 3) }));
    expect(long.remaining).toBe(-3);
    expect(long.findings).toContainEqual({
      code: 'text-too-long',
      level,
      params: { count: 3, actual: limit + 3, limit },
    });
  });

  it('on Telegram has less room beside media', () => {
    expect(checkVariant(variant('telegram', 'post', { mediaCount: 1 })).limit).toBe(1024);
  });

  it('says where the network folds it', () => {
    const text = `${'👍'.repeat(125)}dalej`;
    expect(checkVariant(variant('instagram', 'post', { text })).foldIndex).toBe(250);
    expect(checkVariant(variant('instagram', 'post')).foldIndex).toBeNull();
    expect(checkVariant(variant('x', 'post', { text })).foldIndex).toBeNull();
  });

  it.each([
    ['five hashtags on Instagram', variant('instagram', 'post', { text: '#a #b #c #d #e', mediaCount: 1 }), []],
    [
      'six hashtags on Instagram',
      variant('instagram', 'post', { text: '#a #b #c #d #e #f', mediaCount: 1 }),
      ['too-many-hashtags block'],
    ],
    [
      'six hashtags on LinkedIn',
      variant('linkedin', 'post', { text: '#a #b #c #d #e #f' }),
      ['too-many-hashtags warn'],
    ],
    ['a feed post without a picture', variant('instagram', 'post'), ['media-missing block']],
    ['five pictures on X', variant('x', 'post', { mediaCount: 5 }), ['too-many-images block']],
    ['a film beside four pictures', variant('x', 'post', { mediaCount: 5, imageCount: 4 }), []],
    ['a film without a title', variant('youtube', 'video', { mediaCount: 1, title: ' ' }), ['title-missing block']],
    [
      'a title of 101 characters',
      variant('youtube', 'video', { mediaCount: 1, title: 'a'.repeat(101) }),
      ['title-too-long block'],
    ],
    [
      'pictures without alt text, and with a long one',
      variant('instagram', 'post', { mediaCount: 3, altTexts: [null, ' ', 'a'.repeat(1001)] }),
      ['alt-missing warn', 'alt-too-long block'],
    ],
    ['nothing at all', variant('bluesky', 'post', { text: ' \n' }), ['content-missing warn']],
    ['a picture without words', variant('bluesky', 'post', { text: '', mediaCount: 1 }), []],
    ['an unknown network', variant('myspace', 'post'), ['network-unknown warn']],
    ['a word of the engine as a network', variant('constructor', 'post'), ['network-unknown warn']],
    ['an unknown format', variant('x', 'reel'), ['format-unknown warn']],
  ])('with %s', (_name, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('counts by its network even where its format is unknown', () => {
    expect(checkVariant(variant('x', 'reel', { text: '漢' })).count).toBe(2);
  });
});

describe('the table', () => {
  const premium: Limit = { value: 25_000, source: 'a paid account', date: '2026-11-23', level: 'block' };

  it('is a value that a person overrides', () => {
    const changed = withOverrides(table, [{ network: 'x', format: 'post', key: 'text', limit: premium }]);
    expect(codes(variant('x', 'post', { text: 'a'.repeat(300) }), changed)).toEqual([]);
    expect(codes(variant('x', 'post', { text: 'a'.repeat(300) }))).toEqual(['text-too-long block']);
  });

  it('lifts a limit and passes over rows that are not there', () => {
    const changed = withOverrides(table, [
      { network: 'bluesky', format: 'post', key: 'text', limit: null },
      { network: 'myspace', format: 'post', key: 'text', limit: premium },
      { network: 'x', format: 'reel', key: 'text', limit: premium },
    ]);
    expect(checkVariant(variant('bluesky', 'post'), changed)).toMatchObject({ limit: null, remaining: null });
    expect(Object.keys(changed)).toEqual(NETWORK_KEYS);
    expect(changed.x).toEqual(table.x);
  });

  it('takes a new network as a row', () => {
    const nasza: Network = {
      name: 'Nasza',
      short: 'NA',
      colour: '#004d40',
      composer: { kind: 'channel' },
      counting: 'graphemes',
      defaultFormat: 'post',
      formats: { post: { limits: { text: { ...premium, value: 4 } } } },
    };
    const wider = { ...table, nasza };
    expect(codes(variant('nasza', 'post', { text: 'Ala 👍' }), wider)).toEqual(['text-too-long block']);
    expect(formatsOf('nasza', wider)).toEqual(['post']);
  });
});

test.each([
  ['facebook', null, 'https://business.facebook.com/latest/composer'],
  ['mastodon', 'https://mastodon.social/@rytm', 'https://mastodon.social/publish'],
  ['mastodon', null, null],
  ['mastodon', 'javascript:alert(1)', null],
  ['blog', 'https://example.pl/blog', 'https://example.pl/blog'],
  ['blog', 'file:///etc/passwd', null],
  ['blog', 'ftp://example.pl/blog', null],
] as const)('the composer of %s for the channel %j opens %j', (network, channelUrl, expected) => {
  expect(composerAddress(NETWORKS[network], channelUrl)).toBe(expected);
});
