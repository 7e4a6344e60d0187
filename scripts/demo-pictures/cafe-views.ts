/** The café: its windows and its birds. */
import { box, type Canvas, glow, ground, oval, path, place, range, round, shadow, stroke, vignette } from './brush.ts';
import { cupFromSide, steam, tinyBird } from './cups.ts';
import { BLOOMS, berries, daisy, leaf, pick } from './flowers.ts';

export function rain(canvas: Canvas): string {
  const lights = range(22)
    .map(() =>
      glow(
        canvas,
        canvas.random() * 1080,
        canvas.between(220, 860),
        canvas.between(40, 110),
        pick(canvas, ['#ffd58a', '#ff9d6b', '#ffe9c0', '#7fc4d0']),
        0.75,
      ),
    )
    .join('');
  const drops = range(120)
    .map(() => {
      const x = canvas.random() * 1080;
      const y = canvas.random() * 940;
      const r = canvas.between(3, 9);
      return (
        oval(x, y, r * 0.85, r, canvas.linear(90, [0, '#dcecf5', 0.75], [1, '#24384a', 0.35])) +
        oval(x - r * 0.2, y - r * 0.35, r * 0.25, r * 0.25, '#ffffff', 'opacity=".8"')
      );
    })
    .join('');
  const trails = range(18)
    .map(() => {
      const x = canvas.random() * 1080;
      const y = canvas.between(-60, 620);
      const length = canvas.between(90, 300);
      return stroke(
        `M${round(x)} ${round(y)}q${round(canvas.between(-14, 14))} ${round(length / 2)} ${round(canvas.between(-6, 6))} ${round(length)}`,
        '#d4e6f0',
        canvas.between(3, 6),
        'opacity=".3"',
      );
    })
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#1d3448'], [0.6, '#34566a'], [1, '#4a6b78']) +
      range(8)
        .map((index) => {
          const h = 320 + ((index * 131) % 280);
          return (
            box(index * 140 - 20, 940 - h, 128, h, '#182c3e', 4, 'opacity=".7"') +
            range(8)
              .map((at) =>
                box(
                  index * 140 + 4 + (at % 2) * 50,
                  970 - h + Math.floor(at / 2) * 70,
                  30,
                  40,
                  (index * 3 + at) % 3 ? '#20384a' : '#ffcf85',
                  3,
                  'opacity=".7"',
                ),
              )
              .join('')
          );
        })
        .join('') +
      `<g filter="${canvas.blur(3)}">${lights}</g>` +
      trails +
      drops +
      box(0, 0, 54, 1000, '#e6d8c4') +
      box(1026, 0, 54, 1000, '#d6c6b0') +
      box(706, 0, 34, 980, '#decdb6') +
      box(740, 0, 10, 980, '#000000', 0, 'opacity=".2"') +
      box(0, 960, 1080, 70, '#f3e7d5') +
      box(0, 1024, 1080, 326, canvas.linear(90, [0, '#cbb598'], [1, '#8d7458'])) +
      path('M0 1024L1080 1024L1080 1060L0 1060Z', '#3a2818', 'opacity=".25"') +
      place(box(-200, -34, 400, 40, '#8c1c3a', 6) + box(-194, -30, 380, 30, '#f4ead8', 3), 300, 1180) +
      place(box(-180, -34, 360, 38, '#2f6f74', 6) + box(-174, -30, 344, 28, '#f4ead8', 3), 310, 1144, 1) +
      shadow(canvas, 320, 1190, 220, 16, '#2a180c', 0.5) +
      steam(canvas, 700, 830, 360) +
      place(cupFromSide(canvas, 200, '#d4694a'), 690, 1170) +
      glow(canvas, 700, 1000, 480, '#ffcf85', 0.25) +
      vignette(canvas, '#081018', 0.5),
  );
}

export function winter(canvas: Canvas): string {
  const flakes = range(210)
    .map(() => {
      const r = canvas.between(2, 8);
      return oval(
        canvas.random() * 1080,
        canvas.random() * 1350,
        r,
        r,
        '#ffffff',
        `opacity="${round(canvas.between(0.3, 0.95))}"`,
      );
    })
    .join('');
  const bulbs = range(12)
    .map((index) => {
      const x = 130 + index * 75;
      const y = 470 + Math.sin((index / 11) * Math.PI * 3) * 22;
      const colour = ['#ffd27a', '#ff8f70', '#8fd0c6'][index % 3] ?? '#ffd27a';
      return glow(canvas, x, y + 16, 64, colour, 0.8) + oval(x, y + 14, 10, 14, colour);
    })
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#14213f'], [0.7, '#2d4670'], [1, '#3c5a85']) +
      box(110, 250, 860, 900, canvas.linear(90, [0, '#34466e'], [1, '#253554']), 6) +
      path('M60 270L200 120L880 120L1020 270Z', '#1b2947') +
      path(
        'M40 270Q180 90 220 96L870 96Q930 110 1040 270Q960 300 900 268Q800 306 720 270Q600 312 500 270Q380 306 300 268Q180 306 40 270Z',
        '#eef4fb',
      ) +
      box(170, 540, 440, 440, '#5a3a28', 8) +
      box(190, 560, 400, 400, canvas.linear(60, [0, '#ffe6ae'], [0.6, '#f9b765'], [1, '#c9713a']), 4) +
      place(cupFromSide(canvas, 92, '#2f6f74'), 300, 958) +
      path('M470 958L540 958L530 890L480 890Z', '#8f4534') +
      range(5)
        .map((index) => place(leaf(96, 24, '#7a8f4a'), 505, 892, (index - 2) * 30))
        .join('') +
      stroke('M390 560L390 640', '#7d3f22', 6, 'opacity=".6"') +
      box(380, 560, 14, 400, '#5a3a28') +
      box(190, 740, 400, 12, '#5a3a28') +
      box(680, 540, 220, 610, '#5a2f22', 8) +
      box(706, 570, 168, 300, canvas.linear(60, [0, '#ffe6ae'], [1, '#dd8a45']), 4) +
      `<circle cx="790" cy="700" r="66" fill="none" stroke="#3f7a55" stroke-width="34"/>` +
      range(9)
        .map((index) => oval(790 + Math.cos(index * 0.7) * 66, 700 + Math.sin(index * 0.7) * 66, 9, 9, '#d8404f'))
        .join('') +
      oval(860, 930, 12, 12, '#e3b45a') +
      glow(canvas, 390, 760, 520, '#ffcf85', 0.35) +
      stroke('M110 470Q250 520 390 476T670 478T970 470', '#0e1830', 4) +
      bulbs +
      path('M150 980Q390 950 630 980L630 1006L150 1006Z', '#f3f7fc') +
      path('M0 1130Q260 1060 540 1120T1080 1100L1080 1350L0 1350Z', '#e3edf8') +
      path('M0 1210Q300 1160 600 1214T1080 1196L1080 1350L0 1350Z', '#ffffff') +
      glow(canvas, 390, 1190, 380, '#ffd79a', 0.5) +
      place(
        path('M0 -330L120 -140L60 -140L150 0L-150 0L-60 -140L-120 -140Z', '#2f5f58') +
          path(
            'M0 -330L46 -258Q0 -230 -46 -258ZM-120 -140L-60 -140L0 -120L60 -140L120 -140Q60 -100 0 -106Q-60 -100 -120 -140Z',
            '#eef4fb',
          ),
        950,
        1190,
      ) +
      flakes +
      vignette(canvas, '#060b1a', 0.45),
  );
}

