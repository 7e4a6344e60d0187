/** The café: things on a table. */
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
import { cupFromAbove, heart, rosetta, scatterBeans, tinyBird, wood } from './cups.ts';
import { BLOOMS, berries, daisy, eucalyptus, GREENS, leaf, pick, SILVERS } from './flowers.ts';

export function latte(canvas: Canvas): string {
  return canvas.document(
    wood(canvas, '#8a5a3c', '#4a2a1a') +
      path('M560 0L1080 0L1080 620Z', '#ffe2b0', 'opacity=".2"') +
      place(
        box(-210, -260, 420, 520, canvas.linear(45, [0, '#f2e8da'], [1, '#cfc0aa']), 4) +
          range(8)
            .map((index) => stroke(`M${-180 + index * 51} -260L${-180 + index * 51} 260`, '#9db4b0', 6, 'opacity=".6"'))
            .join(''),
        190,
        880,
        -18,
      ) +
      place(cupFromAbove(canvas, 268, '#2f6f74', rosetta()), 530, 520, -24) +
      scatterBeans(
        canvas,
        [
          [930, 150],
          [985, 215],
          [885, 225],
          [960, 300],
          [120, 150],
          [170, 215],
          [95, 245],
          [1000, 860],
        ],
        30,
      ) +
      place(
        path(
          'M-14 0C-40 -60 -40 -130 0 -150C40 -130 40 -60 14 0L18 300Q0 330 -18 300Z',
          canvas.linear(0, [0, '#f3e3c0'], [1, '#b98f4b']),
        ),
        930,
        760,
        32,
      ) +
      vignette(canvas, '#160a04', 0.5),
  );
}

export function cake(canvas: Canvas): string {
  const layer = (y: number, colour: string, h: number): string =>
    box(
      300,
      y,
      480,
      h,
      canvas.linear(0, [0, mix(colour, '#ffffff', 0.12)], [0.5, colour], [1, mix(colour, '#3a1408', 0.35)]),
      10,
    );
  const drips = range(11)
    .map((index) => {
      const x = 292 + index * 46;
      const length = 46 + ((index * 37) % 70);
      return box(x, 590, 40, length, canvas.linear(0, [0, '#7a3d22'], [1, '#4b200f']), 20);
    })
    .join('');
  return canvas.document(
    ground(canvas, 90, [0, '#f4d9c8'], [1, '#e6b59d']) +
      path('M140 1350L140 620A400 400 0 0 1 940 620L940 1350Z', '#f8e7da', 'opacity=".85"') +
      box(0, 1130, 1080, 220, canvas.linear(90, [0, '#c46a55'], [1, '#9d4a3d'])) +
      shadow(canvas, 570, 1210, 280, 28, '#3c120a', 0.5) +
      path(
        'M505 1000L575 1000L600 1170Q660 1186 680 1206L400 1206Q420 1186 480 1170Z',
        canvas.linear(0, [0, '#ffffff'], [1, '#b9a99b']),
      ) +
      oval(540, 1000, 372, 46, canvas.linear(0, [0, '#ffffff'], [1, '#c9b8a8'])) +
      oval(540, 990, 330, 34, '#d9c9b9') +
      layer(900, '#d89a5b', 90) +
      layer(868, '#fff3e2', 36) +
      layer(780, '#d89a5b', 90) +
      layer(748, '#c7455c', 36) +
      layer(660, '#d89a5b', 90) +
      layer(590, '#fff3e2', 74) +
      drips +
      oval(540, 592, 246, 50, canvas.linear(0, [0, '#8d4a2a'], [1, '#5a2914'])) +
      oval(500, 582, 150, 22, '#b97548', 'opacity=".5"') +
      place(berries(canvas, 150, '#b3203f', '#5d7a4b', 9), 540, 590) +
      (
        [
          [400, 566, 40],
          [472, 548, 46],
          [560, 540, 50],
          [640, 556, 44],
          [520, 590, 42],
          [606, 598, 40],
          [690, 578, 32],
        ] as const
      )
        .map(([x, y, r], index) =>
          oval(
            x,
            y,
            r,
            r,
            canvas.radial(
              0.35,
              0.3,
              0.8,
              [0, index % 2 ? '#f38a92' : '#8a8fd0'],
              [0.5, index % 2 ? '#c7243f' : '#3b3f80'],
              [1, index % 2 ? '#7d0f25' : '#1c1e48'],
            ),
          ),
        )
        .join('') +
      place(daisy(canvas, 58, BLOOMS.cream), 450, 500) +
      place(daisy(canvas, 46, BLOOMS.blush), 650, 494) +
      place(leaf(110, 30, '#6e9a72'), 560, 510, 20) +
      place(leaf(96, 26, '#8db38c'), 520, 510, -30) +
      path('M780 640L780 990L640 1000L640 640Z', '#7d3b2a', 'opacity=".12"') +
      glow(canvas, 300, 380, 520, '#fff6e4', 0.5) +
      vignette(canvas, '#5a1f14', 0.25),
  );
}

