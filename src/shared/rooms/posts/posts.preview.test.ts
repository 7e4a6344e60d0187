import { describe, expect, it, test } from 'vitest';
import { contrastRatio } from '../../text/contrast.ts';
import { NETWORK_KEYS } from './posts.networks.ts';
import { foldAt, layoutOf, previewParts, shownRatio } from './posts.preview.ts';

const linked = (text: string) =>
  previewParts(text)
    .map(({ kind, text: part }) => (kind === 'link' ? `[${part}]` : part))
    .join('');

test.each([
  ['Zażółć gęślą jaźń', 'Zażółć gęślą jaźń'],
  ['Nowe #róże w kwiaciarniaroza.pl, @zaneta. Pa!', 'Nowe [#róże] w [kwiaciarniaroza.pl], [@zaneta]. Pa!'],
  ['https://a.pl/#kontakt #12 jan@a.pl', '[https://a.pl/#kontakt] #12 jan@a.pl'],
  ['#żółw\n#gęś', '[#żółw]\n[#gęś]'],
  ['', ''],
])('in %j the links stand out as %j', (text, expected) => expect(linked(text)).toBe(expected));

describe('the fold', () => {
  it.each([
    ['abcdef', 4, null, 4],
    ['abcdef', null, null, null],
    ['a\nb\nc', null, 2, 3],
    ['a\nb\nc', 2, 2, 2],
    ['a\nb', null, 2, null],
    ['a\nb\n \n', null, 2, null],
    ['a\n\nb', null, 2, 2],
  ])('of %j at %s characters or %s lines is %s', (text, index, lines, expected) =>
    expect(foldAt(text, index, lines)).toBe(expected),
  );
});

test.each([
  ['instagram', 'post', 1080, 1920, 3 / 4],
  ['instagram', 'post', 1080, 1350, 4 / 5],
  ['instagram', 'post', 2000, 500, 1.91],
  ['instagram', 'reel', 1080, 1080, 9 / 16],
  ['facebook', 'post', 1080, 1920, 4 / 5],
  ['pinterest', 'pin', 1080, 1080, 2 / 3],
  ['youtube', 'video', 1080, 1080, 16 / 9],
  ['youtube', 'shorts', 1080, 1080, 9 / 16],
  ['google-business', 'post', 1080, 1080, 4 / 3],
  ['x', 'post', null, null, 1],
])('%s %s shows %s × %s as %d', (network, format, width, height, expected) =>
  expect(shownRatio(layoutOf(network, format), { width, height })).toBeCloseTo(expected),
);

test.each(NETWORK_KEYS)('the links of %s can be read in light and dark', (network) => {
  const { link } = layoutOf(network, 'post');
  expect(contrastRatio(link.light as `#${string}`, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(link.dark as `#${string}`, '#000000')).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(link.dark as `#${string}`, '#242526')).toBeGreaterThanOrEqual(4.5);
});
