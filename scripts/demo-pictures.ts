/**
 * Draws the demo's pictures and logos, and the app's icon: SVG composed here, rasterised by sharp.
 *
 *   node scripts/demo-pictures.ts            all
 *   node scripts/demo-pictures.ts rose-macro  only the files whose name holds the word
 *
 * Every picture has its own seed, so the same code writes the same picture on every machine. A picture must stay
 * below 90 kB: it is committed, and copied into the person's store with the demo.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import * as bouquets from './demo-pictures/bouquets.ts';
import { type Canvas, createCanvas, createRandom } from './demo-pictures/brush.ts';
import * as brewing from './demo-pictures/cafe-brewing.ts';
import * as tables from './demo-pictures/cafe-tables.ts';
import * as views from './demo-pictures/cafe-views.ts';
import * as logos from './demo-pictures/logos.ts';
import * as street from './demo-pictures/street.ts';
import * as vases from './demo-pictures/vases.ts';

const RESOURCES = join(import.meta.dirname, '..', 'resources');
const PICTURES = join(RESOURCES, 'demo', 'pictures');
const LIMIT_BYTES = 90_000;

type Draw = (canvas: Canvas) => string;
type Scene = readonly [name: string, width: number, height: number, draw: Draw];

/** The middle of a scene drawn at 1080 × `height`, as a 9:16 picture for stories and reels. */
function tall(height: number, draw: Draw): Draw {
  const width = (height * 9) / 16;
  return (canvas) =>
    draw(createCanvas(1080, height, canvas.random() * 1e9)).replace(
      /^<svg [^>]*>/,
      `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1920" viewBox="${(1080 - width) / 2} 0 ${width} ${height}">`,
    );
}

const SCENES: readonly Scene[] = [
  ['rose-bouquet', 1080, 1350, bouquets.bouquet],
  ['rose-wreath', 1080, 1350, street.wreath],
  ['rose-tulips', 1080, 1350, vases.tulips],
  ['rose-eucalyptus', 1080, 1080, vases.eucalyptusFlatlay],
  ['rose-ribbon', 1080, 1350, bouquets.ribbon],
  ['rose-market', 1080, 1350, street.market],
  ['rose-macro', 1080, 1080, vases.macro],
  ['rose-shopfront', 1080, 1350, street.shopfront],
  ['rose-bicycle', 1080, 1080, street.bicycle],
  ['rose-stems', 1080, 1920, vases.stems],
  ['rose-pampas', 1080, 1920, vases.pampas],
  ['rose-workbench', 1080, 1080, bouquets.workbench],
  ['rose-winter', 1080, 1350, street.winterWindow],
  ['cafe-latte', 1080, 1080, tables.latte],
  ['cafe-cake', 1080, 1350, tables.cake],
  ['cafe-croissant', 1080, 1080, tables.croissant],
  ['cafe-bag', 1080, 1350, brewing.coffeeBag],
  ['cafe-rain', 1080, 1350, views.rain],
  ['cafe-board', 1080, 1350, brewing.menuBoard],
  ['cafe-leaves', 1080, 1080, tables.autumn],
  ['cafe-winter', 1080, 1350, views.winter],
  ['cafe-espresso', 1080, 1920, brewing.espresso],
  ['cafe-birds', 1080, 1080, views.birds],
  ['cafe-table', 1080, 1920, tables.table],
  ['cafe-dripper', 1080, 1350, brewing.dripper],
  ['rose-ribbon-tall', 1080, 1920, tall(1350, bouquets.ribbon)],
  ['rose-wreath-tall', 1080, 1920, tall(1350, street.wreath)],
  ['rose-tulips-tall', 1080, 1920, tall(1350, vases.tulips)],
  ['rose-macro-tall', 1080, 1920, tall(1080, vases.macro)],
  ['cafe-latte-tall', 1080, 1920, tall(1080, tables.latte)],
  ['cafe-rain-tall', 1080, 1920, tall(1350, views.rain)],
  ['cafe-dripper-tall', 1080, 1920, tall(1350, brewing.dripper)],
  ['cafe-birds-tall', 1080, 1920, views.birdsTall],
];

/** Film grain as a translucent grey layer, the same for the same seed. */
async function grain(width: number, height: number, seed: number, strength: number): Promise<Buffer> {
  const random = createRandom(seed);
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    const light = random() > 0.5 ? 255 : 0;
    pixels.fill(light, at, at + 3);
    pixels[at + 3] = Math.floor(random() * strength);
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .blur(0.6)
    .png()
    .toBuffer();
}

async function writePicture([name, width, height, draw]: Scene, seed: number): Promise<number> {
  const flat = await sharp(Buffer.from(draw(createCanvas(width, height, seed))))
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
  const layer = await grain(width, height, seed + 1000, height > 1500 ? 5 : 8);
  const file = join(PICTURES, `${name}.jpg`);
  for (let quality = 80; quality >= 50; quality -= 5) {
    const jpeg = await sharp(flat)
      .composite([{ input: layer }])
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length > LIMIT_BYTES) continue;
    writeFileSync(file, jpeg);
    console.log(`${name}.jpg ${width}×${height} quality ${quality} ${Math.round(statSync(file).size / 1000)} kB`);
    return jpeg.length;
  }
  throw new Error(`${name} does not fit in ${LIMIT_BYTES} bytes`);
}

async function writeLogo(name: string, svg: string): Promise<void> {
  await sharp(Buffer.from(svg))
    .resize(512, 512)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(PICTURES, `${name}.png`));
}

const wanted = process.argv[2] ?? '';
mkdirSync(PICTURES, { recursive: true });
let total = 0;
for (const [index, scene] of SCENES.entries()) {
  if (scene[0].includes(wanted)) total += await writePicture(scene, 11 + index * 97);
}
if (wanted === '' || wanted === 'logo') {
  await writeLogo('rose-logo', logos.florist(createCanvas(512, 512, 7)));
  await writeLogo('cafe-logo', logos.cafe(createCanvas(512, 512, 7)));
  await sharp(readFileSync(join(RESOURCES, 'icon.svg')), { density: 144 })
    .resize(512, 512)
    .png({ compressionLevel: 9 })
    .toFile(join(RESOURCES, 'icon.png'));
}
console.log(`${Math.round(total / 1000)} kB in pictures`);
