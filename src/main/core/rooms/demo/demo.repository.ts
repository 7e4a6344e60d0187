import type { Db } from '../../db/open.ts';

export type DemoRepository = ReturnType<typeof createDemoRepository>;

/** Which clients the demo has, and how much of it there is. */
export function createDemoRepository(db: Db) {
  const liveClients = db.prepare(`SELECT count(*) AS n FROM clients WHERE is_demo = 1 AND deleted_at IS NULL`);
  const livePosts = db.prepare(
    `SELECT count(*) AS n FROM posts JOIN clients ON clients.id = posts.client_id
     WHERE clients.is_demo = 1 AND clients.deleted_at IS NULL AND posts.deleted_at IS NULL`,
  );
  const clientIds = db.prepare(
    `SELECT id FROM clients WHERE is_demo = 1
     UNION SELECT row_id FROM history_rows
     WHERE table_name = 'clients' AND coalesce(json_extract(after, '$.is_demo'), json_extract(before, '$.is_demo')) = 1
     ORDER BY 1`,
  );
  const count = (row: unknown) => (row as { n: number }).n;
  const ids = (rows: unknown[]) => (rows as { id: string }[]).map((row) => row.id);

  return {
    countClients: () => count(liveClients.get()),
    countPosts: () => count(livePosts.get()),
    /** Every demo client: shown, archived, in the trash, or known to history alone. */
    clientIds: () => ids(clientIds.all()),
  };
}
