/** The two clients' square logos, without letters so that they fit every language. */
import { box, type Canvas, mix, path, place, range, stroke } from './brush.ts';
import { tinyBird } from './cups.ts';
import { leaf } from './flowers.ts';

export function florist(canvas: Canvas): string {
  const petals = range(3).flatMap((ring) => {
    const size = 128 - ring * 38;
    return range(5).map((index) =>
      place(
        path(
          `M0 0C${-size * 0.75} ${-size * 0.2} ${-size * 0.7} ${-size} 0 ${-size}C${size * 0.7} ${-size} ${size * 0.75} ${-size * 0.2} 0 0Z`,
          mix('#f7d3cf', '#d1567d', ring * 0.34 + (index % 2) * 0.14),
        ),
        256,
        222,
        index * 72 + ring * 36,
      ),
    );
  });
  return canvas.document(
    box(0, 0, 512, 512, '#5c1f3d') +
      stroke('M256 250Q262 350 256 432', '#b9d3b2', 11) +
      place(leaf(120, 40, '#8db38c'), 258, 410, 58) +
      place(leaf(104, 36, '#6e9a72'), 257, 366, -58) +
      petals.join('') +
      stroke('M240 222C238 204 268 198 274 218C278 240 248 246 246 228', '#7d1c42', 7),
  );
}

export function cafe(canvas: Canvas): string {
  return canvas.document(
    box(0, 0, 512, 512, '#f6e6cb') +
      place(
        stroke('M70 352Q200 326 270 340T446 318', '#5b3a29', 12) +
          place(tinyBird(62, '#d4694a', '#f8d9a0'), 148, 280) +
          place(tinyBird(70, '#2f6f74', '#f3dca8'), 264, 268) +
          place(tinyBird(58, '#3c4f80', '#f2c9a2', -1), 384, 262) +
          place(leaf(62, 18, '#5f9a86'), 92, 350, -150) +
          place(leaf(58, 17, '#86b89c'), 420, 322, 140),
        -26,
        -52,
        0,
        1.1,
      ),
  );
}
