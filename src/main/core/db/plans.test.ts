import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChannelsRepository } from '../rooms/channels/channels.repository.ts';
import { createMediaRepository } from '../rooms/media/media.repository.ts';
import { createCardsRepository } from '../rooms/posts/cards.repository.ts';
import { fillPosts } from '../testing/fill.ts';
import { openTestStore, type TestStore } from '../testing/open-store.ts';
import type { Db } from './open.ts';
import { createUnitOfWork } from './unit-of-work.ts';

/** Hands out the SQL that a repository prepares, so that the plans are those of the very statements that run. */
function statementsOf(db: Db, create: (db: Db) => unknown): string[] {
  const seen: string[] = [];
  create(
    new Proxy(db, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              seen.push(sql);
              return target.prepare(sql);
            }
          : Reflect.get(target, name),
    }),
  );
  return seen;
}

let store: TestStore;
beforeAll(() => {
  store = openTestStore();
  const work = createUnitOfWork(store.db, Date.now);
  work.run({ name: 'fill' }, () => fillPosts(store.db, { clients: 10, posts: 2_000 }));
  store.db.exec('ANALYZE');
});
afterAll(() => store.close());

function plan(sql: string): string[] {
  // Names of parameters stand for values here; what they are does not matter to a plan.
  const rows = store.db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[@?]\w*/g, `'x'`)}`).all() as {
    detail: string;
  }[];
  return rows.map((row) => row.detail);
}

const statements = (create: (db: Db) => unknown, marks: RegExp) => {
  const found = statementsOf(store.db, create).filter((sql) => marks.test(sql));
  expect(found).not.toEqual([]);
  return found;
};

describe('a query that runs at every turn of a page', () => {
  it('finds the month of all clients by date, already in order', () => {
    for (const sql of statements(createCardsRepository, /WHERE date BETWEEN/)) {
      expect(plan(sql)).toContainEqual(
        expect.stringMatching(/^SEARCH posts USING INDEX posts_as_cards \(date>\? AND date<\?\)$/),
      );
      // Sorting the few channels of a post is fine; sorting the month is not.
      expect(plan(sql).at(-1)).not.toMatch(/USE TEMP B-TREE FOR (LAST TERM OF )?ORDER BY/);
      expect(plan(sql).filter((step) => /^SCAN (posts|channels|media|post_)(?!.*media_in_trash)/.test(step))).toEqual(
        [],
      );
      expect(plan(sql)).toContainEqual(expect.stringMatching(/SEARCH post_channels USING COVERING INDEX/));
      expect(plan(sql)).toContainEqual(expect.stringMatching(/SEARCH post_media USING COVERING INDEX/));
    }
  });

  it('finds the month of one client by client and date', () => {
    for (const sql of statements(createCardsRepository, /WHERE client_id = @clientId AND date BETWEEN/)) {
      expect(plan(sql)).toContainEqual(
        expect.stringMatching(/^SEARCH posts USING INDEX posts_by_client \(client_id=\? AND date>\? AND date<\?\)$/),
      );
    }
  });

  it('finds the backlog by its missing date', () => {
    for (const sql of statements(createCardsRepository, /WHERE date IS NULL/)) {
      expect(plan(sql)).toContainEqual(expect.stringMatching(/^SEARCH posts USING INDEX posts_(as_cards|by_client)/));
    }
  });

  it('finds the channels of a client', () => {
    for (const sql of statements(createChannelsRepository, /client_id = \? AND client_id IN/)) {
      expect(plan(sql)).toContainEqual(
        expect.stringMatching(/^SEARCH channels USING INDEX channels_by_client \(client_id=\?/),
      );
    }
  });

  it('finds a picture by its content', () => {
    for (const sql of statements(createMediaRepository, /WHERE sha256 = \?/)) {
      expect(plan(sql)).toContainEqual(
        expect.stringMatching(/^SEARCH media USING INDEX media_by_content \(sha256=\? AND client_id=\?\)/),
      );
    }
  });
});
