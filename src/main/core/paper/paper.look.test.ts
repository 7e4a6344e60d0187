import { expect, test } from 'vitest';
import { contrastRatio } from '#shared/text/contrast.ts';
import { lookOf } from './paper.look.ts';

const rest = { fonts: '', footer: '', pageOf: 'z' };

test.each([
  '#ffffff',
  '#fefefe',
  '#fff176',
  '#ffe600',
  '#00ff00',
  '#7f7f7f',
  '#767676',
  '#ff00ff',
  '#0000ff',
  '#1a237e',
  '#000000',
])('a report in %s reads at 4.5 to 1, on the colour and in it, and its cover is seen on the paper', (colour) => {
  const look = lookOf(colour, rest);
  expect(contrastRatio(look.onColour, look.colour)).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(look.accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(look.colour, '#ffffff')).toBeGreaterThanOrEqual(1.1);
});
