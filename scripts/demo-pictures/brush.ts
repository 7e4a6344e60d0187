/**
 * The brushes of the demo pictures: a canvas that collects SVG definitions, a seeded random source and the
 * few primitives (soft shadow, light, grain) that every scene shares. All values are pixels of the final picture.
 */

export type Random = () => number;

/** A small repeatable generator (mulberry32): the same seed draws the same picture on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Stop = readonly [offset: number, colour: string, opacity?: number];

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  /** A number between the two bounds. */
  between(low: number, high: number): number;
  /** Adds a definition (gradient, filter, clip path) and gives its id. */
  define(build: (id: string) => string): string;
  /** A linear gradient over the shape's own box, angle in degrees (90 = downwards). */
  linear(angle: number, ...stops: Stop[]): string;
  /** A radial gradient over the shape's own box, centre as shares of the box. */
  radial(centreX: number, centreY: number, radius: number, ...stops: Stop[]): string;
  /** A filter reference that blurs by the given deviation. */
  blur(deviation: number): string;
  /** Wraps the body into one SVG document. */
  document(body: string): string;
}

export function createCanvas(width: number, height: number, seed: number): Canvas {
  const definitions = new Map<string, string>();
  const random = createRandom(seed);
  const define = (build: (id: string) => string): string => {
    const key = build('*');
    const known = definitions.get(key);
    if (known !== undefined) return known;
    const id = `d${definitions.size}`;
    definitions.set(key, id);
    return id;
  };
  const stopMarkup = (stops: readonly Stop[]): string =>
    stops
      .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
      .join('');
  return {
    width,
    height,
    random,
    between: (low, high) => low + random() * (high - low),
    define,
    linear: (angle, ...stops) => {
      const x = Math.cos((angle * Math.PI) / 180) / 2;
      const y = Math.sin((angle * Math.PI) / 180) / 2;
      const ends = `x1="${round(0.5 - x)}" y1="${round(0.5 - y)}" x2="${round(0.5 + x)}" y2="${round(0.5 + y)}"`;
      return `url(#${define((id) => `<linearGradient id="${id}" ${ends}>${stopMarkup(stops)}</linearGradient>`)})`;
    },
    radial: (x, y, radius, ...stops) =>
      `url(#${define((id) => `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${radius}">${stopMarkup(stops)}</radialGradient>`)})`,
    blur: (deviation) =>
      `url(#${define((id) => `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`)})`,
    document: (body) => {
      const defs = [...definitions].map(([markup, id]) => markup.replaceAll('id="*"', `id="${id}"`)).join('');
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`;
    },
  };
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export function place(content: string, x: number, y: number, turn = 0, scale = 1): string {
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${round(scale)})">${content}</g>`;
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The colour between two `#rrggbb` colours; share 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const blend = (at: number): string =>
    Math.round(channel(first, at) + (channel(second, at) - channel(first, at)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${blend(1)}${blend(3)}${blend(5)}`;
}

export function path(d: string, fill: string, rest = ''): string {
  return `<path d="${d}" fill="${fill}" ${rest}/>`;
}

export function stroke(d: string, colour: string, width: number, rest = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" ${rest}/>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string, corner = 0, rest = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${corner}" fill="${fill}" ${rest}/>`;
}

export function oval(x: number, y: number, radiusX: number, radiusY: number, fill: string, rest = ''): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" fill="${fill}" ${rest}/>`;
}

/** A soft shadow lying on the surface under a thing. */
export function shadow(
  canvas: Canvas,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string,
  opacity = 0.35,
  softness = 18,
): string {
  return oval(x, y, radiusX, radiusY, colour, `opacity="${opacity}" filter="${canvas.blur(softness)}"`);
}

/** The whole sheet in a gradient. */
export function ground(canvas: Canvas, angle: number, ...stops: Stop[]): string {
  return box(0, 0, canvas.width, canvas.height, canvas.linear(angle, ...stops));
}

/** A pool of light, or of darkness, over part of the sheet. */
export function glow(canvas: Canvas, x: number, y: number, radius: number, colour: string, opacity: number): string {
  return oval(
    x,
    y,
    radius,
    radius,
    canvas.radial(0.5, 0.5, 0.5, [0, colour, opacity], [0.5, colour, opacity * 0.4], [1, colour, 0]),
  );
}

/** Darker edges, so that the eye stays inside. */
export function vignette(canvas: Canvas, colour: string, opacity = 0.3): string {
  return box(
    0,
    0,
    canvas.width,
    canvas.height,
    canvas.radial(0.5, 0.46, 0.78, [0.45, colour, 0], [1, colour, opacity]),
  );
}
