/** The café: coffee being made, and what is sold. */
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
import { cupFromSide, scatterBeans, steam, tinyBird } from './cups.ts';
import { eucalyptus, GREENS, SILVERS } from './flowers.ts';

export function coffeeBag(canvas: Canvas): string {
  const heap = range(90).map((index) => {
    const y = 1120 + Math.floor(index / 18) * 48;
    const spread = 330 + Math.floor(index / 18) * 60;
    return [540 + canvas.between(-spread, spread), y + canvas.between(-24, 24)] as const;
  });
  return canvas.document(
    ground(canvas, 90, [0, '#e9b872'], [1, '#d68f4a']) +
      `<circle cx="540" cy="560" r="440" fill="#f4d39a" opacity=".8"/>` +
      place(eucalyptus(canvas, 640, 120, GREENS, 0.15), 800, 1120, 26) +
      place(eucalyptus(canvas, 600, -120, GREENS, 0.15), 280, 1120, -26) +
      box(0, 1090, 1080, 260, canvas.linear(90, [0, '#7b4426'], [1, '#552a15'])) +
      shadow(canvas, 580, 1150, 330, 40, '#2a0f04', 0.6) +
      path(
        'M300 330L780 330L806 1110Q806 1150 766 1150L314 1150Q274 1150 274 1110Z',
        canvas.linear(0, [0, '#23545a'], [0.35, '#2f6f74'], [0.75, '#245b60'], [1, '#173f44']),
      ) +
      path(
        'M300 330L780 330L772 232Q770 220 758 220L322 220Q310 220 308 232Z',
        canvas.linear(90, [0, '#173f44'], [1, '#2a666b']),
      ) +
      box(292, 236, 496, 36, '#e0b062', 8) +
      stroke('M302 330L778 330', '#12353a', 5) +
      path('M300 330L372 330L340 1150L314 1150Q274 1150 274 1110Z', '#ffffff', 'opacity=".1"') +
      path('M700 330L780 330L806 1110Q806 1150 766 1150L720 1150Z', '#031416', 'opacity=".22"') +
      box(372, 480, 336, 440, '#f8ecd8', 168) +
      box(390, 498, 300, 404, 'none', 150, 'stroke="#d4694a" stroke-width="5"') +
      place(tinyBird(64, '#d4694a', '#f3c987'), 520, 620) +
      place(tinyBird(50, '#2f6f74', '#f3dfb0', -1), 590, 742) +
      place(tinyBird(44, '#3c4f80', '#f0cfa0'), 480, 800) +
      oval(540, 414, 26, 26, '#173f44') +
      oval(540, 414, 10, 10, '#0c2629') +
      scatterBeans(canvas, heap, 33) +
      vignette(canvas, '#3a1604', 0.35),
  );
}

