import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Db } from './db/open.ts';
import type { UnitOfWork } from './db/unit-of-work.ts';
import type { Log } from './log.ts';

/** Where things lie in a profile. The folder is the whole of a person's data. */
export interface ProfilePaths {
  readonly root: string;
  readonly database: string;
  readonly media: string;
  readonly thumbnails: string;
  readonly backups: string;
  readonly uploads: string;
  readonly logs: string;
}

export function profilePaths(root: string): ProfilePaths {
  return {
    root,
    database: join(root, 'rytm.db'),
    media: join(root, 'media'),
    thumbnails: join(root, 'thumbnails'),
    backups: join(root, 'backups'),
    uploads: join(root, 'uploads'),
    logs: join(root, 'logs'),
  };
}

/** What services and repositories are given: everything that is not a pure value comes from here. */
export interface CoreContext {
  readonly db: Db;
  readonly unitOfWork: UnitOfWork;
  readonly paths: ProfilePaths;
  readonly log: Log;
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The moment as UTC text, for created_at and updated_at. */
  readonly instant: () => string;
  /** A new id, UUIDv7. */
  readonly newId: () => string;
}

export function createContext(parts: {
  db: Db;
  unitOfWork: UnitOfWork;
  paths: ProfilePaths;
  log: Log;
  appVersion: string;
  now: () => number;
}): CoreContext {
  return { ...parts, instant: () => new Date(parts.now()).toISOString(), newId: () => v7() };
}
