/** The florist: bouquets and the hands that tie them. */
import { box, type Canvas, ground, mix, oval, path, place, range, round, shadow, stroke, vignette } from './brush.ts';
import { BLOOMS, cluster, daisy, eucalyptus, GREENS, peony, pick, rose, SILVERS } from './flowers.ts';

function wrap(canvas: Canvas, width: number, height: number, colour: string): string {
  const w = width / 2;
  const h = height;
  const dark = mix(colour, '#3a2016', 0.3);
  const paper = canvas.linear(0, [0, mix(colour, '#ffffff', 0.25)], [0.5, colour], [1, dark]);
  return (
    path(
      `M${-w} ${round(-h * 0.15)}L${round(-w * 0.2)} ${h}L${round(w * 0.2)} ${h}L${w} ${round(-h * 0.15)}Q0 ${round(h * 0.28)} ${-w} ${round(-h * 0.15)}Z`,
      paper,
    ) +
    path(
      `M${-w} ${round(-h * 0.15)}L${round(-w * 0.2)} ${h}L${round(w * 0.1)} ${h}Q${round(-w * 0.25)} ${round(h * 0.4)} ${round(-w * 0.15)} ${round(h * 0.1)}Z`,
      mix(colour, '#ffffff', 0.35),
      'opacity=".75"',
    ) +
    path(
      `M${w} ${round(-h * 0.15)}L${round(w * 0.2)} ${h}L${round(w * 0.02)} ${h}Q${round(w * 0.2)} ${round(h * 0.4)} ${round(w * 0.05)} ${round(h * 0.13)}Z`,
      dark,
      'opacity=".35"',
    )
  );
}

export function bow(canvas: Canvas, size: number, colour: string): string {
  const dark = mix(colour, '#2b0615', 0.4);
  const fill = canvas.linear(20, [0, mix(colour, '#ffffff', 0.3)], [1, dark]);
  const loop = (side: number): string =>
    path(
      `M0 0C${round(side * size * 0.5)} ${round(-size * 0.75)} ${round(side * size * 1.25)} ${round(-size * 0.45)} ${round(side * size)} ${round(size * 0.05)}C${round(side * size * 0.85)} ${round(size * 0.35)} ${round(side * size * 0.3)} ${round(size * 0.2)} 0 0Z`,
      fill,
    ) +
    path(
      `M0 0C${round(side * size * 0.45)} ${round(-size * 0.35)} ${round(side * size * 0.85)} ${round(-size * 0.3)} ${round(side * size * 0.78)} 0C${round(side * size * 0.6)} ${round(size * 0.12)} ${round(side * size * 0.3)} ${round(size * 0.1)} 0 0Z`,
      dark,
      'opacity=".55"',
    );
  const tail = (side: number): string =>
    path(
      `M0 0C${round(side * size * 0.2)} ${round(size * 0.5)} ${round(side * size * 0.65)} ${round(size * 0.7)} ${round(side * size * 0.55)} ${round(size * 1.5)}L${round(side * size * 0.36)} ${round(size * 1.34)}L${round(side * size * 0.18)} ${round(size * 1.52)}C${round(side * size * 0.35)} ${round(size * 0.8)} 0 ${round(size * 0.5)} 0 0Z`,
      side > 0 ? dark : colour,
    );
  return (
    tail(1) +
    tail(-1) +
    loop(1) +
    loop(-1) +
    box(-size * 0.16, -size * 0.17, size * 0.32, size * 0.34, mix(colour, '#ffffff', 0.15), size * 0.1)
  );
}

export function bouquet(canvas: Canvas): string {
  const { width, height } = canvas;
  const stems = range(9).map((index) =>
    stroke(
      `M${540 + (index - 4) * 10} 900Q${540 + (index - 4) * 4} 1050 ${540 + (index - 4) * 26} 1265`,
      pick(canvas, GREENS),
      12,
    ),
  );
  return canvas.document(
    ground(canvas, 70, [0, '#f9e3da'], [0.6, '#efc2bb'], [1, '#d998a0']) +
      `<circle cx="540" cy="560" r="430" fill="#fbeee6" opacity=".75"/>` +
      box(0, 1140, width, height - 1140, canvas.linear(90, [0, '#c57f86'], [1, '#a75d6c'])) +
      shadow(canvas, 590, 1270, 260, 30, '#4a1426', 0.45) +
      stems.join('') +
      place(wrap(canvas, 620, 470, '#e9cfae'), 540, 700) +
      place(
        cluster(canvas, 330, [BLOOMS.rose, BLOOMS.blush, BLOOMS.coral, BLOOMS.cream, BLOOMS.burgundy], SILVERS),
        540,
        545,
      ) +
      place(wrap(canvas, 520, 330, '#f3e0c6'), 540, 845) +
      place(bow(canvas, 120, '#8c1c3a'), 540, 1045) +
      vignette(canvas, '#5a1a30', 0.25),
  );
}

function hand(canvas: Canvas, skin: string, sleeve: string): string {
  const dark = mix(skin, '#6b2f1c', 0.3);
  const tone = canvas.linear(80, [0, mix(skin, '#ffffff', 0.2)], [1, dark]);
  const finger = (x: number, y: number, turn: number, length: number): string =>
    place(
      box(-27, -length, 54, length + 40, tone, 27) +
        box(-14, -length + 8, 28, 32, mix(skin, '#ffd9d0', 0.7), 13) +
        stroke(`M26 ${-length + 40}L26 30`, dark, 3, 'opacity=".5"'),
      x,
      y,
      turn,
    );
  return (
    path('M-520 70C-360 20 -260 -10 -170 -30L-110 130C-220 170 -380 230 -520 290Z', tone) +
    path(
      'M-560 40L-330 -20L-270 225L-560 330Z',
      canvas.linear(90, [0, mix(sleeve, '#ffffff', 0.15)], [1, mix(sleeve, '#000000', 0.25)]),
    ) +
    stroke('M-330 -14L-272 222', mix(sleeve, '#ffffff', 0.3), 16) +
    finger(-70, 100, 104, 130) +
    finger(-62, 60, 94, 165) +
    finger(-66, 16, 84, 172) +
    path('M-220 -40C-140 -70 -60 -40 -40 20C-20 90 -60 140 -130 146C-210 150 -260 90 -240 20Z', tone) +
    finger(-120, -20, 58, 178)
  );
}

