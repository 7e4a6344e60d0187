/** The florist: stems, vases and single flowers. */
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
import { BLOOMS, daisy, eucalyptus, leaf, peony, pick, rose, SILVERS, tulip } from './flowers.ts';

export function tulips(canvas: Canvas): string {
  const { width } = canvas;
  const stems: string[] = [];
  const heads: string[] = [];
  const blooms = [
    BLOOMS.coral,
    BLOOMS.sun,
    BLOOMS.rose,
    BLOOMS.blush,
    BLOOMS.coral,
    BLOOMS.rose,
    BLOOMS.sun,
    BLOOMS.blush,
    BLOOMS.coral,
  ];
  blooms.forEach((bloom, index) => {
    const spread = index - 4;
    const x = 540 + spread * 88;
    const y = 470 + Math.abs(spread) * 42 + (index % 2) * 66;
    stems.push(
      stroke(
        `M${540 + spread * 14} 1080Q${540 + spread * 18} 780 ${x} ${y}`,
        mix('#5d8f57', '#2f5a45', canvas.random()),
        15,
      ),
    );
    heads.push(place(tulip(canvas, 158, bloom), x, y + 10, spread * 6.5));
  });
  const leaves = range(8).map((index) =>
    place(
      leaf(canvas.between(380, 500), 60, pick(canvas, ['#5a8f5f', '#77a673', '#437a52'])),
      540 + (index - 3.5) * 14,
      960,
      (index - 3.5) * 15,
    ),
  );
  const vase = 'M400 760L680 760Q668 980 700 1130Q704 1180 650 1182L430 1182Q376 1180 380 1130Q412 980 400 760Z';
  const clip = canvas.define((id) => `<clipPath id="${id}"><path d="${vase}"/></clipPath>`);
  return canvas.document(
    ground(canvas, 90, [0, '#f7ecd2'], [1, '#f2d9b0']) +
      path('M60 0L520 0L860 1350L250 1350Z', '#fff8e2', 'opacity=".65"') +
      path('M620 0L780 0L1080 700L1080 1060Z', '#fff8e2', 'opacity=".5"') +
      box(0, 1080, width, 270, canvas.linear(90, [0, '#d78f63'], [1, '#b96a45'])) +
      box(0, 1080, width, 8, '#efb688') +
      shadow(canvas, 690, 1188, 300, 34, '#5b2712', 0.5, 22) +
      leaves.slice(0, 5).join('') +
      stems.join('') +
      path(vase, canvas.linear(0, [0, '#d9f0ee', 0.75], [0.35, '#ffffff', 0.25], [1, '#7fb3b5', 0.7])) +
      `<g clip-path="url(#${clip})">${box(370, 880, 360, 310, '#8cc4c2', 0, 'opacity=".45"')}${oval(540, 880, 190, 16, '#d8f2ee', 'opacity=".8"')}${range(
        9,
      )
        .map((index) =>
          stroke(`M${540 + (index - 4) * 13} 890L${540 - (index - 4) * 17} 1150`, '#4c7f5b', 13, 'opacity=".75"'),
        )
        .join('')}</g>` +
      stroke('M430 800Q438 980 412 1120', '#ffffff', 14, 'opacity=".7"') +
      stroke('M402 760L678 760', '#ffffff', 7, 'opacity=".85"') +
      leaves.slice(5).join('') +
      heads.join('') +
      place(path('M0 0C40 -60 110 -40 120 10C80 40 30 40 0 0Z', BLOOMS.coral.main), 250, 1240, 12) +
      place(path('M0 0C30 -50 90 -40 100 0C70 30 30 30 0 0Z', BLOOMS.rose.main), 800, 1275, -20) +
      vignette(canvas, '#7a3a12', 0.25),
  );
}

export function eucalyptusFlatlay(canvas: Canvas): string {
  const branches = (
    [
      [120, 1100, 28, 950, 160],
      [420, 1140, 8, 1010, -120],
      [760, 1130, -14, 980, 130],
      [1010, 1090, -30, 900, -160],
      [-40, 760, 52, 640, 90],
      [1110, 700, -58, 620, -80],
    ] as const
  ).map(([x, y, turn, length, curve]) => place(eucalyptus(canvas, length, curve, SILVERS, 0.125), x, y, turn));
  return canvas.document(
    ground(canvas, 45, [0, '#fbf5ec'], [1, '#ecdcc9']) +
      path('M0 720L1080 380L1080 1080L0 1080Z', '#e5cdb8', 'opacity=".6"') +
      `<g opacity=".28" filter="${canvas.blur(14)}" transform="translate(22 30)">${branches.slice(0, 4).join('')}</g>` +
      branches.join('') +
      place(rose(canvas, 120, BLOOMS.blush), 300, 820) +
      place(rose(canvas, 92, BLOOMS.cream), 480, 930) +
      place(peony(canvas, 70, BLOOMS.blush), 180, 960) +
      vignette(canvas, '#8a6a55', 0.22),
  );
}