export function menuBoard(canvas: Canvas): string {
  const chalk = '#f3ead8';
  const line = (x: number, y: number, width: number, colour = chalk): string =>
    stroke(`M${x} ${y}q${width * 0.25} -5 ${width * 0.5} 0t${width * 0.5} 0`, colour, 9, 'opacity=".75"');
  const cup = stroke(
    'M-50 -34L50 -34Q48 30 20 40L-20 40Q-48 30 -50 -34ZM50 -20Q86 -22 80 4Q72 22 44 18M-24 -60q-14 -20 0 -36M10 -60q-14 -20 0 -36',
    chalk,
    7,
  );
  const slice =
    stroke('M-62 30L58 -6L58 44L-62 44ZM-62 30L-2 -34Q40 -30 58 -6M-60 36L56 18', chalk, 7) +
    oval(2, -48, 11, 11, '#e6788a');
  const glass = stroke('M-38 -56L38 -56L26 50L-26 50ZM-34 -20L34 -20M10 -56L28 -92L48 -92', chalk, 7);
  const roll = stroke(
    'M-60 26C-70 -40 -20 -60 0 -58C24 -60 70 -40 60 26C40 2 20 -6 0 -6C-20 -6 -40 2 -60 26ZM-34 -44L-24 0M34 -44L24 0M0 -58L0 -6',
    '#f2c27b',
    7,
  );
  const rows = [cup, glass, roll, slice]
    .map(
      (icon, index) =>
        place(icon, 318, 420 + index * 190, 0, 0.95) +
        line(430, 400 + index * 190, 250) +
        line(430, 440 + index * 190, 170, '#a9bcb2') +
        line(740, 400 + index * 190, 66, '#f2c27b'),
    )
    .join('');
  const bulbs = range(9)
    .map((index) => {
      const x = 40 + index * 125;
      const y = 96 + Math.sin((index / 8) * Math.PI) * 70;
      return glow(canvas, x, y + 30, 110, '#ffd88a', 0.7) + oval(x, y + 26, 17, 23, '#fff2c8');
    })
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#c0694e'], [1, '#8f4534']) +
      range(170)
        .map((index) =>
          box(
            (index % 10) * 116 - (Math.floor(index / 10) % 2) * 58,
            Math.floor(index / 10) * 80,
            108,
            72,
            mix('#c9745a', '#8f4534', canvas.random()),
            5,
            'opacity=".75"',
          ),
        )
        .join('') +
      box(168, 212, 780, 1000, '#1d0d06', 14, `opacity=".5" filter="${canvas.blur(18)}"`) +
      box(150, 180, 780, 1000, canvas.linear(45, [0, '#b98049'], [1, '#7d4d25']), 16) +
      box(186, 216, 708, 928, canvas.linear(60, [0, '#2b3b3c'], [1, '#1a2728']), 8) +
      range(16)
        .map(() =>
          stroke(
            `M${round(canvas.between(200, 700))} ${round(canvas.between(240, 1100))}q80 ${round(canvas.between(-30, 30))} 170 0`,
            '#ffffff',
            26,
            `opacity=".035"`,
          ),
        )
        .join('') +
      place(tinyBird(38, '#d4694a', '#f3c987'), 455, 288) +
      place(tinyBird(38, '#8fb7b0', '#f3dfb0'), 550, 288) +
      place(tinyBird(38, '#e2b04a', '#fbecc8', -1), 640, 288) +
      stroke('M380 328L720 328', chalk, 6) +
      rows +
      stroke('M380 1096q40 -18 80 0t80 0t80 0t80 0', '#a9bcb2', 6) +
      stroke('M-20 70Q540 230 1100 70', '#2a140c', 6) +
      bulbs +
      range(7)
        .map((index) => place(eucalyptus(canvas, 300, (index - 3) * 30, GREENS, 0.16), 90, 1370, (index - 3) * 15))
        .join('') +
      range(7)
        .map((index) => place(eucalyptus(canvas, 280, (index - 3) * 30, SILVERS, 0.16), 1000, 1370, (index - 3) * 15))
        .join('') +
      vignette(canvas, '#200a04', 0.45),
  );
}

export function espresso(canvas: Canvas): string {
  return canvas.document(
    ground(canvas, 90, [0, '#3a1f14'], [0.55, '#5d3220'], [1, '#2a140c']) +
      glow(canvas, 540, 900, 820, '#e89a55', 0.5) +
      range(9)
        .map((index) =>
          oval(
            120 + index * 110,
            300 + (index % 3) * 90,
            60,
            60,
            '#ffcf85',
            `opacity=".13" filter="${canvas.blur(10)}"`,
          ),
        )
        .join('') +
      box(
        140,
        0,
        800,
        330,
        canvas.linear(0, [0, '#6f7577'], [0.25, '#eef1f1'], [0.55, '#9aa2a4'], [1, '#4b5153']),
        20,
      ) +
      box(140, 240, 800, 40, '#d4694a') +
      box(330, 330, 420, 96, canvas.linear(0, [0, '#4b5153'], [0.3, '#dfe4e4'], [1, '#5b6264']), 16) +
      path(
        'M310 426L770 426L746 560Q740 590 700 590L380 590Q340 590 334 560Z',
        canvas.linear(0, [0, '#5b6264'], [0.3, '#f4f6f6'], [0.6, '#a4acad'], [1, '#44494b']),
      ) +
      path('M740 470L1080 520L1080 620L736 560Z', canvas.linear(90, [0, '#4a2414'], [1, '#1f0d06'])) +
      path(
        'M480 590L600 590L590 650L636 720L606 730L540 660L474 730L444 720L490 650Z',
        canvas.linear(0, [0, '#5b6264'], [0.4, '#e4e9e9'], [1, '#5b6264']),
      ) +
      [456, 622]
        .map((x) =>
          path(
            `M${x - 13} 720Q${x - 4} 1000 ${x + (540 - x) * 0.2 - 7} 1318L${x + (540 - x) * 0.2 + 7} 1318Q${x + 8} 1000 ${x + 13} 720Z`,
            canvas.linear(0, [0, '#2f1408'], [0.5, '#b8692f'], [1, '#3a1a0b']),
          ),
        )
        .join('') +
      steam(canvas, 540, 1250, 420) +
      box(0, 1640, 1080, 280, canvas.linear(90, [0, '#8f989a'], [1, '#3b4244'])) +
      range(14)
        .map((index) => box(30 + index * 76, 1664, 46, 12, '#1c2223', 6))
        .join('') +
      place(cupFromSide(canvas, 330, '#efe2cf'), 540, 1660) +
      vignette(canvas, '#0d0402', 0.5),
  );
}

