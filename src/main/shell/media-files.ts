import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Result } from '#shared/ipc/result.ts';
import { notFound } from './protocol.ts';

const found = z.object({ path: z.string(), mime: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/) });

/** A medium is a stranger's file: shown as an image or a video, never run, even when it is opened as a page. */
const MEDIA_POLICY = "default-src 'none'; sandbox";

/** An open-ended range is answered piece by piece, so that a long video never lies in memory whole. */
const PIECE = 8 * 1024 * 1024;

/**
 * Serves `app://rytm/media/<variant>/<id>`. The core says which file an id stands for; the shell only hands over files
 * that really lie inside the profile. Ids never change their content, so the answer may be kept for ever.
 */
export function mediaFiles(options: {
  readonly profile: string;
  readonly call: (verb: string, input: unknown) => Promise<Result<unknown>>;
}): (request: Request, variant: string, id: string) => Promise<Response> {
  return async (request, variant, id) => {
    if (!/^[a-z0-9-]{1,32}$/.test(variant) || !/^[\w-]{1,128}$/.test(id)) return notFound();
    const answer = await options.call('media.file', { id, variant });
    if (!answer.ok && answer.error.code === 'media.no-still') return nothingToShow();
    const file = answer.ok ? found.safeParse(answer.value).data : undefined;
    const path = file === undefined ? null : await insideProfile(options.profile, file.path);
    if (file === undefined || path === null) return notFound();
    const { size } = await stat(path);
    return send(path, size, file.mime, request.headers.get('range'));
  };
}

/** A film without a still is nothing wrong: the window draws its own tile, and may have made one by the next time. */
function nothingToShow(): Response {
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

function send(path: string, size: number, mime: string, range: string | null): Response {
  const headers = new Headers({
    'content-type': mime,
    'content-security-policy': MEDIA_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  });
  if (range === null) {
    headers.set('content-length', String(size));
    return new Response(size === 0 ? null : stream(path, 0, size - 1), { headers });
  }
  const part = partOf(range, size);
  if (part === null) return new Response('', { status: 416, headers: { 'content-range': `bytes */${size}` } });
  headers.set('content-range', `bytes ${part.from}-${part.to}/${size}`);
  headers.set('content-length', String(part.to - part.from + 1));
  return new Response(stream(path, part.from, part.to), { status: 206, headers });
}

/** Reads one byte range (RFC 9110, 14.1.2); several ranges at once are answered by the first. Null where none fits. */
export function partOf(range: string, size: number): { from: number; to: number } | null {
  const match = /^bytes=(\d*)-(\d*)/.exec(range);
  if (match === null || size === 0) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size || from > to) return null;
  return { from, to: last === '' ? Math.min(to, from + PIECE - 1) : to };
}

function stream(path: string, from: number, to: number): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream<Uint8Array>;
}

async function insideProfile(profile: string, path: string): Promise<string | null> {
  try {
    const [root, real] = await Promise.all([realpath(profile), realpath(path)]);
    return real.startsWith(root + sep) ? real : null;
  } catch {
    return null;
  }
}