export function ribbon(canvas: Canvas): string {
  const stems = range(11).map((index) =>
    stroke(
      `M${540 + (index - 5) * 44} 520Q${540 + (index - 5) * 12} 860 ${540 - (index - 5) * 34} 1380`,
      mix('#3f6b4a', '#86ab78', canvas.random()),
      20,
    ),
  );
  return canvas.document(
    ground(canvas, 80, [0, '#5c1f3d'], [0.6, '#7d2c50'], [1, '#a8486a']) +
      `<circle cx="540" cy="520" r="470" fill="#f0a9a6" opacity=".2"/>` +
      stems.join('') +
      place(cluster(canvas, 330, [BLOOMS.cream, BLOOMS.blush, BLOOMS.sun, BLOOMS.coral], GREENS), 540, 400) +
      box(462, 838, 156, 96, canvas.linear(0, [0, '#fff4dc'], [1, '#d8b98b']), 20) +
      stroke('M470 868L612 868M468 900L614 900', '#c39a63', 3, 'opacity=".6"') +
      place(bow(canvas, 165, '#f4dfb8'), 540, 888) +
      `<g opacity=".35" filter="${canvas.blur(16)}">${place(path('M-520 70L-40 0L0 120L-520 290Z', '#2a0717'), 352, 930)}${place(path('M520 70L40 0L0 120L520 290Z', '#2a0717'), 728, 930)}</g>` +
      place(hand(canvas, '#e8b08f', '#f3ead9'), 402, 880, 6) +
      `<g transform="translate(678 880) scale(-1 1) rotate(6)">${hand(canvas, '#e8b08f', '#f3ead9')}</g>` +
      vignette(canvas, '#25040f', 0.45),
  );
}

export function workbench(canvas: Canvas): string {
  const planks = range(6)
    .map((index) =>
      box(0, index * 180, 1080, 176, canvas.linear(0, [0, mix('#f2e6d6', '#e3cfb7', canvas.random())], [1, '#e0caaf'])),
    )
    .join('');
  const blade = (turn: number): string =>
    place(
      path('M-16 0L0 -330Q22 -180 18 0Z', canvas.linear(0, [0, '#f4f7f8'], [1, '#9aa6ab'])) +
        stroke('M0 0Q10 90 20 120', '#d79a2b', 26) +
        `<ellipse cx="42" cy="196" rx="58" ry="84" fill="none" stroke="#d79a2b" stroke-width="26"/>`,
      0,
      0,
      turn,
    );
  return canvas.document(
    planks +
      place(
        box(-250, -330, 500, 660, canvas.linear(45, [0, '#d9ab7a'], [1, '#bf8c5a']), 6) +
          path('M250 -330L250 -190L120 -330Z', '#e9c79f'),
        360,
        500,
        -14,
      ) +
      `<g opacity=".25" filter="${canvas.blur(12)}">${place(eucalyptus(canvas, 720, 120, ['#3b2a1c'], 0.14), 250, 960, 14)}</g>` +
      place(eucalyptus(canvas, 720, 120, SILVERS, 0.14), 230, 930, 14) +
      place(rose(canvas, 124, BLOOMS.rose), 250, 400) +
      place(rose(canvas, 96, BLOOMS.blush), 430, 300) +
      place(peony(canvas, 84, BLOOMS.cream), 395, 480) +
      place(daisy(canvas, 70, BLOOMS.cream), 210, 590) +
      `<g opacity=".3" filter="${canvas.blur(12)}">${place(`${blade(14)}<g transform="scale(-1 1)">${blade(14)}</g>`, 804, 450, 24)}</g>` +
      place(`${blade(14)}<g transform="scale(-1 1)">${blade(14)}</g>${oval(0, 0, 13, 13, '#7f8a8f')}`, 790, 430, 24) +
      shadow(canvas, 780, 880, 150, 140, '#3b2a1c', 0.4) +
      `<circle cx="770" cy="865" r="142" fill="${canvas.radial(0.4, 0.35, 0.75, [0, '#d95b7c'], [1, '#8c1c3a'])}"/>` +
      range(7)
        .map(
          (index) =>
            `<circle cx="770" cy="865" r="${70 + index * 11}" fill="none" stroke="#f1a3b5" stroke-width="2" opacity=".45"/>`,
        )
        .join('') +
      `<circle cx="770" cy="865" r="58" fill="#e9c79f"/><circle cx="770" cy="865" r="22" fill="#8a5a34"/>` +
      stroke('M660 955Q560 1040 470 960T300 1010T120 960', '#b63358', 24) +
      stroke('M660 951Q560 1036 470 956T300 1006T120 956', '#e58aa2', 5, 'opacity=".8"') +
      range(9)
        .map(() =>
          place(
            path('M0 0C14 -26 44 -22 50 0C36 18 14 18 0 0Z', pick(canvas, [BLOOMS.rose.main, BLOOMS.blush.main])),
            canvas.between(480, 1040),
            canvas.between(60, 1040),
            canvas.between(0, 360),
          ),
        )
        .join('') +
      vignette(canvas, '#5a3a20', 0.25),
  );
}