export function dripper(canvas: Canvas): string {
  return canvas.document(
    ground(canvas, 90, [0, '#dfe7dc'], [1, '#b9cdbd']) +
      path('M100 1120L100 560A420 420 0 0 1 940 560L940 1120Z', '#f3f2e4', 'opacity=".8"') +
      `<circle cx="790" cy="360" r="120" fill="#eeb35a" opacity=".85"/>` +
      box(0, 1110, 1080, 240, canvas.linear(90, [0, '#2f6f74'], [1, '#1f5156'])) +
      shadow(canvas, 590, 1180, 280, 30, '#04181a', 0.55) +
      path(
        'M-20 80L330 190Q390 210 408 300L372 312Q350 250 300 236L-20 220Z',
        canvas.linear(90, [0, '#5d6668'], [0.4, '#e9eeee'], [1, '#727b7d']),
      ) +
      stroke('M398 306Q470 330 520 520', '#9fd0d6', 9, 'opacity=".85"') +
      path('M320 520L760 520L600 740L480 740Z', canvas.linear(0, [0, '#ffffff'], [0.5, '#f0dfc9'], [1, '#b59a80'])) +
      path('M342 540L738 540L700 592L380 592Z', '#4a2312') +
      oval(540, 544, 198, 22, '#7b4325') +
      oval(520, 540, 110, 10, '#c88a55') +
      range(7)
        .map((index) => stroke(`M${390 + index * 50} 604L${490 + index * 16} 724`, '#b59a80', 4, 'opacity=".6"'))
        .join('') +
      box(416, 738, 248, 28, canvas.linear(0, [0, '#ffffff'], [1, '#b59a80']), 10) +
      oval(330, 524, 26, 14, '#ffffff') +
      path(
        'M450 766L630 766L630 830Q760 920 760 1060Q760 1170 680 1176L400 1176Q320 1170 320 1060Q320 920 450 830Z',
        canvas.linear(0, [0, '#e9f5f5', 0.8], [0.35, '#ffffff', 0.4], [1, '#8fb3b5', 0.8]),
      ) +
      path(
        'M338 1020Q540 996 742 1020Q752 1160 676 1164L404 1164Q328 1160 338 1020Z',
        canvas.linear(90, [0, '#8a4a22'], [1, '#3a1808']),
      ) +
      oval(540, 1018, 202, 16, '#b06f3c') +
      stroke('M540 766L540 1012', '#6d3413', 7) +
      stroke('M392 900Q356 980 362 1090', '#ffffff', 14, 'opacity=".75"') +
      box(446, 820, 188, 34, '#c8874a', 8) +
      place(cupFromSide(canvas, 92, '#d4694a'), 880, 1210) +
      scatterBeans(
        canvas,
        [
          [150, 1220],
          [205, 1250],
          [260, 1215],
          [120, 1275],
          [230, 1290],
          [700, 1275],
        ],
        26,
      ) +
      place(eucalyptus(canvas, 460, 80, GREENS, 0.16), 130, 1130, -8) +
      place(eucalyptus(canvas, 330, -60, GREENS, 0.18), 160, 1130, 22) +
      vignette(canvas, '#123a33', 0.22),
  );
}
