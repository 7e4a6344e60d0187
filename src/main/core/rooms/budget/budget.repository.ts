import type { BudgetLine, Placement } from '#shared/rooms/budget/budget.schema.ts';
import type { Db } from '../../db/open.ts';

const stamp = `id, rev, created_at AS createdAt, updated_at AS updatedAt, plan_id AS planId`;
const placementColumns = `${stamp}, channel_id AS channelId, name, format, audience, starts_on AS startsOn, ends_on AS endsOn, model,
  currency, price, quantity, rate, forecast, spent, actual`;
const lineColumns = `${stamp}, name, amounts`;

/** A row with its JSON columns read. */
function opened<T>(row: unknown, columns: readonly string[]): T {
  const copy = { ...(row as Record<string, unknown>) };
  for (const column of columns) copy[column] = JSON.parse(String(copy[column] ?? 'null'));
  return copy as T;
}
const toPlacement = (row: unknown) => opened<Placement>(row, ['rate', 'forecast', 'actual']);
const toLine = (row: unknown) => opened<BudgetLine>(row, ['amounts']);

const fromPlacement = (row: Placement) => ({
  ...row,
  rate: row.rate === null ? null : JSON.stringify(row.rate),
  forecast: JSON.stringify(row.forecast),
  actual: JSON.stringify(row.actual),
});

export type BudgetRepository = ReturnType<typeof createBudgetRepository>;

export function createBudgetRepository(db: Db) {
  const placements = db.prepare(
    `SELECT ${placementColumns} FROM placements WHERE plan_id = ? AND deleted_at IS NULL ORDER BY id`,
  );
  const placement = db.prepare(`SELECT ${placementColumns} FROM placements WHERE id = ? AND deleted_at IS NULL`);
  const insertPlacement = db.prepare(
    `INSERT INTO placements (id, rev, created_at, updated_at, client_id, plan_id, channel_id, name, format, audience, starts_on, ends_on,
       model, currency, price, quantity, rate, forecast, spent, actual)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @planId, @channelId, @name, @format, @audience, @startsOn, @endsOn,
       @model, @currency, @price, @quantity, @rate, @forecast, @spent, @actual)`,
  );
  const updatePlacement = db.prepare(
    `UPDATE placements SET rev = @rev, updated_at = @updatedAt, channel_id = @channelId, name = @name, format = @format,
       audience = @audience, starts_on = @startsOn, ends_on = @endsOn, model = @model, currency = @currency, price = @price,
       quantity = @quantity, rate = @rate, forecast = @forecast, spent = @spent, actual = @actual
     WHERE id = @id AND rev = @rev - 1`,
  );
  const removePlacement = db.prepare(
    `UPDATE placements SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`,
  );
  const lines = db.prepare(
    `SELECT ${lineColumns} FROM budget_lines WHERE plan_id = ? AND deleted_at IS NULL ORDER BY id`,
  );
  const line = db.prepare(`SELECT ${lineColumns} FROM budget_lines WHERE id = ? AND deleted_at IS NULL`);
  const insertLine = db.prepare(
    `INSERT INTO budget_lines (id, rev, created_at, updated_at, client_id, plan_id, name, amounts)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @planId, @name, @amounts)`,
  );
  const updateLine = db.prepare(
    `UPDATE budget_lines SET rev = @rev, updated_at = @updatedAt, name = @name, amounts = @amounts
     WHERE id = @id AND rev = @rev - 1`,
  );
  const removeLine = db.prepare(`UPDATE budget_lines SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);

  return {
    placements: (planId: string): Placement[] => placements.all(planId).map(toPlacement),
    placement: (id: string): Placement | null => {
      const row = placement.get(id);
      return row === undefined ? null : toPlacement(row);
    },
    insertPlacement: (row: Placement, clientId: string) => insertPlacement.run({ ...fromPlacement(row), clientId }),
    updatePlacement: (row: Placement) => updatePlacement.run(fromPlacement(row)),
    removePlacement: (id: string, at: string) => removePlacement.run(at, at, id),
    lines: (planId: string): BudgetLine[] => lines.all(planId).map(toLine),
    line: (id: string): BudgetLine | null => {
      const row = line.get(id);
      return row === undefined ? null : toLine(row);
    },
    insertLine: (row: BudgetLine, clientId: string) =>
      insertLine.run({ ...row, amounts: JSON.stringify(row.amounts), clientId }),
    updateLine: (row: BudgetLine) => updateLine.run({ ...row, amounts: JSON.stringify(row.amounts) }),
    removeLine: (id: string, at: string) => removeLine.run(at, at, id),
  };
}
