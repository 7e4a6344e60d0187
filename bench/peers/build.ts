import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { CACHE } from '../paths.ts';

export const PEERS = ['bare-grid', 'react-big-calendar', 'fullcalendar', 'empty'] as const;
export type PeerName = (typeof PEERS)[number];

let built: Promise<string> | null = null;

/** Builds the peers' pages for production, once in a run, and answers their folder. */
export function peerPages(): Promise<string> {
  built ??= buildPages();
  return built;
}

async function buildPages(): Promise<string> {
  const outDir = join(CACHE, 'peers');
  mkdirSync(outDir, { recursive: true });
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      rollupOptions: {
        input: Object.fromEntries(PEERS.map((name) => [name, join(import.meta.dirname, name, 'index.html')])),
      },
    },
  });
  return outDir;
}
