/** The florist: doors, windows, the market and the road. */
import { bow } from './bouquets.ts';
import {
  box,
  type Canvas,
  glow,
  ground,
  mix,
  oval,
  path,
  place,
  range,
  round,
  shadow,
  stroke,
  vignette,
} from './brush.ts';
import {
  BLOOMS,
  berries,
  cluster,
  daisy,
  eucalyptus,
  fern,
  GREENS,
  leaf,
  peony,
  pick,
  rose,
  SILVERS,
  tulip,
} from './flowers.ts';

export function wreath(canvas: Canvas): string {
  const { width, height } = canvas;
  const panel = (x: number, y: number, w: number, h: number): string =>
    box(x - 12, y - 12, w + 24, h + 24, '#0f332d', 6) +
    box(x, y, w, h, canvas.linear(60, [0, '#245c50'], [1, '#17443b']), 4) +
    box(x + 26, y + 26, w - 52, h - 52, canvas.linear(60, [0, '#1b4d43'], [1, '#2a6558']), 4);
  const ring: string[] = [];
  for (const index of range(64)) {
    const angle = (index * 360) / 64;
    const radius = 268 + canvas.between(-32, 32);
    const radians = (angle * Math.PI) / 180;
    const branch =
      index % 2
        ? fern(canvas, 190, canvas.between(-30, 30), pick(canvas, ['#6f9168', '#587d58', '#86a67a']))
        : eucalyptus(canvas, 190, canvas.between(-30, 30), SILVERS, 0.24);
    ring.push(
      place(
        branch,
        540 + Math.cos(radians) * radius,
        560 + Math.sin(radians) * radius,
        angle + 165 + canvas.between(-28, 28),
      ),
    );
  }
  const flowers = range(13).map((index) => {
    const radians = ((20 + index * 13.5) * Math.PI) / 180;
    const radius = 268 + (index % 2 ? 30 : -26);
    const bloom = pick(canvas, [BLOOMS.blush, BLOOMS.cream, BLOOMS.rose, BLOOMS.burgundy]);
    const size = canvas.between(46, 78);
    return place(
      index % 3 === 0 ? peony(canvas, size, bloom) : rose(canvas, size, bloom, 5),
      540 + Math.cos(radians) * radius,
      560 + Math.sin(radians) * radius,
      canvas.between(0, 360),
    );
  });
  const fruits = range(16).map((index) => {
    const radians = ((index * 22.5 + 6) * Math.PI) / 180;
    return place(
      berries(canvas, 84, '#b3293f', '#3f4f3a', 6),
      540 + Math.cos(radians) * 270,
      560 + Math.sin(radians) * 270,
      index * 22.5 + 120,
    );
  });
  return canvas.document(
    ground(canvas, 90, [0, '#1d5247'], [1, '#123a33']) +
      panel(120, 90, 840, 940) +
      panel(120, 1120, 390, 300) +
      panel(570, 1120, 390, 300) +
      glow(canvas, 300, 250, 600, '#d9f2dd', 0.22) +
      `<circle cx="566" cy="600" r="285" fill="none" stroke="#061a16" stroke-width="150" opacity=".5" filter="${canvas.blur(26)}"/>` +
      stroke('M540 90Q536 200 540 300', '#efe0c4', 26) +
      ring.join('') +
      fruits.join('') +
      flowers.join('') +
      place(bow(canvas, 105, '#efe0c4'), 540, 292) +
      oval(930, 1076, 34, 34, canvas.radial(0.35, 0.3, 0.8, [0, '#ffe9b0'], [1, '#9a6b1c'])) +
      vignette(canvas, '#04130f', 0.5) +
      box(0, 0, width, height, 'none'),
  );
}

