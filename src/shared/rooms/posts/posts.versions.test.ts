import { expect, test } from 'vitest';
import { isBlank, PostContent } from './posts.versions.ts';

const A = '019a7f00-0000-7000-8000-00000000000a';
const content = (patch: Partial<PostContent> = {}): PostContent => ({ ...PostContent.parse({}), ...patch });
const channel = (channelId: string, text: string | null = null, format = 'post') => ({ channelId, format, text });
const picture = (mediaId: string, altText = '') => ({ mediaId, altText, name: `${mediaId.at(-1)}.jpg` });

test.each([
  [content(), true],
  [content({ title: '  ', channels: [channel(A)] }), true],
  [content({ channels: [channel(A, 'x')] }), false],
  [content({ media: [picture(A)] }), false],
])('a version without a word or a picture is blank: %#', (given, expected) => {
  expect(isBlank(given)).toBe(expected);
});

test('a version from before a field existed is read with that field as in a new post', () => {
  expect(PostContent.parse({ title: 'Stara' })).toEqual(content({ title: 'Stara' }));
});
