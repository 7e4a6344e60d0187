import { keyOf, QUESTIONS, type Question, questionnaireOf } from '#shared/rooms/briefs/briefs.questions.ts';
import { type BriefProgress, briefProgress } from '#shared/rooms/briefs/briefs.rules.ts';
import type {
  Brief,
  BriefAnswer,
  BriefAnswerInput,
  BriefState,
  BriefUpdate,
  BriefUse,
} from '#shared/rooms/briefs/briefs.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { checkRevision, checkWritten } from '../revisions.ts';
import type { BriefsRepository, StoredAnswer } from './briefs.repository.ts';

export type BriefsService = ReturnType<typeof createBriefsService>;

export interface BriefRooms {
  readonly clients: Pick<ClientsService, 'get' | 'list'>;
  /** Where a client's answers are quoted; the room of plans says. */
  readonly usesOf: (clientId: string) => readonly BriefUse[];
}

const nameOf = (row: StoredAnswer) => `${row.questionnaire}.${row.question}`;

/** The questions that come before a plan, and what the client answered; each public write is one unit of work. */
export function createBriefsService(context: CoreContext, repository: BriefsRepository, rooms: BriefRooms) {
  const { unitOfWork } = context;

  function progressOf(rows: readonly StoredAnswer[], reason: string) {
    const { missing, ...rest }: BriefProgress = briefProgress(
      Object.fromEntries(rows.map((row) => [nameOf(row), row.answer])),
      reason,
    );
    return { ...rest, missing: [...missing] };
  }

  function get(clientId: string): Brief {
    rooms.clients.get(clientId);
    const rows = repository.answersOf(clientId);
    const stored = new Map(rows.map((row) => [nameOf(row), row]));
    const uses = rooms.usesOf(clientId);
    const reason = repository.reasonOf(clientId);
    return {
      clientId,
      answers: QUESTIONS.map((question): BriefAnswer => {
        const row = stored.get(question);
        return {
          question,
          answer: row?.answer ?? '',
          rev: row?.rev ?? null,
          updatedAt: row?.updatedAt ?? null,
          uses: uses.filter((use) => use.question === question),
        };
      }),
      reason: reason?.reason ?? '',
      reasonRev: reason?.rev ?? null,
      progress: progressOf(rows, reason?.reason ?? ''),
    };
  }

  /** How far every client's brief is, the archived ones' too. */
  function list(): BriefState[] {
    const answers = Map.groupBy(repository.allAnswers(), ({ clientId }) => clientId);
    const reasons = new Map(repository.allReasons().map(({ clientId, reason }) => [clientId, reason]));
    return rooms.clients
      .list({ includeArchived: true })
      .map(({ id }) => ({ clientId: id, progress: progressOf(answers.get(id) ?? [], reasons.get(id) ?? '') }));
  }

  /** Writes one answer; the caller has a unit of work open and knows that the client is there. */
  function answerWithin(clientId: string, stored: BriefAnswer, answer: string): void {
    if (stored.answer === answer) return;
    const { question, rev } = stored;
    const [questionnaire, key, at] = [questionnaireOf(question), keyOf(question), context.instant()];
    const row = repository
      .answersOf(clientId)
      .find((known) => known.questionnaire === questionnaire && known.question === key);
    if (row === undefined) {
      repository.insertAnswer({ id: context.newId(), at, clientId, questionnaire, question: key, answer });
    } else checkWritten('briefs', repository.updateAnswer({ id: row.id, rev: row.rev + 1, at, answer }), rev ?? 0);
  }

  const answerTo = (brief: Brief, question: Question): BriefAnswer => {
    const found = brief.answers.find((answer) => answer.question === question);
    if (found === undefined) throw new Error(`No question ${question}.`);
    return found;
  };

  /** Sets the answer to one question; a sentence that is being typed is one step of history. */
  function answer(input: BriefAnswerInput): Brief {
    const client = rooms.clients.get(input.clientId);
    const stored = answerTo(get(client.id), input.question);
    // Null stands for "nothing was answered": an answer written or taken back meanwhile is a conflict like any other.
    if (input.rev !== undefined) checkRevision('briefs', input.rev ?? 0, { rev: stored.rev ?? 0 });
    if (stored.answer === input.answer) return get(client.id);
    const mergeKey = `briefs.answer:${client.id}:${input.question}`;
    unitOfWork.run({ name: 'briefs.answer', params: { client: client.name }, mergeKey }, () =>
      answerWithin(client.id, stored, input.answer),
    );
    return get(client.id);
  }

  /** Answers questions of a client's brief; the caller has a unit of work open. */
  function answerManyWithin(clientId: string, answers: Readonly<Partial<Record<Question, string>>>): void {
    const brief = get(clientId);
    for (const { question, answer: stored, ...rest } of brief.answers) {
      const text = answers[question] ?? stored;
      answerWithin(clientId, { question, answer: stored, ...rest }, text);
    }
  }

  /** Sets several answers in one step of history; `file` is where they came from. */
  function answerMany(clientId: string, answers: ReadonlyMap<Question, string>, file: string): Brief {
    const client = rooms.clients.get(clientId);
    const brief = get(clientId);
    const changed = [...answers].filter(([question, text]) => answerTo(brief, question).answer !== text);
    if (changed.length === 0) return brief;
    const params = { client: client.name, file, count: changed.length };
    unitOfWork.run({ name: 'briefs.import', params }, () => {
      for (const [question, text] of changed) answerWithin(clientId, answerTo(brief, question), text);
    });
    return get(clientId);
  }

  /** Says why a plan may be final although answers are missing; an empty reason takes that back. */
  function update({ clientId, reason, rev }: BriefUpdate): Brief {
    const client = rooms.clients.get(clientId);
    const stored = repository.reasonOf(clientId);
    if (rev !== undefined) checkRevision('briefs', rev ?? 0, stored ?? { rev: 0 });
    if ((stored?.reason ?? '') === reason) return get(clientId);
    const mergeKey = `briefs.update:${clientId}`;
    unitOfWork.run({ name: 'briefs.update', params: { client: client.name }, mergeKey }, () => {
      const at = context.instant();
      if (stored === null) repository.insertReason({ id: context.newId(), at, clientId, reason });
      else {
        const written = repository.updateReason({ id: stored.id, rev: stored.rev + 1, at, reason });
        checkWritten('briefs', written, stored.rev);
      }
    });
    return get(clientId);
  }

  return { get, list, answer, answerMany, answerManyWithin, update };
}