function croissantShape(canvas: Canvas): string {
  const segments = range(9).map((index) => {
    const share = (index - 4) / 4;
    const angle = share * 86;
    const radians = ((angle - 90) * Math.PI) / 180;
    const size = 1.24 - Math.abs(share) ** 1.3 * 0.8;
    const fill = canvas.linear(100, [0, '#f9d99a'], [0.4, '#e0a04e'], [1, '#9a5319']);
    return {
      depth: Math.abs(share),
      mark: place(
        path(
          `M${-82 * size} ${-40 * size}Q0 ${-190 * size} ${82 * size} ${-40 * size}C${84 * size} ${70 * size} ${62 * size} ${130 * size} 0 ${138 * size}C${-62 * size} ${130 * size} ${-84 * size} ${70 * size} ${-82 * size} ${-40 * size}Z`,
          fill,
        ) +
          range(4)
            .map((at) =>
              stroke(
                `M${round((-44 + at * 28) * size)} ${round(-66 * size)}Q${round((-36 + at * 24) * size)} ${20 * size} ${round((-30 + at * 20) * size)} ${100 * size}`,
                '#7d3f10',
                3,
                'opacity=".3"',
              ),
            )
            .join('') +
          stroke(
            `M${-76 * size} ${-42 * size}Q0 ${-186 * size} ${76 * size} ${-42 * size}`,
            '#fff0c4',
            7 * size,
            'opacity=".65"',
          ),
        Math.cos(radians) * 226,
        Math.sin(radians) * 200 + 150,
        angle,
      ),
    };
  });
  return segments
    .sort((first, second) => second.depth - first.depth)
    .map(({ mark }) => mark)
    .join('');
}

export function croissant(canvas: Canvas): string {
  const crumbs = range(34)
    .map(() => {
      const angle = canvas.random() * 6.28;
      const reach = canvas.between(300, 440);
      return oval(
        520 + Math.cos(angle) * reach,
        560 + Math.sin(angle) * reach,
        canvas.between(3, 8),
        canvas.between(3, 6),
        pick(canvas, ['#c98a3c', '#e6b76b', '#9a5a1e']),
      );
    })
    .join('');
  return canvas.document(
    ground(canvas, 60, [0, '#2c6468'], [1, '#1c474d']) +
      range(12)
        .map((index) => stroke(`M${-100 + index * 110} 1080L${100 + index * 110} 0`, '#3d7d80', 34, 'opacity=".28"'))
        .join('') +
      shadow(canvas, 560, 590, 440, 430, '#031416', 0.6, 30) +
      oval(520, 550, 440, 440, canvas.radial(0.4, 0.35, 0.8, [0, '#ffffff'], [0.8, '#efe4d4'], [1, '#bda98f'])) +
      `<circle cx="520" cy="550" r="320" fill="none" stroke="#cdbba2" stroke-width="5" opacity=".7"/>` +
      `<circle cx="520" cy="550" r="418" fill="none" stroke="#c98a3c" stroke-width="7" opacity=".55"/>` +
      crumbs +
      place(
        path(
          'M-270 190Q-330 -190 20 -210Q350 -180 300 190Q220 20 20 40Q-180 20 -270 190Z',
          '#5b2c0b',
          `opacity=".5" filter="${canvas.blur(18)}"`,
        ),
        530,
        620,
      ) +
      place(croissantShape(canvas), 520, 540, -14, 1.08) +
      place(cupFromAbove(canvas, 118, '#d4694a', heart()), 950, 190, 30) +
      vignette(canvas, '#021012', 0.45),
  );
}

