/** What the café pictures share: cups, milk art, beans, wood, steam and the birds. */
import { box, type Canvas, mix, oval, path, place, range, round, shadow, stroke } from './brush.ts';

/** A cup with its saucer from above; the art is drawn on the coffee, radius 100 = the coffee's edge. */
export function cupFromAbove(canvas: Canvas, radius: number, glaze: string, art: string): string {
  const dark = mix(glaze, '#1a0d08', 0.35);
  const scale = radius / 130;
  return (
    oval(
      radius * 0.14,
      radius * 0.2,
      radius * 1.46,
      radius * 1.44,
      '#1d0d06',
      `opacity=".4" filter="${canvas.blur(24)}"`,
    ) +
    oval(
      0,
      0,
      radius * 1.43,
      radius * 1.43,
      canvas.radial(0.4, 0.35, 0.8, [0, mix(glaze, '#ffffff', 0.45)], [0.7, glaze], [1, dark]),
    ) +
    oval(0, 0, radius * 1.2, radius * 1.2, dark, 'opacity=".25"') +
    oval(
      radius * 0.1,
      radius * 0.14,
      radius * 1.05,
      radius * 1.05,
      '#1d0d06',
      `opacity=".4" filter="${canvas.blur(10)}"`,
    ) +
    stroke(
      `M${radius * 0.8} ${radius * 0.35}C${radius * 1.46} ${radius * 0.3} ${radius * 1.46} ${radius * 0.85} ${radius * 0.72} ${radius * 0.62}`,
      glaze,
      radius * 0.16,
    ) +
    oval(
      0,
      0,
      radius,
      radius,
      canvas.radial(0.38, 0.32, 0.8, [0, '#ffffff'], [0.6, mix(glaze, '#ffffff', 0.3)], [1, dark]),
    ) +
    oval(0, 0, radius * 0.88, radius * 0.88, '#3a1a0b') +
    oval(
      0,
      0,
      radius * 0.84,
      radius * 0.84,
      canvas.radial(0.45, 0.4, 0.62, [0, '#c07a3f'], [0.7, '#9a5527'], [1, '#6d3413']),
    ) +
    place(art, 0, 0, 0, scale)
  );
}

/** A rosetta: mirrored ripples of milk, and a stroke of foam through them. */
export function rosetta(): string {
  const ripples = range(7).map((index) => {
    const y = 62 - index * 20;
    const w = 74 - index * 8.4;
    return path(
      `M0 ${y}C${-w * 0.6} ${y + 8} ${-w} ${y - 12} ${-w * 0.94} ${y - 34}C${-w * 0.8} ${y - 18} ${-w * 0.4} ${y - 12} 0 ${y - 18}C${w * 0.4} ${y - 12} ${w * 0.8} ${y - 18} ${w * 0.94} ${y - 34}C${w} ${y - 12} ${w * 0.6} ${y + 8} 0 ${y}Z`,
      '#fbe9cf',
      `opacity="${round(0.98 - index * 0.02)}"`,
    );
  });
  return (
    ripples.join('') +
    path('M0 -66C-26 -104 -44 -74 0 -48C44 -74 26 -104 0 -66Z', '#fbe9cf') +
    stroke('M0 78L0 -50', '#fbe9cf', 5)
  );
}

export function heart(): string {
  return (
    path('M0 76C-90 8 -84 -62 -36 -66C-14 -66 -4 -52 0 -40C4 -52 14 -66 36 -66C84 -62 90 8 0 76Z', '#fbe9cf') +
    path(
      'M0 44C-52 2 -50 -38 -24 -42C-10 -42 -3 -32 0 -22C3 -32 10 -42 24 -42C50 -38 52 2 0 44Z',
      '#b8743b',
      'opacity=".35"',
    ) +
    path('M0 28C-34 -2 -34 -26 -16 -28C-6 -28 -2 -20 0 -14C2 -20 6 -28 16 -28C34 -26 34 -2 0 28Z', '#fbe9cf')
  );
}

function bean(canvas: Canvas, size: number): string {
  return (
    oval(size * 0.1, size * 0.16, size * 0.64, size, '#1a0a03', 'opacity=".35"') +
    oval(0, 0, size * 0.64, size, canvas.radial(0.35, 0.3, 0.85, [0, '#9a6038'], [0.6, '#5c3018'], [1, '#2f150a'])) +
    stroke(
      `M${round(size * 0.06)} ${round(-size * 0.9)}Q${round(-size * 0.3)} ${round(-size * 0.3)} 0 0T${round(-size * 0.06)} ${round(size * 0.9)}`,
      '#27110a',
      size * 0.12,
    ) +
    oval(-size * 0.26, -size * 0.36, size * 0.12, size * 0.3, '#d6a57b', 'opacity=".35" transform="rotate(14)"')
  );
}

export function scatterBeans(canvas: Canvas, spots: readonly (readonly [number, number])[], size: number): string {
  return spots
    .map(([x, y]) => place(bean(canvas, size * canvas.between(0.85, 1.1)), x, y, canvas.between(0, 360)))
    .join('');
}

export function wood(canvas: Canvas, light: string, dark: string, planks = 5): string {
  const step = canvas.width / planks;
  return range(planks)
    .map((index) => {
      const tone = mix(light, dark, canvas.between(0.1, 0.6));
      const x = index * step;
      const lines = range(9).map(() => {
        const at = x + canvas.random() * step;
        return stroke(
          `M${round(at)} 0Q${round(at + canvas.between(-16, 16))} ${canvas.height / 2} ${round(at + canvas.between(-8, 8))} ${canvas.height}`,
          dark,
          canvas.between(1, 3),
          'opacity=".22"',
        );
      });
      return (
        box(x, 0, step, canvas.height, tone) +
        lines.join('') +
        box(x, 0, 4, canvas.height, mix(dark, '#000000', 0.4), 0, 'opacity=".5"')
      );
    })
    .join('');
}

