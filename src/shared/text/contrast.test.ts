import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { accessibleShade, contrastRatio, parseHexColour, readableOn } from './contrast.ts';

test.each([
  ['#FFF', '#ffffff'],
  ['1a2b3c', '#1a2b3c'],
  [' #A1B2C3 ', '#a1b2c3'],
  ['#ffff', null],
  ['red', null],
  ['#12345g', null],
  ['', null],
])('%j parses to %j', (text, expected) => {
  expect(parseHexColour(text)).toBe(expected);
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
])('the contrast of %s and %s is %d', (first, second, expected) => {
  expect(contrastRatio(first, second)).toBeCloseTo(expected, 2);
  expect(contrastRatio(second, first)).toBeCloseTo(expected, 2);
});

test.each([
  ['#ffffff', '#000000'],
  ['#ffe600', '#000000'],
  ['#0a66c2', '#ffffff'],
  ['#000', '#ffffff'],
])('on %s, %s is readable', (background, expected) => {
  expect(readableOn(background)).toBe(expected);
});

describe('an accessible shade', () => {
  const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  it('is the colour itself where it already reads', () => {
    expect(accessibleShade('#0A66C2', '#ffffff')).toBe('#0a66c2');
  });

  it('is a darker yellow on white and a lighter blue on black', () => {
    expect(accessibleShade('#ffe600', '#ffffff')).toBe('#827500');
    expect(contrastRatio('#857800', '#ffffff')).toBeLessThan(4.5);
    expect(accessibleShade('#0000ff', '#000000')).toMatch(/^#([0-9a-f]{2})\1ff$/);
    expect(contrastRatio(accessibleShade('#0000ff', '#000000'), '#000000')).toBeLessThan(4.75);
  });

  it('reads on every background for every colour', () => {
    fc.assert(
      fc.property(colours, colours, (colour, background) => {
        expect(contrastRatio(accessibleShade(colour, background), background)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(readableOn(background), background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('goes as far as it can where the ratio cannot be reached', () => {
    expect(accessibleShade('#808080', '#777777', 7)).toBe('#000000');
  });

  it('refuses what is no colour as a bug', () => {
    expect(() => contrastRatio('red', '#fff')).toThrow(RangeError);
  });
});
