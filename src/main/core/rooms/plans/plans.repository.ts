import type { PlanRhythm } from '#shared/rooms/clients/clients.cadence.ts';
import type { Plan, PlanVersion } from '#shared/rooms/plans/plans.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, name, starts_on AS startsOn,
  ends_on AS endsOn, currency, status, version, content,
  json_object(
    'placements', (SELECT count(*) FROM placements WHERE plan_id = plans.id AND deleted_at IS NULL),
    'budgetLines', (SELECT count(*) FROM budget_lines WHERE plan_id = plans.id AND deleted_at IS NULL)
  ) AS counts`;

const versionColumns = `id, plan_id AS planId, version, sent_at AS sentAt, agreed_at AS agreedAt, name, starts_on AS startsOn,
  ends_on AS endsOn, content, account`;

const alive = `deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)`;

/** A row with its JSON columns read. */
function opened<T>(row: unknown, columns: readonly (keyof T & string)[]): T {
  const copy = { ...(row as Record<string, unknown>) };
  for (const column of columns) copy[column] = JSON.parse(String(copy[column]));
  return copy as T;
}
const toPlan = (row: unknown) => opened<Plan>(row, ['content', 'counts']);
const toVersion = (row: unknown) => opened<PlanVersion>(row, ['content', 'account']);
/** What is stored of a plan; the counts are others' rows. */
const fromPlan = ({ counts: _counts, content, ...plan }: Plan) => ({ ...plan, content: JSON.stringify(content) });

export type PlansRepository = ReturnType<typeof createPlansRepository>;

export function createPlansRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM plans WHERE ${alive} ORDER BY starts_on DESC, id DESC`);
  const listOfClient = db.prepare(
    `SELECT ${columns} FROM plans WHERE client_id = ? AND ${alive} ORDER BY starts_on DESC, id DESC`,
  );
  const get = db.prepare(`SELECT ${columns} FROM plans WHERE id = ? AND ${alive}`);
  const insert = db.prepare(
    `INSERT INTO plans (id, rev, created_at, updated_at, client_id, name, starts_on, ends_on, currency, status, version, content)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @name, @startsOn, @endsOn, @currency, @status, @version, @content)`,
  );
  const update = db.prepare(
    `UPDATE plans SET rev = @rev, updated_at = @updatedAt, name = @name, starts_on = @startsOn, ends_on = @endsOn,
       status = @status, version = @version, content = @content
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE plans SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  const versions = db.prepare(`SELECT ${versionColumns} FROM plan_versions WHERE plan_id = ? ORDER BY version DESC`);
  const insertVersion = db.prepare(
    `INSERT INTO plan_versions (id, plan_id, client_id, version, sent_at, agreed_at, name, starts_on, ends_on, content, account)
     VALUES (@id, @planId, @clientId, @version, @sentAt, NULL, @name, @startsOn, @endsOn, @content, @account)`,
  );
  const agreeVersion = db.prepare(`UPDATE plan_versions SET agreed_at = ? WHERE plan_id = ? AND version = ?`);

  const rhythms = db.prepare(
    `SELECT v.client_id AS clientId, v.plan_id AS planId, v.name AS plan, v.version, v.starts_on AS startsOn, v.ends_on AS endsOn,
       json_extract(v.content, '$.content.cadence') AS cadence
     FROM plan_versions v JOIN plans p ON p.id = v.plan_id AND p.deleted_at IS NULL
     WHERE v.agreed_at IS NOT NULL
       AND v.version = (SELECT max(w.version) FROM plan_versions w WHERE w.plan_id = v.plan_id AND w.agreed_at IS NOT NULL)
     ORDER BY v.agreed_at DESC, v.id DESC`,
  );

  return {
    rhythms: (): PlanRhythm[] =>
      (rhythms.all() as (Omit<PlanRhythm, 'cadence'> & { cadence: string })[]).map(({ cadence, ...rest }) => ({
        ...rest,
        cadence: JSON.parse(cadence) as PlanRhythm['cadence'],
      })),
    list: (): Plan[] => list.all().map(toPlan),
    listOfClient: (clientId: string): Plan[] => listOfClient.all(clientId).map(toPlan),
    get: (id: string): Plan | null => {
      const row = get.get(id);
      return row === undefined ? null : toPlan(row);
    },
    insert: (plan: Plan) => insert.run(fromPlan(plan)),
    update: (plan: Plan) => update.run(fromPlan(plan)),
    remove: (id: string, at: string) => remove.run(at, at, id),
    versions: (planId: string): PlanVersion[] => versions.all(planId).map(toVersion),
    insertVersion: (version: Omit<PlanVersion, 'agreedAt'> & { readonly clientId: string }) =>
      insertVersion.run({
        ...version,
        content: JSON.stringify(version.content),
        account: JSON.stringify(version.account),
      }),
    agreeVersion: (planId: string, version: number, at: string) => agreeVersion.run(at, planId, version),
  };
}
