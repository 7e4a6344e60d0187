/** The two questionnaires that come before any plan; domain.md, section 2. Their words are `questions` in the locale of briefs. */

export const QUESTIONNAIRES = ['business', 'marketing'] as const;
export type Questionnaire = (typeof QUESTIONNAIRES)[number];

/** A question is named `<questionnaire>.<key>`; a key is stored, so it never changes its meaning. */
export const QUESTIONS = [
  'business.earn',
  'business.confidence',
  'business.amount',
  'business.capital',
  'business.investing',
  'marketing.customers',
  'marketing.reasons',
  'marketing.offer',
  'marketing.prices',
  'marketing.places',
  'marketing.message',
  'marketing.persuasion',
  'marketing.means',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** A few questions at a time, each few about one thing; in the order in which they are asked. */
export const QUESTION_GROUPS = [
  { key: 'earning', questions: ['business.earn', 'business.confidence', 'business.amount'] },
  { key: 'money', questions: ['business.capital', 'business.investing'] },
  { key: 'customers', questions: ['marketing.customers', 'marketing.reasons'] },
  { key: 'offer', questions: ['marketing.offer', 'marketing.prices', 'marketing.places'] },
  { key: 'promotion', questions: ['marketing.message', 'marketing.persuasion', 'marketing.means'] },
] as const satisfies readonly { readonly key: string; readonly questions: readonly Question[] }[];
export type QuestionGroup = (typeof QUESTION_GROUPS)[number]['key'];

export function questionnaireOf(question: Question): Questionnaire {
  return question.startsWith('business.') ? 'business' : 'marketing';
}

/** The part of a question's name after its questionnaire. */
export function keyOf(question: Question): string {
  return question.slice(question.indexOf('.') + 1);
}

/** Which group asks a question; an index of `QUESTION_GROUPS`. */
export function groupOf(question: Question): number {
  return QUESTION_GROUPS.findIndex(({ questions }) => (questions as readonly Question[]).includes(question));
}