export function market(canvas: Canvas): string {
  const { width } = canvas;
  const awning = range(9)
    .map((index) =>
      path(
        `M${index * 120} 0L${(index + 1) * 120} 0L${(index + 1) * 120} 150A60 60 0 0 1 ${index * 120} 150Z`,
        index % 2 ? '#fbf1e2' : '#c9475f',
      ),
    )
    .join('');
  const crate = (x: number, y: number, w: number, kind: number): string => {
    const heads = range(15).map((index) => {
      const column = index % 5;
      const row = Math.floor(index / 5);
      const cx = x + 42 + column * ((w - 84) / 4) + (row % 2 ? 18 : -8);
      const cy = y - 74 + row * 48 + canvas.between(-10, 10);
      const bloom =
        [BLOOMS.sun, BLOOMS.rose, BLOOMS.lilac, BLOOMS.cream, BLOOMS.coral, BLOOMS.burgundy][kind] ?? BLOOMS.rose;
      const flower =
        kind === 3
          ? daisy(canvas, 44, bloom)
          : kind === 4
            ? tulip(canvas, 74, bloom)
            : kind % 2
              ? rose(canvas, 46, bloom, 5)
              : peony(canvas, 46, bloom);
      return (
        place(leaf(90, 22, pick(canvas, GREENS)), cx, cy + 30, canvas.between(-70, 70)) +
        place(flower, cx, kind === 4 ? cy + 34 : cy, kind === 4 ? canvas.between(-12, 12) : canvas.between(0, 360))
      );
    });
    const slats = range(3)
      .map(
        (index) =>
          box(x, y + 44 + index * 50, w, 42, canvas.linear(90, [0, '#d8a56c'], [1, '#b67f48']), 4) +
          stroke(
            `M${x + 20} ${y + 60 + index * 50}L${x + w - 30} ${y + 58 + index * 50}`,
            '#8f5c2c',
            2,
            'opacity=".35"',
          ),
      )
      .join('');
    return (
      shadow(canvas, x + w / 2 + 20, y + 204, w * 0.52, 20, '#2c1408', 0.5) +
      box(x + 6, y - 20, w - 12, 190, '#4c2d16') +
      heads.join('') +
      slats +
      box(x + 4, y + 36, 24, 160, '#9c6a3a', 3) +
      box(x + w - 28, y + 36, 24, 160, '#9c6a3a', 3)
    );
  };
  return canvas.document(
    ground(canvas, 90, [0, '#2f4a4d'], [0.5, '#4c6c67'], [1, '#caa987']) +
      range(7)
        .map((index) => glow(canvas, 80 + index * 160, 300 + (index % 3) * 60, 90, '#ffe0a3', 0.4))
        .join('') +
      box(0, 620, width, 730, canvas.linear(90, [0, '#b58a68'], [1, '#7d5238'])) +
      range(5)
        .map((index) =>
          place(
            eucalyptus(canvas, 300, canvas.between(-60, 60), SILVERS, 0.16),
            90 + index * 225,
            520,
            canvas.between(-14, 14),
          ),
        )
        .join('') +
      crate(40, 480, 310, 0) +
      crate(385, 480, 310, 2) +
      crate(730, 480, 310, 1) +
      crate(-40, 790, 350, 4) +
      crate(345, 790, 380, 3) +
      crate(760, 790, 360, 5) +
      crate(60, 1130, 450, 1) +
      crate(560, 1130, 450, 0) +
      `<g opacity=".4" filter="${canvas.blur(16)}">${box(0, 0, width, 240, '#0b1a1a')}</g>` +
      awning +
      box(0, 0, width, 46, '#8e2e42') +
      vignette(canvas, '#1e0d05', 0.4),
  );
}