export function macro(canvas: Canvas): string {
  return canvas.document(
    ground(canvas, 50, [0, '#2c0a25'], [1, '#551338']) +
      range(9)
        .map((index) => place(leaf(600, 150, mix('#1f4a40', '#4a7a5a', canvas.random())), 560, 560, index * 40 + 10))
        .join('') +
      shadow(canvas, 580, 600, 430, 420, '#0d0008', 0.6, 40) +
      place(peony(canvas, 470, BLOOMS.rose), 540, 540) +
      place(rose(canvas, 200, { deep: '#a3274f', main: '#e77a98', light: '#ffd3dc' }, 6), 540, 540) +
      range(7)
        .map((index) => {
          const angle = index * 0.9 + 0.4;
          const reach = 250 + (index % 3) * 60;
          return oval(
            540 + Math.cos(angle) * reach,
            540 + Math.sin(angle) * reach,
            13,
            16,
            canvas.radial(0.35, 0.3, 0.8, [0, '#ffffff', 0.95], [0.5, '#ffd8e2', 0.4], [1, '#a3274f', 0.6]),
          );
        })
        .join('') +
      glow(canvas, 300, 250, 480, '#ffe3d6', 0.3) +
      vignette(canvas, '#12000b', 0.55),
  );
}

export function stems(canvas: Canvas): string {
  const rows = range(7).map((index) => {
    const x = 110 + index * 144;
    const top = 520 + ((index * 5) % 7) * 72;
    const bloom =
      [BLOOMS.blush, BLOOMS.coral, BLOOMS.cream, BLOOMS.rose, BLOOMS.sun, BLOOMS.lilac, BLOOMS.blush][index] ??
      BLOOMS.blush;
    const curve = canvas.between(-40, 40);
    const stalk = stroke(`M${x} 1960Q${round(x + curve)} 1300 ${x} ${top}`, '#6b9a76', 13);
    const leaves = range(6).map((at) =>
      place(
        leaf(210 - at * 16, 42, pick(canvas, ['#3d7561', '#5c9476', '#7bb08c'])),
        x + curve * 0.4,
        1800 - at * 170,
        (at % 2 ? 1 : -1) * canvas.between(32, 58),
      ),
    );
    const head =
      index % 4 === 1
        ? place(tulip(canvas, 170, bloom), x, top + 30, canvas.between(-8, 8))
        : index % 4 === 2
          ? place(daisy(canvas, 112, bloom), x, top)
          : index % 4 === 3
            ? place(peony(canvas, 120, bloom), x, top)
            : place(rose(canvas, 116, bloom), x, top);
    return stalk + leaves.join('') + head;
  });
  return canvas.document(
    ground(canvas, 90, [0, '#123b3a'], [0.55, '#0e2f33'], [1, '#081f26']) +
      glow(canvas, 540, 560, 820, '#5fb3a1', 0.35) +
      `<circle cx="540" cy="330" r="150" fill="#f6e3bd" opacity=".9"/>` +
      rows.join('') +
      vignette(canvas, '#02090c', 0.5),
  );
}

export function pampas(canvas: Canvas): string {
  const plume = (length: number, curve: number, colour: string): string =>
    stroke(`M0 0Q0 ${-length * 0.5} ${curve} ${-length}`, '#a98455', 6) +
    range(110)
      .map((index) => {
        const share = 0.42 + (index / 110) * 0.58;
        const x = curve * share * share;
        const y = -length * share;
        const reach = length * 0.135 * Math.sin(Math.PI * Math.min(1, (1.04 - share) * 1.6)) + 22;
        const side = index % 2 ? 1 : -1;
        return stroke(
          `M${round(x)} ${round(y)}q${round(side * reach * 0.5)} ${round(-reach * 0.7)} ${round(side * reach)} ${round(-reach * canvas.between(0.1, 0.7))}`,
          mix(colour, '#ffffff', canvas.between(0, 0.45)),
          6,
          'opacity=".75"',
        );
      })
      .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#e9c9b0'], [1, '#d7a98c']) +
      path('M170 1560L170 820A370 370 0 0 1 910 820L910 1560Z', canvas.linear(90, [0, '#b5654a'], [1, '#93483a'])) +
      path('M250 1560L250 830A290 290 0 0 1 830 830L830 1560Z', canvas.linear(90, [0, '#c97f60'], [1, '#a85a45'])) +
      box(0, 1560, 1080, 360, canvas.linear(90, [0, '#f0d8c2'], [1, '#d9b294'])) +
      shadow(canvas, 640, 1660, 300, 36, '#4a1d10', 0.5, 24) +
      (
        [
          [-34, 900, '#e8cfa6'],
          [-16, 1060, '#f1dfc0'],
          [2, 1150, '#ead2ab'],
          [17, 1040, '#f4e4c9'],
          [33, 900, '#e3c597'],
          [-6, 860, '#fbf0da'],
          [9, 900, '#f0dcb8'],
        ] as const
      )
        .map(([turn, length, colour]) => place(plume(length, turn * 4, colour), 540, 1260, turn))
        .join('') +
      place(eucalyptus(canvas, 440, -120, ['#9c6a55', '#b98468', '#80503f'], 0.17), 530, 1240, -52) +
      place(eucalyptus(canvas, 440, 120, ['#9c6a55', '#b98468', '#80503f'], 0.17), 552, 1240, 52) +
      path(
        'M478 1210L602 1210Q598 1290 660 1370Q720 1470 660 1600Q640 1660 540 1660Q440 1660 420 1600Q360 1470 420 1370Q482 1290 478 1210Z',
        canvas.linear(0, [0, '#fffaf2'], [0.5, '#ecdccb'], [1, '#b08a75']),
      ) +
      oval(540, 1210, 62, 13, '#6b4233') +
      stroke('M440 1400Q400 1480 440 1580', '#ffffff', 14, 'opacity=".6"') +
      vignette(canvas, '#4a1d10', 0.25),
  );
}
