import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

/** What the core writes down for the day something goes wrong. Never a caption, never a client's name. */
export interface Log {
  info(event: string, details?: Readonly<Record<string, unknown>>): void;
  warn(event: string, details?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, details?: Readonly<Record<string, unknown>>): void;
  close(): void;
}

/** A log file larger than this is put aside at the next start; bytes. */
const LARGEST_LOG = 2_000_000;

/** Writes JSON lines to `logs/rytm.log`; one older file is kept. */
export function createFileLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'rytm.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG)
    renameSync(path, join(folder, 'rytm.1.log'));
  const destination = pino.destination({ dest: path, sync: true });
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (event, details) => logger.info(details ?? {}, event),
    warn: (event, details) => logger.warn(details ?? {}, event),
    error: (event, error, details) => logger.error({ ...details, err: error }, event),
    close: () => destination.end(),
  };
}

/** For tests and for hosts that have nowhere to write. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, close: () => {} };