export function autumn(canvas: Canvas): string {
  const colours = ['#c8452b', '#e08a2e', '#f0b84a', '#8f2f25', '#a9682c', '#d9622f'];
  const maple = (size: number, colour: string): string =>
    [0, 62, -62, 122, -122]
      .map((turn, index) =>
        place(leaf(size * (index === 0 ? 1 : index < 3 ? 0.86 : 0.6), size * 0.36, colour), 0, 0, turn),
      )
      .join('') +
    stroke(`M0 0Q4 ${size * 0.4} ${size * 0.12} ${size * 0.66}`, mix(colour, '#3a1408', 0.4), size * 0.05);
  const spots = [
    [120, 130],
    [330, 90],
    [900, 120],
    [1000, 330],
    [960, 930],
    [740, 1000],
    [130, 900],
    [90, 560],
    [330, 1000],
    [1010, 650],
    [620, 70],
    [220, 320],
    [860, 800],
  ] as const;
  return canvas.document(
    wood(canvas, '#6b4a3a', '#33201a', 4) +
      spots
        .map(([x, y], index) => {
          const art =
            index % 3 === 2
              ? leaf(190, 62, colours[index % 6] ?? '#c8452b')
              : maple(136, colours[index % 6] ?? '#c8452b');
          const turn = canvas.between(0, 360);
          return (
            `<g opacity=".4" filter="${canvas.blur(8)}">${place(index % 3 === 2 ? leaf(190, 62, '#120806') : maple(136, '#120806'), x + 12, y + 18, turn)}</g>` +
            place(art, x, y, turn)
          );
        })
        .join('') +
      place(cupFromAbove(canvas, 230, '#efe2cf', heart()), 540, 540, 18) +
      range(3)
        .map((index) =>
          place(
            box(-14, -120, 28, 240, canvas.linear(0, [0, '#b06a35'], [1, '#6d3a17']), 12) +
              oval(0, -120, 14, 8, '#d99a5f'),
            850 + index * 34,
            560 + index * 10,
            22 + index * 7,
          ),
        )
        .join('') +
      place(daisy(canvas, 60, BLOOMS.sun, '#6d3413', 8), 240, 740) +
      vignette(canvas, '#0d0503', 0.5),
  );
}

export function table(canvas: Canvas): string {
  const cookie = (x: number, y: number): string =>
    place(
      oval(6, 10, 84, 82, '#3a1a0b', 'opacity=".4"') +
        oval(0, 0, 82, 80, canvas.radial(0.4, 0.35, 0.8, [0, '#e9b878'], [1, '#a9682c'])) +
        range(9)
          .map((index) =>
            oval(
              Math.cos(index * 2.4) * (16 + index * 5.6),
              Math.sin(index * 2.4) * (16 + index * 5.6),
              11,
              9,
              '#4a2010',
            ),
          )
          .join(''),
      x,
      y,
    );
  return canvas.document(
    ground(canvas, 60, [0, '#f4e8da'], [1, '#e3ccb4']) +
      range(260)
        .map(() =>
          place(
            path(
              'M-12 -6L8 -10L14 4L-2 12Z',
              pick(canvas, ['#d4694a', '#2f6f74', '#e0b062', '#8c6a58', '#3c4f80']),
              'opacity=".55"',
            ),
            canvas.random() * 1080,
            canvas.random() * 1920,
            canvas.between(0, 360),
            canvas.between(0.5, 1.7),
          ),
        )
        .join('') +
      path('M0 0L1080 0L1080 520L0 1180Z', '#ffffff', 'opacity=".22"') +
      place(cupFromAbove(canvas, 205, '#d4694a', rosetta()), 360, 560, -30) +
      place(cupFromAbove(canvas, 180, '#2f6f74', heart()), 770, 1010, 24) +
      place(
        oval(14, 20, 270, 270, '#3a1a0b', `opacity=".4" filter="${canvas.blur(20)}"`) +
          oval(0, 0, 262, 262, canvas.radial(0.4, 0.35, 0.8, [0, '#ffffff'], [0.85, '#f0e3d0'], [1, '#bfa98c'])),
        350,
        1420,
      ) +
      cookie(280, 1340) +
      cookie(430, 1380) +
      cookie(310, 1500) +
      cookie(440, 1530) +
      place(
        box(-178, -238, 380, 500, '#1d0d06', 10, `opacity=".35" filter="${canvas.blur(16)}"`) +
          box(-190, -250, 380, 500, '#3c4f80', 12) +
          box(-190, -250, 44, 500, '#2a3a63', 10) +
          box(110, -250, 14, 500, '#e0b062') +
          place(tinyBird(54, '#f3c987', '#fbecc8'), 0, 0),
        800,
        1560,
        12,
      ) +
      place(
        box(-9, -220, 18, 400, canvas.linear(0, [0, '#f2c25a'], [1, '#b8862b']), 4) +
          path('M-9 180L0 222L9 180Z', '#f4dfb8'),
        610,
        1640,
        -22,
      ) +
      place(eucalyptus(canvas, 520, -90, GREENS, 0.15), 1090, 480, -40) +
      place(eucalyptus(canvas, 420, 80, SILVERS, 0.16), 1090, 250, -70) +
      place(daisy(canvas, 70, BLOOMS.blush), 860, 300) +
      place(daisy(canvas, 54, BLOOMS.sun), 770, 390) +
      vignette(canvas, '#4a2a14', 0.28),
  );
}