export function birds(canvas: Canvas): string {
  const twig =
    stroke('M-20 760Q300 690 560 720T1100 620', '#5b3a29', 26) +
    stroke('M260 706Q220 600 130 560M700 716Q800 600 930 540M420 706Q470 820 590 880', '#5b3a29', 13);
  const leaves = range(26)
    .map((index) => {
      const share = index / 26;
      return place(
        leaf(canvas.between(80, 130), 30, pick(canvas, ['#5f9a86', '#86b89c', '#3f7f72', '#e2a03a'])),
        share * 1080,
        745 - Math.sin(share * 3.1) * 40 - share * 90,
        canvas.between(-80, 80) + (index % 2 ? 150 : 0),
      );
    })
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#f7e3c2'], [1, '#f0c79a']) +
      `<circle cx="700" cy="400" r="290" fill="#e88a5e" opacity=".85"/>` +
      path('M0 900Q260 820 560 890T1080 850L1080 1080L0 1080Z', '#2f6f74') +
      path('M0 970Q300 900 620 970T1080 950L1080 1080L0 1080Z', '#23545a') +
      leaves.slice(0, Math.floor(leaves.length)) +
      twig +
      place(tinyBird(128, '#d4694a', '#f8d9a0'), 270, 572) +
      place(tinyBird(138, '#2f6f74', '#f6e3b6'), 560, 566) +
      place(tinyBird(118, '#3c4f80', '#f2c9a2', -1), 850, 530) +
      place(leaf(120, 34, '#86b89c'), 60, 740, 20) +
      place(berries(canvas, 120, '#b3293f', '#5b3a29', 6), 930, 545, 30) +
      place(berries(canvas, 110, '#b3293f', '#5b3a29', 6), 130, 562, -30) +
      place(daisy(canvas, 46, BLOOMS.blush), 590, 880) +
      place(daisy(canvas, 38, BLOOMS.cream), 655, 850) +
      glow(canvas, 300, 200, 500, '#fffaf0', 0.5) +
      vignette(canvas, '#6b2f14', 0.2),
  );
}

/** The three birds on three twigs, for the tall formats. */
export function birdsTall(canvas: Canvas): string {
  const twig = (y: number, flip: number): string =>
    stroke(
      flip > 0 ? `M-20 ${y}Q420 ${y + 60} 940 ${y - 30}` : `M1100 ${y}Q660 ${y + 60} 140 ${y - 30}`,
      '#5b3a29',
      24,
    ) +
    range(9)
      .map((index) =>
        place(
          leaf(canvas.between(90, 140), 34, pick(canvas, ['#5f9a86', '#86b89c', '#3f7f72', '#e2a03a'])),
          540 + flip * (index * 100 - 480),
          y + 34 - index * 5,
          flip * 60 + canvas.between(-70, 70),
        ),
      )
      .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#f7e3c2'], [1, '#efbf90']) +
      `<circle cx="640" cy="640" r="400" fill="#e88a5e" opacity=".85"/>` +
      path('M0 1640Q260 1520 560 1610T1080 1560L1080 1920L0 1920Z', '#2f6f74') +
      path('M0 1750Q300 1650 620 1740T1080 1710L1080 1920L0 1920Z', '#23545a') +
      twig(660, -1) +
      place(tinyBird(150, '#3c4f80', '#f2c9a2', -1), 640, 536) +
      twig(1060, 1) +
      place(tinyBird(164, '#2f6f74', '#f6e3b6'), 420, 930) +
      twig(1450, -1) +
      place(tinyBird(150, '#d4694a', '#f8d9a0'), 660, 1326) +
      place(berries(canvas, 150, '#b3293f', '#5b3a29', 6), 900, 1020, 20) +
      place(berries(canvas, 140, '#b3293f', '#5b3a29', 6), 190, 1420, -20) +
      glow(canvas, 260, 320, 620, '#fffaf0', 0.5) +
      vignette(canvas, '#6b2f14', 0.2),
  );
}
