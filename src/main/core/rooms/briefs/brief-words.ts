import { QUESTION_GROUPS, QUESTIONNAIRES, QUESTIONS, type Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { type AnswerReader, createAnswerReader } from '#shared/rooms/briefs/briefs.reading.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { type Translate, translator } from '../../translate.ts';

/** What the form says in one language, in the order of the page. */
export const questionText = (t: Translate, question: Question) => t(`briefs.questions.${question}.text`);
export const questionHint = (t: Translate, question: Question) => t(`briefs.questions.${question}.hint`);

let reader: AnswerReader | null = null;

/** Knows the form in every language: a client may answer in any of them, whatever is on screen. */
export function formReader(): AnswerReader {
  const languages = LANGUAGES.map(translator);
  reader ??= createAnswerReader({
    questions: Object.fromEntries(
      QUESTIONS.map((question) => [question, languages.map((t) => questionText(t, question))]),
    ) as Record<Question, string[]>,
    others: languages.flatMap((t) => [
      ...QUESTIONS.map((question) => questionHint(t, question)),
      ...QUESTIONNAIRES.map((key) => t(`briefs.questionnaires.${key}`)),
      ...QUESTION_GROUPS.map(({ key }) => t(`briefs.groups.${key}`)),
      ...(
        [
          'briefs.paper.kind',
          'briefs.paper.lead',
          'briefs.paper.back',
          'briefs.paper.answerHere',
          'briefs.paper.addition',
        ] as const
      ).map((key) => t(key)),
    ]),
  });
  return reader;
}
