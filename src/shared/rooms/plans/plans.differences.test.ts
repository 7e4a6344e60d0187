import { describe, expect, it } from 'vitest';
import type { PlanAccount } from '../budget/budget.lines.ts';
import { NO_OUTCOME } from '../budget/budget.schema.ts';
import { planDifferences } from './plans.differences.ts';
import { EMPTY_PLAN } from './plans.rules.ts';
import type { PlanContent, PlanGoal } from './plans.schema.ts';

const goal = (id: string, text: string, changes: Partial<PlanGoal> = {}): PlanGoal => ({
  id: `019a0000-0000-7000-8000-00000000000${id}`,
  text,
  measure: '',
  baseline: '',
  target: '',
  date: null,
  serves: '',
  source: null,
  ...changes,
});
const plan = (changes: Partial<PlanContent>): PlanContent => ({ ...EMPTY_PLAN, ...changes });
const NO_ACCOUNT: PlanAccount = { placements: [], lines: [] };
const differences = (before: PlanContent, after: PlanContent) =>
  planDifferences({ content: before, account: NO_ACCOUNT }, { content: after, account: NO_ACCOUNT }, 'PLN');
const told = (before: PlanContent, after: PlanContent) =>
  differences(before, after).map((change) => [change.field, change.number, change.before, change.after]);

describe('the difference between two versions', () => {
  it('is nothing between equal ones, also where rows changed places', () => {
    const goals = [goal('1', 'Zamówienia'), goal('2', 'Powroty')];
    expect(told(plan({ goals }), plan({ goals }))).toEqual([]);
    expect(told(plan({ goals }), plan({ goals: goals.toReversed() }))).toEqual([]);
  });

  it('names field and row of what changed, came and went', () => {
    const before = plan({ goals: [goal('1', 'Zamówienia', { target: '120' }), goal('2', 'Powroty')] });
    const after = plan({
      goals: [goal('1', 'Zamówienia', { target: '150', date: '2027-05-31' }), goal('3', 'Opinie')],
    });
    expect(told(before, after)).toEqual([
      ['goals.target', 1, '120', '150'],
      ['goals.date', 1, '', '2027-05-31'],
      ['goals.text', 2, '', 'Opinie'],
      ['goals.text', 2, 'Powroty', ''],
    ]);
  });

  it('reaches every block', () => {
    const id = goal('1', '').id;
    const after = plan({
      goals: [goal('1', 'Cel')],
      tasks: [{ id, aspect: 'sales', text: 'Zadanie', goalIds: [id] }],
      principles: {
        ...EMPTY_PLAN.principles,
        shares: { education: { percent: 40, purpose: '' } },
        rules: { quality: 'Korekta' },
        answerHours: 4,
      },
      channels: [{ channelId: id, purpose: 'Inspiracje' }],
      mechanics: [{ id, kind: 'links', text: '', state: 'done', owner: 'Ola' }],
      cross: { ...EMPTY_PLAN.cross, terms: 'Upominek' },
      ads: [{ id, tool: 'targeted', text: '', acknowledgement: '' }],
      content: { cadence: { dayMin: 1 }, notes: '' },
      media: { notes: 'm' },
      budget: { notes: 'b' },
      kpi: { targets: [{ id, kpi: 'leads', channelId: null, months: { '2027-03': 10 } }], notes: 'k' },
    });
    expect([...new Set(differences(EMPTY_PLAN, after).map(({ block }) => block))]).toEqual([
      'goals',
      'tasks',
      'principles',
      'channels',
      'mechanics',
      'cross',
      'ads',
      'content',
      'media',
      'budget',
      'kpi',
    ]);
    expect(differences(after, EMPTY_PLAN)).toHaveLength(differences(EMPTY_PLAN, after).length);
  });

  it('tells the money that was promised, and nothing of what was spent', () => {
    const stamp = { rev: 1, createdAt: '', updatedAt: '', planId: 'plan' };
    const placement = {
      ...stamp,
      id: 'advert',
      channelId: null,
      name: 'Walentynki',
      format: '',
      audience: '',
      startsOn: '2027-02-01',
      endsOn: '2027-02-14',
      model: 'cpc' as const,
      currency: 'EUR',
      price: 150,
      quantity: 200,
      rate: null,
      forecast: NO_OUTCOME,
      spent: null,
      actual: NO_OUTCOME,
    };
    const line = { ...stamp, id: 'photos', name: 'Zdjęcia', amounts: { '2027-02': { planned: 10_000, spent: null } } };
    const sides = (after: PlanAccount) =>
      planDifferences(
        { content: EMPTY_PLAN, account: { placements: [placement], lines: [line] } },
        { content: EMPTY_PLAN, account: after },
        'PLN',
      ).map((change) => [change.block, change.field, change.before, change.after]);
    const actual = { ...NO_OUTCOME, clicks: 190 };
    const spent = { '2027-02': { planned: 10_000, spent: 9_000 } };
    expect(
      sides({ placements: [{ ...placement, spent: 29_000, actual }], lines: [{ ...line, amounts: spent }] }),
    ).toEqual([]);
    const forecast = { ...NO_OUTCOME, clicks: 200 };
    const rate = { rate: '4.3', date: '2027-01-04' };
    const changed = { ...placement, model: 'cpm' as const, price: 2_000, rate, forecast };
    expect(sides({ placements: [changed], lines: [] })).toEqual([
      ['media', 'budget:placements.model', 'budget:models.cpc', 'budget:models.cpm'],
      ['media', 'budget:prices.cpm', '150 EUR', '2000 EUR'],
      ['media', 'budget:placements.rateOf', '', '4.3'],
      ['media', 'budget:placements.rateDate', '', '2027-01-04'],
      ['media', 'budget:outcomes.clicks', '', '200'],
      ['budget', 'budget:lines.line', 'Zdjęcia', ''],
      ['budget', 'budget:lines.plannedIn', '10000 PLN', ''],
    ]);
  });
});
