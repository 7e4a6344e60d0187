import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What is built once and kept: profiles, the bundled core, the peers' pages. Never committed. */
export const CACHE = join(ROOT, '.cache', 'bench');
