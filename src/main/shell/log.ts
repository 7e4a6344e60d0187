import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (event: string, details?: unknown) => void;

/** Appends one JSON line per event to `logs/shell.log` in the profile. A log that cannot be written never stops the app. */
export function createLog(profile: string, now: () => number = Date.now): Log {
  const folder = join(profile, 'logs');
  return (event, details) => {
    const described = details instanceof Error ? { message: details.message, stack: details.stack } : details;
    try {
      mkdirSync(folder, { recursive: true });
      const line = JSON.stringify({ time: new Date(now()).toISOString(), event, details: described });
      appendFileSync(join(folder, 'shell.log'), `${line}\n`);
    } catch {
      // The opening fault already tells the person that the folder cannot be written.
    }
  };
}
