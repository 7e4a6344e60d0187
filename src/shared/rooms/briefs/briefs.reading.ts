/** Finds answers in what a client sent back: any text in which the questions still stand, in either language. */
import { fold } from '../../text/fold.ts';
import { QUESTIONS, type Question } from './briefs.questions.ts';
import { ANSWER_LIMIT } from './briefs.schema.ts';

/** The words of the form in every language that it is printed in. */
export interface FormWords {
  /** How each question is worded; its key is always one of the ways. */
  readonly questions: Readonly<Record<Question, readonly string[]>>;
  /** What the form says besides: hints, headings, placeholders. None of it is an answer. */
  readonly others: readonly string[];
}

export interface FoundAnswers {
  /** By question, in the order in which they are asked; a question that was left empty is not there. */
  readonly answers: ReadonlyMap<Question, string>;
  /** Lines before the first question that are none of the form's own: nobody knows whose they are. */
  readonly unplaced: readonly string[];
}

/** A line that is this long and begins or ends a hint is a piece of that hint, broken by a mail program. */
const PIECE = 12;
/** No question and no hint is longer, so that an answer of a book's length is not looked through for them; characters. */
const LONGEST_WORDS = 400;

/** Letters and digits alone, folded, and where in the text each of them stands. */
function squash(text: string): { letters: string; places: readonly number[] } {
  let letters = '';
  const places: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[\p{L}\p{N}]\p{M}*/gu)) {
    for (const letter of fold(character)) {
      letters += letter;
      for (let unit = 0; unit < letter.length; unit += 1) places.push(index + character.length);
    }
  }
  return { letters, places };
}

const plain = (text: string) => squash(text).letters;

/** `12. `, `2) `, `> `, `- ` before a question. */
const NUMBERING = /^[\s>*•–-]*(?:\d{1,2}\s*[.):]\s*)?/u;

interface Known {
  readonly asked: readonly { readonly question: Question; readonly letters: string }[];
  readonly others: ReadonlySet<string>;
  readonly long: readonly string[];
}

function know(words: FormWords): Known {
  const asked = QUESTIONS.flatMap((question) =>
    [question, ...words.questions[question]].map((text) => ({ question, letters: plain(text) })),
  );
  const others = words.others.map(plain).filter((letters) => letters !== '');
  return {
    asked: asked.toSorted((a, b) => b.letters.length - a.letters.length),
    others: new Set(others),
    long: others.filter((letters) => letters.length > PIECE),
  };
}

/** The question that a line begins with, and what stands after it on the line. */
function questionAt(known: Known, line: string): { question: Question; rest: string } | null {
  const start = NUMBERING.exec(line)?.[0].length ?? 0;
  const text = line.slice(start);
  const { letters, places } = squash(text.slice(0, LONGEST_WORDS));
  const found = known.asked.find((asked) => letters.startsWith(asked.letters));
  if (found === undefined) return null;
  const end = places[found.letters.length - 1] ?? 0;
  // Half a word is another word: "Cena" is not "Cenami".
  if (/^\p{L}/u.test(text.slice(end))) return null;
  return { question: found.question, rest: text.slice(end).replace(/^[\s?:.!*_–-]+/u, '') };
}

/** The same for a question that was broken into two lines. */
function brokenQuestionAt(known: Known, line: string, next: string | undefined) {
  if (next === undefined || line.length > LONGEST_WORDS) return null;
  const first = plain(line.replace(NUMBERING, ''));
  const isPiece = first !== '' && known.asked.some(({ letters }) => letters.startsWith(first));
  return isPiece ? questionAt(known, `${line} ${next.replace(/^[\s>]+/u, '')}`) : null;
}

/** Whether a line is the form's own: a heading, or a hint, whole or a piece of it under its question. */
function isOther(known: Known, line: string, rightAfterQuestion: boolean): boolean {
  if (line.length > LONGEST_WORDS) return false;
  const letters = plain(line);
  if (known.others.has(letters)) return true;
  if (!rightAfterQuestion || letters.length < PIECE) return false;
  return known.long.some((hint) => hint.startsWith(letters) || hint.endsWith(letters));
}

/** Space to write by hand comes back as rows of dots or lines. */
const isRuler = (line: string) => /^[\s._…‗–—-]{3,}$/u.test(line);

/** Reads answers by the words of a form. */
export function createAnswerReader(words: FormWords) {
  const known = know(words);
  return {
    /**
     * Reads answers out of lines. An answer is everything between its question and the next; a question that stands twice takes both.
     * Nothing is lost but the form's own words and empty lines at an answer's ends.
     */
    read: (lines: readonly string[]): FoundAnswers => readAnswers(known, lines),
    /** Whether a line begins with a question. */
    isQuestion: (line: string): boolean => questionAt(known, line) !== null,
  };
}

export type AnswerReader = ReturnType<typeof createAnswerReader>;

function readAnswers(known: Known, lines: readonly string[]): FoundAnswers {
  const found = new Map<Question, string[]>();
  const unplaced: string[] = [];
  let current: string[] | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/\s+$/u, '');
    const whole = questionAt(known, line);
    const match = whole ?? brokenQuestionAt(known, line, lines[at + 1]);
    if (match !== null) {
      if (whole === null) at += 1;
      current = found.get(match.question) ?? [];
      found.set(match.question, current);
      if (match.rest !== '' && !isOther(known, match.rest, true)) current.push(match.rest);
    } else if (isRuler(line) || isOther(known, line, current?.length === 0)) {
      // The form's own.
    } else if (current !== null) current.push(line);
    else if (line.trim() !== '') unplaced.push(line.trim());
  }
  return { answers: inOrder(found), unplaced };
}

function inOrder(found: ReadonlyMap<Question, readonly string[]>): Map<Question, string> {
  return new Map(
    QUESTIONS.flatMap((question) => {
      const text = tidy((found.get(question) ?? []).join('\n'));
      return text === '' ? [] : [[question, text] as const];
    }),
  );
}

/** Without empty lines at the ends; more than one between paragraphs is one. */
export function tidy(text: string): string {
  return text.replaceAll(/\n{3,}/g, '\n\n').replaceAll(/^\s*\n|\s+$/gu, '');
}

export type BriefOutcome = 'new' | 'same' | 'conflict' | 'too-long';

/** What taking an answer over would do to the one that is there. */
export function outcomeOf(found: string, current: string): BriefOutcome {
  if (found.length > ANSWER_LIMIT) return 'too-long';
  if (current.trim() === '') return 'new';
  return tidy(found) === tidy(current) ? 'same' : 'conflict';
}

export type BriefChoice = 'found' | 'current' | 'both';

/** The answer after the person's choice; `both` puts what was found under what is there. */
export function chosenAnswer(choice: BriefChoice, found: string, current: string): string {
  if (choice === 'current') return current;
  return choice === 'found' ? found : `${current.replace(/\s+$/u, '')}\n\n${found}`;
}