export function shopfront(canvas: Canvas): string {
  const { width } = canvas;
  const bucket = (x: number, y: number, index: number): string => {
    const bloom = [BLOOMS.rose, BLOOMS.sun, BLOOMS.cream, BLOOMS.lilac, BLOOMS.coral][index % 5] ?? BLOOMS.rose;
    const heads = range(8).map((at) => {
      const hx = x + (at % 4) * 44 - 66;
      const hy = y - 96 - Math.floor(at / 4) * 56 + canvas.between(-12, 12);
      return (
        stroke(`M${x} ${y + 20}L${round(hx)} ${round(hy)}`, '#3f6b4a', 7) +
        place(index % 2 ? peony(canvas, 38, bloom) : rose(canvas, 38, bloom, 5), hx, hy)
      );
    });
    return (
      shadow(canvas, x + 12, y + 122, 92, 14, '#1d1412', 0.5, 10) +
      range(5)
        .map((at) => place(leaf(150, 26, pick(canvas, GREENS)), x, y + 10, -60 + at * 30))
        .join('') +
      heads.join('') +
      path(
        `M${x - 74} ${y}L${x + 74} ${y}L${x + 56} ${y + 122}L${x - 56} ${y + 122}Z`,
        canvas.linear(0, [0, '#dfe5e3'], [0.4, '#aebab8'], [1, '#6f7f7f']),
      ) +
      box(x - 80, y - 8, 160, 18, '#eef2f0', 8)
    );
  };
  const awning = range(8)
    .map((index) =>
      path(
        `M${110 + index * 107} 340L${110 + (index + 1) * 107} 340L${96 + (index + 1) * 111} 500A55 44 0 0 1 ${96 + index * 111} 500Z`,
        index % 2 ? '#fff3e6' : '#b83f5c',
      ),
    )
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#f1d9c4'], [1, '#e2b99c']) +
      range(90)
        .map(() =>
          box(
            Math.round(canvas.random() * 18) * 64 - 20,
            Math.round(canvas.random() * 34) * 32,
            58,
            26,
            '#d8a888',
            3,
            'opacity=".4"',
          ),
        )
        .join('') +
      box(90, 220, 900, 960, '#2a4a46', 8) +
      box(90, 220, 900, 120, canvas.linear(90, [0, '#356058'], [1, '#244540']), 8) +
      place(rose(canvas, 44, BLOOMS.blush, 5), 540, 280) +
      place(leaf(110, 22, '#9cc0a0'), 590, 282, 90) +
      place(leaf(110, 22, '#9cc0a0'), 490, 282, -90) +
      box(130, 440, 500, 560, canvas.linear(60, [0, '#fbe3b1'], [0.55, '#f2b97a'], [1, '#b3663f']), 6) +
      place(cluster(canvas, 130, [BLOOMS.rose, BLOOMS.cream, BLOOMS.coral], GREENS), 270, 800) +
      path('M210 860L330 860L310 1000L230 1000Z', '#f6efe4') +
      place(cluster(canvas, 105, [BLOOMS.lilac, BLOOMS.blush, BLOOMS.sun], SILVERS), 500, 840) +
      path('M452 890L548 890L560 1000L440 1000Z', '#3f7f86') +
      box(372, 440, 16, 560, '#2a4a46') +
      path('M140 450L330 450L150 900L140 900Z', '#ffffff', 'opacity=".18"') +
      box(690, 440, 250, 740, '#1c3733', 4) +
      box(722, 476, 186, 460, canvas.linear(60, [0, '#f7d9a0'], [1, '#a8613e']), 4) +
      path('M730 484L840 484L740 800Z', '#ffffff', 'opacity=".2"') +
      oval(716, 1000, 12, 12, '#e3b45a') +
      `<g opacity=".35" filter="${canvas.blur(14)}">${box(110, 470, 860, 90, '#0d1f1d')}</g>` +
      awning +
      box(100, 326, 880, 22, '#8f2c46', 8) +
      box(0, 1180, width, 170, canvas.linear(90, [0, '#b99a86'], [1, '#8a6a58'])) +
      stroke('M0 1250L1080 1250M180 1180L120 1250M470 1180L450 1250M800 1180L840 1250', '#7a5a4a', 3, 'opacity=".5"') +
      bucket(170, 1100, 0) +
      bucket(350, 1120, 1) +
      bucket(525, 1100, 2) +
      bucket(985, 1110, 4) +
      vignette(canvas, '#3a1a10', 0.28),
  );
}

export function bicycle(canvas: Canvas): string {
  const wheel = (x: number): string =>
    `<circle cx="${x}" cy="770" r="178" fill="none" stroke="#2c2a36" stroke-width="16"/><circle cx="${x}" cy="770" r="164" fill="none" stroke="#e9d9c0" stroke-width="7"/>` +
    range(14)
      .map((index) =>
        stroke(
          `M${x} 770L${round(x + Math.cos((index * Math.PI) / 7) * 160)} ${round(770 + Math.sin((index * Math.PI) / 7) * 160)}`,
          '#cfd8d6',
          2,
          'opacity=".8"',
        ),
      )
      .join('') +
    oval(x, 770, 16, 16, '#2c2a36');
  const weave = range(6)
    .map((index) =>
      stroke(
        `M${704 + index * 3} ${492 + index * 24}L${932 - index * 3} ${492 + index * 24}`,
        index % 2 ? '#a8713d' : '#d19a5d',
        17,
      ),
    )
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#bfe0da'], [0.72, '#e6f0dd'], [1, '#e6f0dd']) +
      `<circle cx="800" cy="260" r="170" fill="#fff4cf" opacity=".8"/>` +
      path('M0 640Q220 520 470 620T1080 560L1080 960L0 960Z', '#9cc7a8') +
      path('M0 720Q300 640 560 710T1080 680L1080 960L0 960Z', '#7db592') +
      box(0, 900, 1080, 180, canvas.linear(90, [0, '#e9cfa9'], [1, '#d3ac7e'])) +
      shadow(canvas, 560, 958, 430, 22, '#4a2f16', 0.5) +
      wheel(290) +
      wheel(800) +
      stroke('M290 770L420 520L700 520M420 520L540 770L700 520M290 770L540 770', '#c2385a', 20) +
      stroke('M700 520L800 770M700 520L680 430', '#c2385a', 20) +
      stroke('M420 520L400 450', '#2c2a36', 14) +
      path('M330 436Q400 410 470 440Q470 466 430 466L350 462Q326 456 330 436Z', '#6b3c22') +
      stroke('M680 430Q700 395 640 380L590 392', '#2c2a36', 14) +
      `<circle cx="540" cy="770" r="46" fill="none" stroke="#2c2a36" stroke-width="12"/>` +
      stroke('M540 770L590 822M570 826L620 818', '#2c2a36', 12) +
      stroke('M130 700A178 178 0 0 1 360 604', '#c2385a', 14) +
      place(
        cluster(canvas, 168, [BLOOMS.rose, BLOOMS.sun, BLOOMS.cream, BLOOMS.coral, BLOOMS.lilac], GREENS),
        818,
        400,
      ) +
      path('M690 470L946 470L916 640Q914 650 900 650L736 650Q722 650 720 640Z', '#8a5a2d') +
      weave +
      box(682, 462, 272, 26, '#e0ae70', 12) +
      vignette(canvas, '#2f4a3a', 0.2),
  );
}

