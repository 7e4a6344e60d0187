import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { notFound } from './protocol.ts';

/** Sent as a header with every page of the window, so that no page can do without it (checklist, point 7). */
export const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine and the calendar's positions write style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** Serves the built window out of one folder; a path or a link that leads outside of it is not found. */
export function windowFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = await inside(folder, new URL(request.url).pathname);
    const type = path === null ? undefined : TYPES[extname(path)];
    if (path === null || type === undefined) return notFound();
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return notFound();
    return new Response(bytes, {
      headers: {
        'content-type': type,
        'content-security-policy': WINDOW_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
      },
    });
  };
}

async function inside(folder: string, pathname: string): Promise<string | null> {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, name === '/' ? 'index.html' : name));
    return path.startsWith(root + sep) ? path : null;
  } catch {
    return null;
  }
}
