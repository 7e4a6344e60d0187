import { describe, expect, it } from 'vitest';
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
const told = (before: PlanContent, after: PlanContent) =>
  planDifferences(before, after).map((change) => [change.field, change.number, change.before, change.after]);

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
      kpi: { notes: 'k' },
    });
    expect([...new Set(planDifferences(EMPTY_PLAN, after).map(({ block }) => block))]).toEqual([
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
    expect(planDifferences(after, EMPTY_PLAN)).toHaveLength(planDifferences(EMPTY_PLAN, after).length);
  });
});
