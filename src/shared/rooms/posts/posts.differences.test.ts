import { expect, test } from 'vitest';
import { contentChanges } from './posts.differences.ts';
import { PostContent, sameContent } from './posts.versions.ts';

const A = '019a7f00-0000-7000-8000-00000000000a';
const B = '019a7f00-0000-7000-8000-00000000000b';
const content = (patch: Partial<PostContent> = {}): PostContent => ({ ...PostContent.parse({}), ...patch });
const channel = (channelId: string, text: string | null = null, format = 'post') => ({ channelId, format, text });
const picture = (mediaId: string, altText = '') => ({ mediaId, altText, name: `${mediaId.at(-1)}.jpg` });

test.each([
  ['nothing', content({ title: 'Róża' }), content({ title: 'Róża' }), []],
  [
    'a text, word by word',
    content({ text: 'Żółta róża' }),
    content({ text: 'Biała róża' }),
    [
      {
        kind: 'text',
        field: 'text',
        runs: [
          { kind: 'removed', text: 'Żółta' },
          { kind: 'added', text: 'Biała' },
          { kind: 'same', text: ' róża' },
        ],
      },
    ],
  ],
  [
    'a channel’s own text',
    content({ channels: [channel(A)] }),
    content({ channels: [channel(A, 'Ig')] }),
    [{ kind: 'variant', channelId: A, runs: [{ kind: 'added', text: 'Ig' }] }],
  ],
  [
    'channels and formats',
    content({ channels: [channel(A), channel(B)] }),
    content({ channels: [channel(A, null, 'reel')] }),
    [{ kind: 'channels', added: [`${A} reel`], removed: [`${A} post`, `${B} post`] }],
  ],
  [
    'pictures and what they say',
    content({ media: [picture(A, 'Róża')] }),
    content({ media: [picture(A, 'Bez'), picture(B)] }),
    [
      { kind: 'media', added: ['b.jpg'], removed: [] },
      {
        kind: 'alt',
        name: 'a.jpg',
        runs: [
          { kind: 'removed', text: 'Róża' },
          { kind: 'added', text: 'Bez' },
        ],
      },
    ],
  ],
  [
    'an order',
    content({ media: [picture(A), picture(B)] }),
    content({ media: [picture(B), picture(A)] }),
    [{ kind: 'order', of: 'media' }],
  ],
  ['a type', content({ contentType: 'meme' }), content(), [{ kind: 'contentType', before: 'meme', after: null }]],
])('two versions differ in %s', (_name, before, after, expected) => {
  expect(contentChanges(before, after)).toEqual(expected);
  expect(sameContent(before, after)).toBe(expected.length === 0);
});
