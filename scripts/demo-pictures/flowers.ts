/** Flowers and greenery, each drawn around the origin and pointing up, in the given palette. */
import { type Canvas, mix, oval, path, place, range, round, stroke } from './brush.ts';

export interface Bloom {
  readonly deep: string;
  readonly main: string;
  readonly light: string;
}

export const BLOOMS = {
  rose: { deep: '#8e2347', main: '#d1567d', light: '#f5b3c4' },
  blush: { deep: '#d98d93', main: '#f3c0bd', light: '#fff0ea' },
  coral: { deep: '#c2452f', main: '#ee7d5c', light: '#ffc4a3' },
  cream: { deep: '#d9b98a', main: '#f4e3c3', light: '#fffaf0' },
  plum: { deep: '#3d1136', main: '#7a2b60', light: '#b9658f' },
  sun: { deep: '#c97a12', main: '#f2b544', light: '#ffe39a' },
  lilac: { deep: '#6a5096', main: '#a58fcb', light: '#e0d5f2' },
  burgundy: { deep: '#420a1d', main: '#8c1c3a', light: '#c94f68' },
} satisfies Record<string, Bloom>;

export const GREENS = ['#2f5a45', '#4a7a5a', '#6e9a72', '#8db38c', '#3d6b62'] as const;
export const SILVERS = ['#7f9f94', '#9cb8aa', '#b7cdbf', '#6b8d86', '#c7d8cb'] as const;

