import { describe, expect, it } from 'vitest';
import { groupOf, QUESTION_GROUPS, QUESTIONS, questionnaireOf } from './briefs.questions.ts';
import { answeredInGroup, briefProgress, firstToAnswer, questionAfter } from './briefs.rules.ts';

const all = Object.fromEntries(QUESTIONS.map((question) => [question, 'Odpowiedź']));
const butPrices = { ...all, 'marketing.prices': ' \n ' };

describe('a brief', () => {
  it.each([
    ['nothing', {}, '', 'empty', 0, false],
    ['nothing but a reason', {}, 'Klient nie ma strategii.', 'empty', 0, true],
    ['one answer', { 'business.earn': 'Bukiety' }, '', 'partial', 1, false],
    ['spaces instead of one answer', butPrices, '', 'partial', 12, false],
    ['spaces instead of a reason', butPrices, '  ', 'partial', 12, false],
    ['everything', all, '', 'complete', 13, true],
  ])('with %s', (_case, answers, reason, state, answered, allowsFinal) => {
    expect(briefProgress(answers, reason)).toMatchObject({ state, answered, total: 13, allowsFinal });
  });

  it('says what is missing in the order in which it is asked, and where to go on', () => {
    const { missing } = briefProgress({ ...butPrices, 'business.earn': '' }, '');
    expect(missing).toEqual(['business.earn', 'marketing.prices']);
    expect(firstToAnswer(missing)).toBe('business.earn');
    expect(firstToAnswer([])).toBe('business.earn');
    expect(answeredInGroup(0, missing)).toEqual({ answered: 2, total: 3 });
    expect(answeredInGroup(3, missing)).toEqual({ answered: 2, total: 3 });
    expect(answeredInGroup(1, missing)).toEqual({ answered: 2, total: 2 });
  });
});

describe('the questions', () => {
  it('are asked once each, in the order of the groups, a few at a time', () => {
    expect(QUESTION_GROUPS.flatMap(({ questions }) => questions)).toEqual([...QUESTIONS]);
    for (const { questions } of QUESTION_GROUPS) expect(questions.length).toBeLessThanOrEqual(3);
  });

  it('know their questionnaire, their group and what follows', () => {
    expect(QUESTIONS.filter((question) => questionnaireOf(question) === 'business')).toHaveLength(5);
    expect(groupOf('marketing.customers')).toBe(2);
    expect(questionAfter('business.investing')).toBe('marketing.customers');
    expect(questionAfter('marketing.means')).toBeNull();
  });
});