export function steam(canvas: Canvas, x: number, y: number, height: number): string {
  return [-36, 4, 42]
    .map((dx, index) =>
      stroke(
        `M${x + dx} ${y}C${x + dx - 50} ${y - height * 0.3} ${x + dx + 60} ${y - height * 0.55} ${x + dx + (index - 1) * 14} ${y - height}`,
        '#ffffff',
        20,
        `opacity=".4" filter="${canvas.blur(9)}"`,
      ),
    )
    .join('');
}

/** A cup from the side, standing at the origin's base line. */
export function cupFromSide(canvas: Canvas, size: number, glaze: string): string {
  const s = size;
  const dark = mix(glaze, '#1a1020', 0.4);
  const fill = canvas.linear(0, [0, mix(glaze, '#ffffff', 0.3)], [0.45, glaze], [1, dark]);
  return (
    shadow(canvas, s * 0.2, 4, s * 1.05, s * 0.1, '#150a06', 0.5, 14) +
    oval(0, -s * 0.02, s * 0.98, s * 0.11, fill) +
    oval(0, -s * 0.05, s * 0.8, s * 0.07, dark, 'opacity=".4"') +
    `<path d="M${s * 0.6} ${-s * 0.82}C${s * 1.15} ${-s * 0.95} ${s * 1.1} ${-s * 0.2} ${s * 0.46} ${-s * 0.3}" fill="none" stroke="${dark}" stroke-width="${s * 0.12}"/>` +
    path(
      `M${-s * 0.68} ${-s * 1.02}L${s * 0.68} ${-s * 1.02}C${s * 0.68} ${-s * 0.4} ${s * 0.5} ${-s * 0.06} ${s * 0.3} ${-s * 0.05}L${-s * 0.3} ${-s * 0.05}C${-s * 0.5} ${-s * 0.06} ${-s * 0.68} ${-s * 0.4} ${-s * 0.68} ${-s * 1.02}Z`,
      fill,
    ) +
    oval(0, -s * 1.02, s * 0.68, s * 0.12, mix(glaze, '#ffffff', 0.4)) +
    oval(0, -s * 1.01, s * 0.61, s * 0.09, '#6d3413') +
    oval(-s * 0.08, -s * 1.0, s * 0.38, s * 0.05, '#e3b98a', 'opacity=".7"') +
    stroke(
      `M${-s * 0.52} ${-s * 0.82}Q${-s * 0.5} ${-s * 0.42} ${-s * 0.34} ${-s * 0.2}`,
      '#ffffff',
      s * 0.05,
      'opacity=".5"',
    )
  );
}

export function tinyBird(size: number, body: string, belly: string, flip = 1): string {
  const s = size;
  return (
    `<g transform="scale(${flip} 1)">` +
    path(
      `M${-s * 0.6} ${s * 0.1}L${-s * 1.45} ${s * 0.42}L${-s * 1.38} ${s * 0.58}L${-s * 0.5} ${s * 0.45}Z`,
      mix(body, '#000000', 0.25),
    ) +
    path(
      `M${s * 0.62} ${-s * 0.62}C${s * 0.4} ${-s * 1.05} ${-s * 0.15} ${-s * 0.9} ${-s * 0.3} ${-s * 0.5}C${-s * 0.9} ${-s * 0.25} ${-s * 0.95} ${s * 0.35} ${-s * 0.5} ${s * 0.6}C${s * 0.05} ${s * 0.88} ${s * 0.75} ${s * 0.5} ${s * 0.72} ${-s * 0.3}Z`,
      body,
    ) +
    path(
      `M${s * 0.66} ${-s * 0.4}C${s * 0.85} ${s * 0.3} ${s * 0.35} ${s * 0.78} ${-s * 0.2} ${s * 0.68}C${s * 0.1} ${s * 0.4} ${s * 0.05} ${-s * 0.1} ${s * 0.66} ${-s * 0.4}Z`,
      belly,
    ) +
    path(
      `M${-s * 0.7} ${s * 0.3}C${-s * 0.5} ${-s * 0.35} ${s * 0.1} ${-s * 0.3} ${s * 0.12} ${s * 0.05}C${s * 0.05} ${s * 0.4} ${-s * 0.5} ${s * 0.45} ${-s * 0.98} ${s * 0.42}Z`,
      mix(body, '#0b1a2a', 0.4),
    ) +
    stroke(
      `M${-s * 0.72} ${s * 0.34}Q${-s * 0.2} ${s * 0.32} ${s * 0.06} ${s * 0.1}`,
      mix(belly, '#ffffff', 0.5),
      s * 0.05,
    ) +
    path(`M${s * 0.68} ${-s * 0.64}L${s * 1.0} ${-s * 0.5}L${s * 0.68} ${-s * 0.38}Z`, '#e2a03a') +
    oval(s * 0.42, -s * 0.58, s * 0.085, s * 0.085, '#12100f') +
    oval(s * 0.45, -s * 0.61, s * 0.028, s * 0.028, '#ffffff') +
    stroke(
      `M${-s * 0.05} ${s * 0.66}L${-s * 0.02} ${s * 0.98}M${s * 0.22} ${s * 0.62}L${s * 0.25} ${s * 0.98}`,
      '#6b4630',
      s * 0.05,
    ) +
    '</g>'
  );
}
