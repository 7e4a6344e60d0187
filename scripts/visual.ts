import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** `node scripts/visual.ts`: takes the pictures of the visual tests anew and packs them without loss. */
const root = join(import.meta.dirname, '..');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const argv = [playwright, 'test', 'e2e/visual.spec.ts', '--project=chromium', '--workers=1', '--update-snapshots=all'];
const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const folder = join(root, 'e2e', 'visual');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
  const path = join(folder, name);
  const taken = readFileSync(path);
  const packed = await sharp(taken).png({ compressionLevel: 9, effort: 10, adaptiveFiltering: true }).toBuffer();
  if (packed.length < taken.length) writeFileSync(path, packed);
  process.stdout.write(`${name}: ${Math.round(Math.min(packed.length, taken.length) / 1024)} kB\n`);
}
