import type { Db } from '../../db/open.ts';

export type SettingsRepository = ReturnType<typeof createSettingsRepository>;

/** Named JSON documents; who reads them checks their shape, since an older or newer app may have written them. */
export function createSettingsRepository(db: Db) {
  const get = db.prepare(`SELECT value FROM settings WHERE key = ?`);
  const put = db.prepare(
    `INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  return {
    get: (key: string): unknown => {
      const row = get.get(key) as { value: string } | undefined;
      return row === undefined ? null : JSON.parse(row.value);
    },
    put: (key: string, value: unknown) => put.run(key, JSON.stringify(value)),
  };
}
