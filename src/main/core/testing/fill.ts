import type { Db } from '../db/open.ts';
import { insertClient } from './open-store.ts';

/**
 * Fills a store by plain SQL inside an open unit of work: posts spread over five years, two channels a client, one in ten posts in the
 * backlog. The same sizes give the same rows.
 */
export function fillPosts(db: Db, size: { readonly clients: number; readonly posts: number }): void {
  const at = '2026-11-12T09:00:00.000Z';
  const channel = db.prepare(
    `INSERT INTO channels (id, rev, created_at, updated_at, client_id, network, position) VALUES (?, 1, ?, ?, ?, ?, ?)`,
  );
  const post = db.prepare(
    `INSERT INTO posts (id, rev, created_at, updated_at, client_id, title, text, date, time, zone, status, labels)
     VALUES (?, 1, ?, ?, ?, ?, ?, ?, '14:30', 'Europe/Warsaw', 'draft', '[]')`,
  );
  const link = db.prepare(
    `INSERT INTO post_channels (id, post_id, channel_id, position, format) VALUES (?, ?, ?, ?, 'post')`,
  );
  for (let index = 0; index < size.clients; index += 1) {
    const id = `client-${index}`;
    insertClient(db, id, `Klient ${index}`);
    channel.run(`${id}-a`, at, at, id, 'instagram', 0);
    channel.run(`${id}-b`, at, at, id, 'facebook', 1);
  }
  const first = Date.UTC(2024, 0, 1);
  for (let index = 0; index < size.posts; index += 1) {
    const clientId = `client-${index % size.clients}`;
    const day = new Date(first + ((index * 7) % 1_826) * 86_400_000).toISOString().slice(0, 10);
    const id = `post-${String(index).padStart(6, '0')}`;
    post.run(id, at, at, clientId, `Wpis ${index}`, 'Zażółć gęślą jaźń. '.repeat(20), index % 10 === 0 ? null : day);
    link.run(`${id}-a`, id, `${clientId}-a`, 0);
    if (index % 2 === 0) link.run(`${id}-b`, id, `${clientId}-b`, 1);
  }
}
