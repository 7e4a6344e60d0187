import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertClient, openTestStore, type TestStore } from '../testing/open-store.ts';
import { type Changed, createUnitOfWork, type UnitOfWork } from './unit-of-work.ts';

let store: TestStore;
let unitOfWork: UnitOfWork;
let failures: unknown[];
let clock: number;
beforeEach(() => {
  store = openTestStore();
  failures = [];
  clock = Date.UTC(2026, 10, 12, 9);
  unitOfWork = createUnitOfWork(
    store.db,
    () => clock,
    (error) => failures.push(error),
  );
});
afterEach(() => store.close());

const steps = () => store.db.prepare('SELECT name, state FROM history_steps ORDER BY id').all();
const clients = () => store.db.prepare('SELECT name FROM clients ORDER BY id').all();
const rename = (name: string) => store.db.prepare('UPDATE clients SET name = ?').run(name);
const add = (id: string) => unitOfWork.run({ name: 'add' }, () => insertClient(store.db, id, id));

describe('a unit of work', () => {
  it('is the only way in: a write outside it is refused, each kind of it', () => {
    expect(() => insertClient(store.db, 'a')).toThrow('a write outside a unit of work');
    add('a');
    expect(() => rename('x')).toThrow('a write outside a unit of work');
    expect(() => store.db.exec('DELETE FROM clients')).toThrow('a write outside a unit of work');
    expect(clients()).toEqual([{ name: 'a' }]);
  });

  it('keeps the journalled tables closed to writes that undo does not cover', () => {
    expect(() => unitOfWork.runUnjournalled(['settings'], () => insertClient(store.db, 'a'))).toThrow('outside');
    expect(clients()).toEqual([]);
  });

  it('rolls back whole when the work throws, and the next one works', () => {
    add('a');
    const broken = () =>
      unitOfWork.run({ name: 'broken' }, () => {
        rename('half');
        throw new Error('stop');
      });
    expect(broken).toThrow('stop');
    expect(clients()).toEqual([{ name: 'a' }]);
    expect(steps()).toEqual([{ name: 'add', state: 'done' }]);
    add('b');
    expect(steps()).toHaveLength(2);
  });

  it('rolls back when a parent is missing at the commit', () => {
    const orphan = () =>
      unitOfWork.run({ name: 'orphan' }, () => {
        insertClient(store.db, 'a');
        store.db.exec(`UPDATE clients SET logo_id = 'nowhere'`);
      });
    expect(orphan).toThrow(/FOREIGN KEY/);
    expect(clients()).toEqual([]);
    expect(steps()).toEqual([]);
  });

  it('refuses another inside it, and refuses to wait', () => {
    expect(() => unitOfWork.run({ name: 'outer' }, () => add('a'))).toThrow('open already');
    expect(() => unitOfWork.run({ name: 'later' }, async () => insertClient(store.db, 'b'))).toThrow(/promise/);
    expect(clients()).toEqual([]);
  });

  it('makes no step of a gesture that changes nothing, and leaves what can be redone', () => {
    add('a');
    store.db.exec(`UPDATE history_steps SET state = 'undone'`);
    unitOfWork.run({ name: 'nothing' }, () => store.db.exec(`UPDATE clients SET name = 'x' WHERE id = 'absent'`));
    expect(steps()).toEqual([{ name: 'add', state: 'undone' }]);
  });

  it('forgets what could be redone once something new is done', () => {
    add('a');
    store.db.exec(`UPDATE history_steps SET state = 'undone'`);
    add('b');
    expect(steps()).toEqual([{ name: 'add', state: 'done' }]);
    expect(store.db.prepare('SELECT DISTINCT row_id FROM history_rows').all()).toEqual([{ row_id: 'b' }]);
  });

  it.each([
    ['within eight seconds', 7_999, 1],
    ['after a pause', 8_001, 2],
    ['when the clock was set back', -3_600_000, 2],
  ])('merges writes of one key %s into the right number of steps', (_case, pause, expected) => {
    unitOfWork.runUnjournalled([], () => {});
    add('a');
    const type = (name: string) => unitOfWork.run({ name: 'type', mergeKey: 'name' }, () => rename(name));
    type('K');
    clock += pause;
    type('Kw');
    expect(steps()).toHaveLength(1 + expected);
  });

  it('does not merge into a step that was taken back', () => {
    add('a');
    const type = (name: string) => unitOfWork.run({ name: 'type', mergeKey: 'name' }, () => rename(name));
    type('K');
    store.db.exec(`UPDATE history_steps SET state = 'undone' WHERE name = 'type'`);
    type('Kw');
    expect(steps()).toEqual([
      { name: 'add', state: 'done' },
      { name: 'type', state: 'done' },
    ]);
    expect(store.db.prepare(`SELECT count(*) AS n FROM history_rows`).get()).toEqual({ n: 2 });
  });

  it('does not merge into a step that stands after an undo', () => {
    add('a');
    const type = (name: string) => unitOfWork.run({ name: 'type', mergeKey: 'name' }, () => rename(name));
    type('K');
    unitOfWork.run({ name: 'other' }, () => store.db.exec(`UPDATE clients SET notes = 'x'`));
    store.db.exec(`UPDATE history_steps SET state = 'undone' WHERE name = 'other'`);
    type('Kw');
    expect(steps().map((step) => (step as { name: string }).name)).toEqual(['add', 'type', 'type']);
  });
});

describe('the news of a change', () => {
  it('comes after the commit, once, with the rows', () => {
    const news: (Changed & { inTransaction: boolean })[] = [];
    const stop = unitOfWork.onChanged((changed) => news.push({ ...changed, inTransaction: store.db.inTransaction }));
    add('a');
    expect(news).toEqual([
      { seq: 1, tables: ['clients'], rows: [{ table: 'clients', id: 'a' }], inTransaction: false },
    ]);
    stop();
    add('b');
    expect(news).toHaveLength(1);
  });

  it('does not come when the work throws or changes nothing', () => {
    const news: Changed[] = [];
    unitOfWork.onChanged((changed) => news.push(changed));
    unitOfWork.run({ name: 'nothing' }, () => {});
    expect(() =>
      unitOfWork.run({ name: 'broken' }, () => {
        insertClient(store.db, 'a');
        throw new Error('stop');
      }),
    ).toThrow();
    expect(news).toEqual([]);
  });

  it('says "all" for more rows than are worth naming', () => {
    const news: Changed[] = [];
    unitOfWork.onChanged((changed) => news.push(changed));
    unitOfWork.run({ name: 'many' }, () => {
      for (let index = 0; index < 1_001; index += 1) insertClient(store.db, `client-${index}`);
    });
    expect(news).toMatchObject([{ tables: ['clients'], rows: 'all' }]);
  });

  it('reaches the other listeners when one fails, and the write stays a success', () => {
    const news: Changed[] = [];
    unitOfWork.onChanged(() => {
      throw new Error('a bug in a listener');
    });
    unitOfWork.onChanged((changed) => news.push(changed));
    add('a');
    expect(news).toHaveLength(1);
    expect(failures).toHaveLength(1);
  });
});