export function winterWindow(canvas: Canvas): string {
  const flakes = range(170)
    .map(() =>
      oval(
        canvas.random() * 1080,
        canvas.random() * 1050,
        canvas.between(2, 8),
        canvas.between(2, 8),
        '#ffffff',
        `opacity="${round(canvas.between(0.35, 0.95))}"`,
      ),
    )
    .join('');
  const tree = (x: number, y: number, s: number): string =>
    range(4)
      .map((index) =>
        path(
          `M${x} ${y - s * (1 - index * 0.2)}L${x + s * (0.16 + index * 0.11)} ${y - s * (0.55 - index * 0.2)}L${x - s * (0.16 + index * 0.11)} ${y - s * (0.55 - index * 0.2)}Z`,
          mix('#2d5566', '#6f9aa6', index * 0.16),
        ),
      )
      .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#1c2f54'], [0.6, '#4a6c93'], [1, '#a9c3d6']) +
      glow(canvas, 760, 330, 360, '#fff0c9', 0.7) +
      `<circle cx="760" cy="330" r="92" fill="#fff6df"/>` +
      path('M0 760Q260 640 540 730T1080 690L1080 1100L0 1100Z', '#dfeaf2') +
      tree(210, 800, 330) +
      tree(350, 830, 220) +
      tree(880, 810, 300) +
      path('M0 860Q300 780 620 850T1080 830L1080 1100L0 1100Z', '#f6fafc') +
      flakes +
      box(0, 0, 70, 1100, '#f4ece0') +
      box(1010, 0, 70, 1100, '#f4ece0') +
      box(0, 0, 1080, 60, '#f4ece0') +
      box(520, 0, 40, 1060, '#efe4d4') +
      box(0, 470, 1080, 32, '#efe4d4') +
      box(0, 1040, 1080, 60, '#fbf5ec') +
      box(0, 1096, 1080, 260, canvas.linear(90, [0, '#e3d3bf'], [1, '#c9b294'])) +
      shadow(canvas, 560, 1180, 330, 30, '#3b2a1c', 0.45) +
      range(9)
        .map((index) =>
          place(
            fern(canvas, 420, (index - 4) * 26, pick(canvas, ['#2f5a45', '#3d6b52', '#4c7d62'])),
            540,
            1000,
            (index - 4) * 19,
          ),
        )
        .join('') +
      range(6)
        .map((index) => place(berries(canvas, 360, '#c22f3f', '#4a3a2c', 8), 540, 990, (index - 2.5) * 26))
        .join('') +
      (
        [
          [430, 820, 88],
          [610, 790, 98],
          [520, 900, 92],
          [680, 910, 70],
          [390, 930, 66],
        ] as const
      )
        .map(([x, y, size], index) =>
          place(index % 2 ? rose(canvas, size, BLOOMS.burgundy) : peony(canvas, size, BLOOMS.cream), x, y),
        )
        .join('') +
      path('M420 950L660 950L630 1180L450 1180Z', canvas.linear(0, [0, '#c9475f'], [1, '#7a1a33'])) +
      box(410, 938, 260, 32, '#d9677c', 10) +
      place(bow(canvas, 62, '#f6e6c8'), 540, 1010) +
      vignette(canvas, '#1a1430', 0.35),
  );
}
