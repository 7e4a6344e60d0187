import { groupOf, QUESTION_GROUPS, QUESTIONS, type Question } from './briefs.questions.ts';

/** What the brief allows a plan: domain.md, section 2. */
export interface BriefProgress {
  readonly answered: number;
  readonly total: number;
  /** In the order in which they are asked. */
  readonly missing: readonly Question[];
  readonly state: 'empty' | 'partial' | 'complete';
  /** Whether a plan may be approved and printed as final: everything is answered, or the person said why not. */
  readonly allowsFinal: boolean;
}

/** Spaces alone are no answer. */
export const isAnswer = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** How far a brief is. `answers` by question; a question that is left out is not answered. */
export function briefProgress(answers: Readonly<Partial<Record<Question, string>>>, reason: string): BriefProgress {
  const missing = QUESTIONS.filter((question) => !isAnswer(answers[question]));
  const answered = QUESTIONS.length - missing.length;
  const state = answered === 0 ? 'empty' : missing.length === 0 ? 'complete' : 'partial';
  const allowsFinal = state === 'complete' || isAnswer(reason);
  return { answered, total: QUESTIONS.length, missing, state, allowsFinal };
}

/** The question to go on with: the first that is not answered, else the first of all. */
export function firstToAnswer(missing: readonly Question[]): Question {
  return missing[0] ?? QUESTIONS[0];
}

/** How many questions of a group are answered; `group` is an index of `QUESTION_GROUPS`. */
export function answeredInGroup(group: number, missing: readonly Question[]): { answered: number; total: number } {
  const total = QUESTION_GROUPS[group]?.questions.length ?? 0;
  return { answered: total - missing.filter((question) => groupOf(question) === group).length, total };
}

/** The question after this one, or null after the last. */
export function questionAfter(question: Question): Question | null {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? null;
}
