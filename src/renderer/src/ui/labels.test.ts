import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '#shared/text/contrast.ts';
import { LABEL_COLOURS, labelColour, labelDots } from './labels.ts';

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const SURFACES = ['paper', 'card', 'weekend', 'accent-soft', 'ok-soft', 'warn-soft', 'bad-soft'];

describe('the colour of a label', () => {
  it('stands at least 3 to 1 on every surface that a card has, in both themes', () => {
    for (const surface of SURFACES) {
      const found = [...tokens.matchAll(new RegExp(`--${surface}: (#[0-9a-f]{6})`, 'g'))].map(
        (match) => match[1] ?? '',
      );
      expect(found).toHaveLength(2);
      for (const background of found) {
        for (const colour of LABEL_COLOURS) {
          expect(contrastRatio(colour, background), `${colour} on ${surface} ${background}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  it('follows from its name, whatever its capitals', () => {
    expect(labelColour('Żonkile')).toBe(labelColour('żonkile'));
    expect(labelColour('reel')).toBe('#c34cc3');
  });

  it('spreads names over the whole palette', () => {
    const names = Array.from({ length: 200 }, (_, index) => `etykieta ${index}`);
    expect(new Set(names.map(labelColour)).size).toBe(LABEL_COLOURS.length);
  });

  it('is drawn for three labels at most', () => {
    expect(labelDots(['a', 'b', 'c', 'd']).backgroundImage.match(/radial-gradient/g)).toHaveLength(3);
  });
});
