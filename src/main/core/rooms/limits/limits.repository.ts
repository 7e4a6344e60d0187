import type { LimitReset, NetworkLimit } from '#shared/rooms/limits/limits.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, network, format, key, value, source, date, level`;

type Row = Omit<NetworkLimit, 'value'> & { readonly value: string | null };

// A ratio is no whole number, so values are stored as text.
const toLimit = (row: unknown): NetworkLimit => {
  const { value, ...rest } = row as Row;
  return { ...rest, value: value === null ? null : Number(value) };
};

export type LimitsRepository = ReturnType<typeof createLimitsRepository>;

export function createLimitsRepository(db: Db) {
  const list = db.prepare(
    `SELECT ${columns} FROM network_limits WHERE deleted_at IS NULL ORDER BY network, format, key`,
  );
  const find = db.prepare(
    `SELECT ${columns}, deleted_at IS NOT NULL AS isRemoved FROM network_limits
     WHERE network = @network AND format = @format AND key = @key`,
  );
  const insert = db.prepare(
    `INSERT INTO network_limits (id, rev, created_at, updated_at, network, format, key, value, source, date, level)
     VALUES (@id, @rev, @createdAt, @updatedAt, @network, @format, @key, @value, @source, @date, @level)`,
  );
  const update = db.prepare(
    `UPDATE network_limits SET rev = @rev, updated_at = @updatedAt, deleted_at = NULL, value = @value, source = @source,
       date = @date, level = @level
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE network_limits SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  const stored = (limit: NetworkLimit) => ({ ...limit, value: limit.value === null ? null : String(limit.value) });
  return {
    list: (): NetworkLimit[] => list.all().map(toLimit),
    /** Also one that was reset: its row is taken up again. */
    find: ({ network, format, key }: LimitReset): { limit: NetworkLimit; isRemoved: boolean } | null => {
      const row = find.get({ network, format, key }) as (Row & { isRemoved: 0 | 1 }) | undefined;
      if (row === undefined) return null;
      const { isRemoved, ...limit } = row;
      return { limit: toLimit(limit), isRemoved: isRemoved === 1 };
    },
    insert: (limit: NetworkLimit) => insert.run(stored(limit)),
    update: (limit: NetworkLimit) => update.run(stored(limit)),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
