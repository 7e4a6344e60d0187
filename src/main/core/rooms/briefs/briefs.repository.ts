import type { Db } from '../../db/open.ts';

export interface StoredAnswer {
  readonly id: string;
  readonly rev: number;
  readonly clientId: string;
  readonly questionnaire: string;
  readonly question: string;
  readonly answer: string;
  readonly updatedAt: string;
}

export interface StoredReason {
  readonly id: string;
  readonly rev: number;
  readonly clientId: string;
  readonly reason: string;
}

const columns = `id, rev, client_id AS clientId, questionnaire, question, answer, updated_at AS updatedAt`;

export type BriefsRepository = ReturnType<typeof createBriefsRepository>;

export function createBriefsRepository(db: Db) {
  const answersOf = db.prepare(
    `SELECT ${columns} FROM brief_answers WHERE client_id = ? AND deleted_at IS NULL ORDER BY questionnaire, question`,
  );
  const allAnswers = db.prepare(
    `SELECT ${columns} FROM brief_answers WHERE deleted_at IS NULL ORDER BY client_id, questionnaire, question`,
  );
  const insertAnswer = db.prepare(
    `INSERT INTO brief_answers (id, rev, created_at, updated_at, client_id, questionnaire, question, answer)
     VALUES (@id, 1, @at, @at, @clientId, @questionnaire, @question, @answer)`,
  );
  const updateAnswer = db.prepare(
    `UPDATE brief_answers SET rev = @rev, updated_at = @at, answer = @answer WHERE id = @id AND rev = @rev - 1`,
  );
  const reasonOf = db.prepare(
    `SELECT id, rev, client_id AS clientId, reason FROM brief_reasons WHERE client_id = ? AND deleted_at IS NULL`,
  );
  const allReasons = db.prepare(
    `SELECT id, rev, client_id AS clientId, reason FROM brief_reasons WHERE deleted_at IS NULL ORDER BY client_id`,
  );
  const insertReason = db.prepare(
    `INSERT INTO brief_reasons (id, rev, created_at, updated_at, client_id, reason) VALUES (@id, 1, @at, @at, @clientId, @reason)`,
  );
  const updateReason = db.prepare(
    `UPDATE brief_reasons SET rev = @rev, updated_at = @at, reason = @reason WHERE id = @id AND rev = @rev - 1`,
  );

  return {
    answersOf: (clientId: string) => answersOf.all(clientId) as StoredAnswer[],
    allAnswers: () => allAnswers.all() as StoredAnswer[],
    insertAnswer: (row: {
      id: string;
      at: string;
      clientId: string;
      questionnaire: string;
      question: string;
      answer: string;
    }) => insertAnswer.run(row),
    updateAnswer: (row: { id: string; rev: number; at: string; answer: string }) => updateAnswer.run(row),
    reasonOf: (clientId: string) => (reasonOf.get(clientId) ?? null) as StoredReason | null,
    allReasons: () => allReasons.all() as StoredReason[],
    insertReason: (row: { id: string; at: string; clientId: string; reason: string }) => insertReason.run(row),
    updateReason: (row: { id: string; rev: number; at: string; reason: string }) => updateReason.run(row),
  };
}
