import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { refuse } from '#shared/ipc/result.ts';
import { writeAll } from './durable.ts';

/** A file larger than this is refused before a byte of it is taken; bytes. 10 GB is the largest film a network takes. */
const LARGEST = 10 * 1024 ** 3;

export interface Upload {
  readonly uploadId: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export type Uploads = ReturnType<typeof createUploads>;

/**
 * Files on their way into the store, in pieces, so that memory stays flat and a script and a window take the same road.
 * They are forgotten, and their files removed, when the core closes; what a killed one left behind goes at the next start. Every core
 * has a folder of its own, since a script may run beside the window.
 */
export function createUploads(root: string, newId: () => string) {
  const open = new Map<string, { name: string; path: string; bytes: number; received: number }>();
  removeLeftovers(root);
  const folder = join(root, `${process.pid}-${newId()}`);
  mkdirSync(folder, { recursive: true });

  function find(uploadId: string) {
    return open.get(uploadId) ?? refuse('missing', 'uploads.missing');
  }

  function begin(name: string, bytes: number) {
    if (bytes > LARGEST) refuse('refused', 'uploads.too-large', { name, limit: LARGEST });
    const uploadId = newId();
    // Only the last part of a name, whichever system's separator it has: a name is shown, never walked.
    const plain = basename(name.replaceAll('\\', '/'));
    const path = join(folder, uploadId);
    closeSync(openSync(path, 'w'));
    open.set(uploadId, { name: plain, path, bytes, received: 0 });
    return { uploadId, received: 0, bytes };
  }

  function append(uploadId: string, offset: number, piece: Uint8Array) {
    const upload = find(uploadId);
    if (offset !== upload.received)
      refuse('invalid', 'uploads.wrong-place', { expected: upload.received, found: offset });
    if (offset + piece.length > upload.bytes) refuse('invalid', 'uploads.too-long', { bytes: upload.bytes });
    const file = openSync(upload.path, 'r+');
    try {
      writeAll(file, piece, offset);
    } finally {
      closeSync(file);
    }
    upload.received += piece.length;
    return { uploadId, received: upload.received, bytes: upload.bytes };
  }

  /** The whole upload; refuses one that has not arrived in full. */
  function take(uploadId: string): Upload {
    const upload = find(uploadId);
    if (upload.received !== upload.bytes || statSync(upload.path).size !== upload.bytes) {
      refuse('invalid', 'uploads.incomplete', { received: upload.received, bytes: upload.bytes });
    }
    return { uploadId, name: upload.name, path: upload.path, bytes: upload.bytes };
  }

  function read(uploadId: string): Uint8Array {
    return readFileSync(take(uploadId).path);
  }

  /** Brings in a file that the host itself names (the command line does); the window has no such verb. */
  function addBytes(name: string, bytes: Uint8Array): string {
    const { uploadId } = begin(name, bytes.length);
    append(uploadId, 0, bytes);
    return uploadId;
  }

  function drop(uploadId: string): void {
    const upload = open.get(uploadId);
    if (!upload) return;
    open.delete(uploadId);
    rmSync(upload.path, { force: true });
  }

  function close(): void {
    open.clear();
    rmSync(folder, { recursive: true, force: true });
  }

  return { begin, append, take, read, addBytes, drop, close };
}

/** Takes away the folders of cores whose process is gone; their names begin with its number. */
function removeLeftovers(root: string): void {
  mkdirSync(root, { recursive: true });
  for (const name of readdirSync(root)) {
    if (!isRunning(Number.parseInt(name, 10))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it runs, and its folder is not ours to take.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
