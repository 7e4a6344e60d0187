import { join } from 'node:path';
import { type Db, openDatabase } from '#core/db/open.ts';

/** A connection with the settings of the app and nothing of the app on it: no journal, no verbs. */
export const openBare = (profile: string): Db => openDatabase(join(profile, 'rytm.db'));