export function pick<T>(canvas: Canvas, items: readonly T[]): T {
  const item = items[Math.floor(canvas.random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

function petal(canvas: Canvas, length: number, width: number, bloom: Bloom, tone: number): string {
  const bend = canvas.between(-0.1, 0.1) * width;
  const notch = canvas.between(0.9, 0.98);
  const w = round(width);
  const l = round(length);
  const d = `M0 0C${-w} ${round(-l * 0.22)} ${round(-w * 1.02)} ${round(-l * 0.98)} ${round(-w * 0.18 + bend)} ${-l}Q${round(bend)} ${round(-l * notch)} ${round(w * 0.2 + bend)} ${-l}C${round(w * 1.04)} ${round(-l * 0.95)} ${w} ${round(-l * 0.2)} 0 0Z`;
  const base = mix(bloom.deep, bloom.main, tone);
  const rim = mix(bloom.main, bloom.light, Math.min(1, tone + 0.1));
  const fill = canvas.linear(-90, [0.05, base], [0.6, mix(base, rim, 0.55)], [1, rim]);
  return (
    path(d, bloom.deep, 'opacity=".28" transform="translate(2 5) scale(1.03)"') +
    path(d, fill) +
    stroke(
      `M${round(-w * 0.72)} ${round(-l * 0.72)}Q${round(-w * 0.5)} ${round(-l * 1.0)} ${round(bend)} ${round(-l * notch)}`,
      bloom.light,
      Math.max(1, length * 0.014),
      'opacity=".55"',
    )
  );
}

/** A garden rose seen from the front: rings of overlapping petals closing to a dark heart. */
export function rose(canvas: Canvas, radius: number, bloom: Bloom, rings = 6): string {
  const parts = [oval(0, radius * 0.08, radius * 0.98, radius * 0.98, bloom.deep, 'opacity=".35"')];
  for (const ring of range(rings)) {
    const reach = radius * (1 - ring / (rings + 0.6));
    const count = Math.max(4, 8 - ring);
    const turn = canvas.between(0, 360);
    const tone = 0.95 - (ring / rings) * 0.7;
    for (const index of range(count)) {
      const angle = turn + (index * 360) / count + canvas.between(-7, 7);
      parts.push(
        place(
          petal(canvas, reach * canvas.between(0.95, 1.04), reach * (0.62 + ring * 0.03), bloom, tone),
          0,
          0,
          angle,
        ),
      );
    }
  }
  const heart = radius * 0.17;
  parts.push(oval(0, 0, heart, heart, bloom.deep));
  parts.push(
    stroke(
      `M${round(-heart * 0.6)} 0C${round(-heart * 0.6)} ${round(-heart)} ${round(heart * 0.8)} ${round(-heart)} ${round(heart * 0.7)} 0C${round(heart * 0.6)} ${round(heart * 0.7)} ${round(-heart * 0.3)} ${round(heart * 0.6)} ${round(-heart * 0.2)} 0`,
      bloom.main,
      heart * 0.25,
    ),
  );
  return parts.join('');
}

/** A peony or ranunculus: more, narrower and lighter petals. */
export function peony(canvas: Canvas, radius: number, bloom: Bloom): string {
  const parts: string[] = [oval(0, radius * 0.06, radius * 0.95, radius * 0.95, bloom.deep, 'opacity=".3"')];
  for (const ring of range(8)) {
    const reach = radius * (1 - ring / 8.8);
    const count = 13 - ring;
    const turn = canvas.between(0, 360);
    for (const index of range(count)) {
      parts.push(
        place(
          petal(
            canvas,
            reach * canvas.between(0.88, 1.05),
            reach * 0.36,
            bloom,
            0.95 - ring * 0.075 + canvas.between(-0.05, 0.05),
          ),
          0,
          0,
          turn + (index * 360) / count,
        ),
      );
    }
  }
  return parts.join('');
}

/** A daisy-like flower with a raised centre. */
export function daisy(canvas: Canvas, radius: number, bloom: Bloom, centre = '#e2a52b', count = 14): string {
  const turn = canvas.between(0, 90);
  const parts = range(count * 2).map((index) => {
    const second = index >= count ? 180 / count : 0;
    return place(
      petal(canvas, radius * (second ? 0.9 : 1), radius * 0.19, bloom, second ? 0.9 : 0.6),
      0,
      0,
      turn + second + ((index % count) * 360) / count,
    );
  });
  parts.push(
    oval(
      0,
      0,
      radius * 0.28,
      radius * 0.28,
      canvas.radial(0.4, 0.35, 0.7, [0, mix(centre, '#ffffff', 0.35)], [1, mix(centre, '#3a1c00', 0.35)]),
    ),
  );
  for (const index of range(16)) {
    const angle = index * 2.4;
    const reach = radius * 0.055 * Math.sqrt(index);
    parts.push(
      oval(
        Math.cos(angle) * reach,
        Math.sin(angle) * reach,
        radius * 0.022,
        radius * 0.022,
        mix(centre, '#3a1c00', 0.5),
        'opacity=".6"',
      ),
    );
  }
  return parts.join('');
}

/** A tulip from the side, its stem starting at the origin. */
export function tulip(canvas: Canvas, size: number, bloom: Bloom): string {
  const s = size;
  const outer = (flip: number, tone: number): string => {
    const fill = canvas.linear(-80, [0, mix(bloom.deep, bloom.main, tone)], [1, mix(bloom.main, bloom.light, tone)]);
    return path(
      `M0 0C${round(flip * s * 0.62)} ${round(-s * 0.02)} ${round(flip * s * 0.62)} ${round(-s * 0.62)} ${round(flip * s * 0.4)} ${round(-s * 1.08)}C${round(flip * s * 0.12)} ${round(-s * 0.9)} ${round(flip * -s * 0.12)} ${round(-s * 0.5)} 0 0Z`,
      fill,
    );
  };
  const middle = path(
    `M0 0C${round(-s * 0.36)} ${round(-s * 0.2)} ${round(-s * 0.34)} ${round(-s * 0.75)} 0 ${round(-s * 1.1)}C${round(s * 0.34)} ${round(-s * 0.75)} ${round(s * 0.36)} ${round(-s * 0.2)} 0 0Z`,
    canvas.linear(-90, [0, bloom.deep], [0.5, bloom.main], [1, bloom.light]),
  );
  const back = path(
    `M${round(-s * 0.3)} ${round(-s * 0.4)}L${round(-s * 0.16)} ${round(-s * 1.02)}L0 ${round(-s * 0.7)}L${round(s * 0.18)} ${round(-s * 1.02)}L${round(s * 0.3)} ${round(-s * 0.4)}Z`,
    bloom.deep,
  );
  return (
    back +
    middle +
    outer(1, 0.35) +
    outer(-1, 0.6) +
    stroke(
      `M${round(-s * 0.05)} ${round(-s * 0.2)}Q${round(-s * 0.22)} ${round(-s * 0.55)} ${round(-s * 0.33)} ${round(-s * 0.95)}`,
      bloom.light,
      s * 0.02,
      'opacity=".5"',
    )
  );
}

/** A leaf of two tones, pointing up from the origin. */
export function leaf(length: number, width: number, colour: string): string {
  const l = round(length);
  const w = round(width);
  const half = (side: number): string =>
    `M0 0C${round(side * w)} ${round(-l * 0.25)} ${round(side * w * 0.85)} ${round(-l * 0.75)} 0 ${-l}Z`;
  return (
    path(half(-1), mix(colour, '#ffffff', 0.14)) +
    path(half(1), mix(colour, '#0c2a22', 0.16)) +
    stroke(`M0 0L0 ${round(-l * 0.92)}`, mix(colour, '#ffffff', 0.35), Math.max(1, w * 0.06), 'opacity=".7"')
  );
}

/** A branch of eucalyptus: a bowed stem with round leaves in pairs, smaller towards the tip. */
export function eucalyptus(
  canvas: Canvas,
  length: number,
  bow: number,
  colours: readonly string[],
  size = 0.13,
): string {
  const pairs = Math.round(length / (length * size * 0.72));
  const point = (share: number): [number, number] => [bow * share * share, -length * share];
  const back: string[] = [];
  const front: string[] = [];
  for (const index of range(pairs)) {
    const share = 0.1 + (index / pairs) * 0.9;
    const [x, y] = point(share);
    const lean = (Math.atan2(2 * bow * share, length) * 180) / Math.PI;
    const grow = length * size * (1.08 - share * 0.62);
    for (const side of [-1, 1]) {
      const colour = pick(canvas, colours);
      const blade = roundLeaf(canvas, grow * canvas.between(0.85, 1.1), colour);
      (canvas.random() > 0.5 ? back : front).push(place(blade, x, y, lean + side * canvas.between(50, 78)));
    }
  }
  const [tipX, tipY] = point(1);
  const stem = stroke(
    `M0 0Q${round(bow * 0.02)} ${round(-length * 0.5)} ${round(tipX)} ${round(tipY)}`,
    '#6f6a4e',
    Math.max(2, length * 0.011),
  );
  return (
    back.join('') +
    stem +
    front.join('') +
    place(roundLeaf(canvas, length * size * 0.5, pick(canvas, colours)), tipX, tipY, 10)
  );
}

function roundLeaf(canvas: Canvas, length: number, colour: string): string {
  const l = round(length);
  const w = round(length * 0.46);
  const d = `M0 0C${-w} ${round(-l * 0.1)} ${round(-w * 1.15)} ${round(-l * 0.95)} 0 ${-l}C${round(w * 1.15)} ${round(-l * 0.95)} ${w} ${round(-l * 0.1)} 0 0Z`;
  const fill = canvas.linear(-60, [0, mix(colour, '#123a33', 0.25)], [1, mix(colour, '#ffffff', 0.22)]);
  return (
    path(d, '#17362f', 'opacity=".16" transform="translate(3 6)"') +
    path(d, fill) +
    stroke(`M0 0L0 ${round(-l * 0.8)}`, mix(colour, '#ffffff', 0.45), Math.max(1, l * 0.02), 'opacity=".6"')
  );
}

/** A fern-like branch with narrow leaves. */
export function fern(canvas: Canvas, length: number, bow: number, colour: string): string {
  const parts: string[] = [];
  for (const index of range(13)) {
    const share = 0.12 + (index / 13) * 0.88;
    for (const side of [-1, 1]) {
      parts.push(
        place(
          leaf(length * 0.24 * (1.1 - share * 0.8), length * 0.035, mix(colour, '#ffffff', canvas.between(0, 0.12))),
          bow * share * share,
          -length * share,
          side * 48 + bow * 0.08,
        ),
      );
    }
  }
  return (
    stroke(
      `M0 0Q0 ${round(-length * 0.5)} ${round(bow)} ${-length}`,
      mix(colour, '#1c2a18', 0.3),
      Math.max(2, length * 0.01),
    ) + parts.join('')
  );
}

/** Small berries or baby's breath on thin stems. */
export function berries(canvas: Canvas, size: number, colour: string, stem = '#5d6b4b', count = 9): string {
  return range(count)
    .map((index) => {
      const angle = ((-90 + (index - (count - 1) / 2) * (110 / count) + canvas.between(-6, 6)) * Math.PI) / 180;
      const reach = size * canvas.between(0.6, 1);
      const x = Math.cos(angle) * reach;
      const y = Math.sin(angle) * reach;
      const radius = Math.min(17, size * 0.085) * canvas.between(0.6, 1);
      return (
        stroke(`M0 0Q${round(x * 0.3)} ${round(y * 0.7)} ${round(x)} ${round(y)}`, stem, size * 0.014) +
        oval(
          x,
          y,
          radius,
          radius,
          canvas.radial(0.35, 0.3, 0.8, [0, mix(colour, '#ffffff', 0.5)], [1, mix(colour, '#000000', 0.12)]),
        )
      );
    })
    .join('');
}

/** A dome of flowers and greenery: the head of a bouquet around the origin. */
export function cluster(canvas: Canvas, radius: number, blooms: readonly Bloom[], greens: readonly string[]): string {
  const parts: string[] = [];
  for (const index of range(15)) {
    const angle = -100 + (index * 200) / 14 + canvas.between(-8, 8);
    const branch =
      index % 3 === 0
        ? fern(canvas, radius * canvas.between(1.2, 1.45), canvas.between(-60, 60), pick(canvas, greens))
        : eucalyptus(canvas, radius * canvas.between(1.25, 1.6), canvas.between(-90, 90), greens, 0.15);
    parts.push(place(branch, 0, radius * 0.25, angle));
  }
  for (const index of range(7))
    parts.push(
      place(berries(canvas, radius * 1.25, index % 2 ? '#fff6e8' : '#c8485c'), 0, radius * 0.1, -84 + index * 28),
    );
  const spots = [...ringOf(10, 0.8, 0.3), ...ringOf(6, 0.45, 0.36), [0, 0, 0.42] as const];
  spots.forEach(([x, y, size], index) => {
    const bloom = blooms[index % blooms.length];
    if (bloom === undefined) return;
    const grow = radius * size * canvas.between(0.9, 1.12);
    const flower =
      index % 4 === 3
        ? daisy(canvas, grow * 0.85, bloom)
        : index % 3 === 1
          ? peony(canvas, grow, bloom)
          : rose(canvas, grow, bloom);
    parts.push(
      oval(x * radius, y * radius + grow * 0.2, grow, grow, '#1d2a20', `opacity=".3" filter="${canvas.blur(12)}"`),
      place(flower, x * radius, y * radius, canvas.between(0, 360)),
    );
  });
  return parts.join('');
}

function ringOf(count: number, reach: number, size: number): (readonly [number, number, number])[] {
  return range(count).map((index) => {
    const angle = (index * 2 * Math.PI) / count - 0.4;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.78, size] as const;
  });
}
