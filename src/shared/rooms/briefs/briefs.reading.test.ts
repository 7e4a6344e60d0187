import { describe, expect, it } from 'vitest';
import en from '../../locales/en/briefs.json' with { type: 'json' };
import pl from '../../locales/pl/briefs.json' with { type: 'json' };
import { keyOf, QUESTIONS, type Question, questionnaireOf } from './briefs.questions.ts';
import { chosenAnswer, createAnswerReader, type FormWords, outcomeOf } from './briefs.reading.ts';
import { ANSWER_LIMIT } from './briefs.schema.ts';

type Texts = Record<string, Record<string, { text: string; hint: string }>>;
const asked = (texts: Texts, question: Question) => {
  const found = texts[questionnaireOf(question)]?.[keyOf(question)];
  if (found === undefined) throw new Error(question);
  return found;
};
const both = [pl.questions, en.questions] as Texts[];
const words: FormWords = {
  questions: Object.fromEntries(QUESTIONS.map((name) => [name, both.map((texts) => asked(texts, name).text)])) as never,
  others: [
    ...QUESTIONS.flatMap((name) => both.map((texts) => asked(texts, name).hint)),
    'Strategia biznesowa',
    'Brief',
  ],
};
const reader = createAnswerReader(words);
const read = (text: string) => {
  const { answers, unplaced } = reader.read(text.split('\n'));
  return { answers: Object.fromEntries(answers), unplaced };
};

describe('answers in a text', () => {
  it.each([
    ['under its question', 'Na czym firma będzie zarabiać?\nNa bukietach', 'Na bukietach'],
    ['on its line', 'Na czym firma będzie zarabiać? Na bukietach', 'Na bukietach'],
    ['in English', 'What will the company earn money on?\nBouquets', 'Bouquets'],
    ['without marks, in capitals and numbered', '1) NA CZYM FIRMA BEDZIE ZARABIAC:\nNa bukietach', 'Na bukietach'],
    ['by its key', 'business.earn: Na bukietach', 'Na bukietach'],
    ['quoted in a mail', '> Na czym firma będzie zarabiać?\n\nNa bukietach', 'Na bukietach'],
    ['under a question broken in two', 'Na czym firma\nbędzie zarabiać?\nNa bukietach', 'Na bukietach'],
    ['in two paragraphs', 'Na czym firma będzie zarabiać?\n\nA\n\n\n\nB\n\n', 'A\n\nB'],
    ['under its hint', `Na czym firma będzie zarabiać?\n${asked(both[0] as Texts, 'business.earn').hint}\nA`, 'A'],
    [
      'under a hint broken in two',
      'Na czym firma będzie zarabiać?\nProdukty, usługi, abonamenty:\nco przynosi najwięcej, a co ma zacząć przynosić.\nA',
      'A',
    ],
    ['on the dots of the form', 'Na czym firma będzie zarabiać?\n........\nA\n______', 'A'],
    ['right to left', 'Na czym firma będzie zarabiać?\nنبيع الزهور', 'نبيع الزهور'],
    ['with emoji', 'Na czym firma będzie zarabiać? 💐 bukiety', '💐 bukiety'],
    ['asked twice', 'Na czym firma będzie zarabiać?\nA\nNa czym firma będzie zarabiać?\nB', 'A\nB'],
  ])('is found %s', (_case, text, answer) => {
    expect(read(text)).toEqual({ answers: { 'business.earn': answer }, unplaced: [] });
  });

  it.each([
    [
      'left empty',
      'Na czym firma będzie zarabiać?\n\nIle firma chce zarobić i do kiedy?\n10 000 zł',
      'business.amount',
    ],
    ['with a heading between', 'Strategia biznesowa\nIle firma chce zarobić i do kiedy?\n10 000 zł', 'business.amount'],
  ])('is nobody else’s when the one before was %s', (_case, text, question) => {
    expect(read(text)).toEqual({ answers: { [question]: '10 000 zł' }, unplaced: [] });
  });

  it('all of them, whatever their order, come back in the order of the form', () => {
    const text = QUESTIONS.toReversed().map((name) => `${asked(both[1] as Texts, name).text}\nAnswer to ${name}`);
    const { answers } = reader.read(text.join('\n').split('\n'));
    expect([...answers]).toEqual(QUESTIONS.map((name) => [name, `Answer to ${name}`]));
  });

  it('keeps apart what stands before the first question, and finds nothing in another text', () => {
    expect(read('Dzień dobry,\n\nodsyłam.\nNa czym firma będzie zarabiać? A')).toEqual({
      answers: { 'business.earn': 'A' },
      unplaced: ['Dzień dobry,', 'odsyłam.'],
    });
    expect(read('Zupełnie inny dokument').answers).toEqual({});
    // Half a word is another word.
    expect(read('business.earnings: 5').answers).toEqual({});
  });

  it('takes ten thousand characters, and a thousand lines, as they are', () => {
    const long = 'Zażółć gęślą jaźń. '.repeat(600).trim();
    expect(read(`Na czym firma będzie zarabiać?\n${long}`).answers).toEqual({ 'business.earn': long });
    const lines = Array.from({ length: 1_000 }, (_, index) => `wiersz ${index}`).join('\n');
    expect(read(`Na czym firma będzie zarabiać?\n${lines}`).answers).toEqual({ 'business.earn': lines });
  });
});

describe('an answer that was found', () => {
  it.each([
    ['A', '', 'new'],
    ['A', ' \n', 'new'],
    ['A', 'A\n', 'same'],
    ['A', 'B', 'conflict'],
    ['x'.repeat(ANSWER_LIMIT + 1), '', 'too-long'],
  ])('beside another: %#', (found, current, outcome) => {
    expect(outcomeOf(found, current)).toBe(outcome);
  });

  it.each([
    ['found', 'B'],
    ['current', 'A\n'],
    ['both', 'A\n\nB'],
  ] as const)('is taken as chosen: %s', (choice, answer) => {
    expect(chosenAnswer(choice, 'B', 'A\n')).toBe(answer);
  });
});
