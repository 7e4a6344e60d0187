import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that a power cut leaves the old one or the new one, never half: temporary name, fsync, rename, fsync of the folder.
 * Throws the file system's own errors.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  putDurably(path, (temporary) => {
    const file = openSync(temporary, 'w');
    try {
      writeAll(file, bytes, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** Copies a file in the same way. */
export function copyDurably(from: string, to: string): void {
  putDurably(to, (temporary) => {
    copyFileSync(from, temporary);
    const file = openSync(temporary, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** Writes all of `bytes` at `position`: a nearly full disk takes a part and says so only at the next call. */
export function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}

function putDurably(path: string, fill: (temporary: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  try {
    fill(temporary);
    moveDurably(temporary, path);
  } catch (error) {
    // On a full disk the half-written copy would hold the very space that is missing.
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Renames within one disk and makes the folder's new content last. */
export function moveDurably(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  // Windows has no handle on a folder to flush; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(to), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
