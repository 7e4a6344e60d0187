import { z } from 'zod';
import { PLAN_BLOCKS } from '../plans/plans.blocks.ts';
import { Id, InstantText, Language, Rev } from '../rows.schema.ts';
import { QUESTIONS } from './briefs.questions.ts';

/** The longest answer that is stored; characters (UTF-16 units). */
export const ANSWER_LIMIT = 100_000;

export const Question = z.enum(QUESTIONS);
const AnswerText = z.string().max(ANSWER_LIMIT);

/** Where an answer is quoted, so that changing it shows what follows from it. */
export const BriefUse = z.object({
  question: Question,
  planId: Id,
  /** What the plan is called, and which of its blocks quotes the answer. */
  plan: z.string(),
  block: z.enum(PLAN_BLOCKS),
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

/** What a client sent back: a file that was uploaded, or text that was pasted; one of the two. */
const Source = {
  clientId: Id,
  uploadId: Id.optional(),
  text: z.string().max(1_000_000).optional(),
};
export const BriefSource = z.strictObject(Source);
export type BriefSource = z.output<typeof BriefSource>;

export const BriefFound = z.object({
  question: Question,
  found: z.string(),
  current: z.string(),
  /** `same` changes nothing, `conflict` needs a choice, `too-long` cannot be stored as it is. */
  outcome: z.enum(['new', 'same', 'conflict', 'too-long']),
});
export type BriefFound = z.infer<typeof BriefFound>;

export const BriefPreview = z.object({
  /** The file's name; null for pasted text. */
  file: z.string().nullable(),
  found: z.array(BriefFound),
  /** Lines that belong to no question: a greeting, or an answer whose question was changed beyond recognition. */
  unplaced: z.array(z.string()),
});
export type BriefPreview = z.infer<typeof BriefPreview>;

/** What to do with each answer; left out, a new one is taken, and one that is there already stays. */
export const BriefImport = z.strictObject({
  ...Source,
  choices: z.partialRecord(Question, z.enum(['found', 'current', 'both'])).optional(),
});
export type BriefImport = z.output<typeof BriefImport>;
/** How many answers were taken over; they are one step of history. */
export const BriefImported = z.object({ taken: z.int() });

/** `language` left out means the client's report language. */
export const BriefDocumentInput = z.strictObject({ clientId: Id, language: Language.optional() });
/** `fillable` gives fields instead of lines, which become a form when it is printed. */
export const BriefPrintInput = BriefDocumentInput.extend({ fillable: z.boolean().optional() });
export type BriefPrintInput = z.infer<typeof BriefPrintInput>;
export type BriefDocumentInput = z.infer<typeof BriefDocumentInput>;
