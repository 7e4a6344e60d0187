import { z } from 'zod';
import { Id, InstantText, Language, Rev } from '../rows.schema.ts';
import { QUESTIONS } from './briefs.questions.ts';

/** The longest answer that is stored; characters (UTF-16 units). */
export const ANSWER_LIMIT = 20_000;

export const Question = z.enum(QUESTIONS);
const AnswerText = z.string().max(ANSWER_LIMIT);

/** Where an answer is quoted, so that changing it shows what follows from it. */
export const BriefUse = z.object({
  question: Question,
  planId: Id,
  /** What the plan is called, and which of its blocks quotes the answer (a key of the plan's blocks). */
  plan: z.string(),
  block: z.string(),
});
export type BriefUse = z.infer<typeof BriefUse>;

export const BriefAnswer = z.object({
  question: Question,
  answer: z.string(),
  /** Null where nothing was ever answered. */
  rev: Rev.nullable(),
  updatedAt: InstantText.nullable(),
  uses: z.array(BriefUse),
});
export type BriefAnswer = z.infer<typeof BriefAnswer>;

export const BriefProgress = z.object({
  answered: z.int(),
  total: z.int(),
  missing: z.array(Question),
  state: z.enum(['empty', 'partial', 'complete']),
  allowsFinal: z.boolean(),
});

/** A client's brief: every question with its answer or without, in the order in which they are asked. */
export const Brief = z.object({
  clientId: Id,
  answers: z.array(BriefAnswer),
  /** Why a plan may be final although answers are missing; empty when nothing was said. */
  reason: z.string(),
  reasonRev: Rev.nullable(),
  progress: BriefProgress,
});
export type Brief = z.infer<typeof Brief>;

export const BriefOf = z.strictObject({ clientId: Id });

export const BriefAnswerInput = z.strictObject({
  clientId: Id,
  question: Question,
  answer: AnswerText,
  /** What the caller saw; null is "nothing was answered yet". */
  rev: Rev.nullable().optional(),
});
export type BriefAnswerInput = z.output<typeof BriefAnswerInput>;

export const BriefUpdate = z.strictObject({
  clientId: Id,
  reason: z.string().max(2_000),
  rev: Rev.nullable().optional(),
});
export type BriefUpdate = z.output<typeof BriefUpdate>;

/** How far each client's brief is, for a list of clients. */
export const BriefState = z.object({ clientId: Id, progress: BriefProgress });
export type BriefState = z.infer<typeof BriefState>;

/** `language` left out means the client's report language. */
export const BriefDocumentInput = z.strictObject({ clientId: Id, language: Language.optional() });
export type BriefDocumentInput = z.infer<typeof BriefDocumentInput>;
