/** Colour contrast by WCAG 2.2 (relative luminance and contrast ratio, success criterion 1.4.3). */

/** A colour as `#rrggbb`, lower case. */
export type HexColour = string;

type Channels = readonly [red: number, green: number, blue: number];

const BLACK: HexColour = '#000000';
const WHITE: HexColour = '#ffffff';

/** `#rrggbb` out of `#rgb` or `#RRGGBB` (the `#` may be missing), or null. */
export function parseHexColour(text: string): HexColour | null {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  const digits = match?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

function channelsOf(colour: HexColour): Channels {
  const hex = parseHexColour(colour);
  if (hex === null) throw new RangeError(`Not a colour: ${colour}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance([red, green, blue]: Channels): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two colours, 1 to 21. @throws RangeError on text that is no colour. */
export function contrastRatio(first: HexColour, second: HexColour): number {
  const one = luminance(channelsOf(first));
  const two = luminance(channelsOf(second));
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** Black or white, whichever reads better on the background: always at least 4.5 to 1. */
export function readableOn(background: HexColour): HexColour {
  return contrastRatio(WHITE, background) >= contrastRatio(BLACK, background) ? WHITE : BLACK;
}

function mix(from: Channels, to: Channels, share: number): HexColour {
  const blended = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
  return `#${blended.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The nearest shade of a colour that reads as text on the background: mixed in steps of 1 % with black or white until
 * it reaches the ratio. A ratio above 4.5 that even black and white miss gives the better of the two.
 * @throws RangeError on text that is no colour.
 */
export function accessibleShade(colour: HexColour, background: HexColour, ratio = 4.5): HexColour {
  const goal = readableOn(background);
  const from = channelsOf(colour);
  const to = channelsOf(goal);
  for (let step = 0; step < 100; step += 1) {
    const shade = mix(from, to, step / 100);
    if (contrastRatio(shade, background) >= ratio) return shade;
  }
  return goal;
}
