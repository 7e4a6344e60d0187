import { expect, test } from 'vitest';
import { NO_OUTCOME } from '../budget/budget.schema.ts';
import { EMPTY_PLAN } from './plans.rules.ts';
import type { PlanTarget } from './plans.schema.ts';
import { derivedTargets, targetsIn, targetTotal } from './plans.targets.ts';

const target = (kpi: PlanTarget['kpi'], months: PlanTarget['months'], channelId: string | null = null): PlanTarget => ({
  id: `${kpi} ${channelId}`,
  kpi,
  channelId,
  months,
});
const MONTHS = ['2027-03', '2027-04', '2027-05'] as const;

test('flows add up, a level is the last, a time to answer has no total; each says how many months it covers', () => {
  const values = { '2027-03': 100, '2027-05': 300 };
  expect(targetTotal(target('leads', values), [...MONTHS])).toEqual({ value: 400, months: 2 });
  expect(targetTotal(target('followers', values), [...MONTHS])).toEqual({ value: 300, months: 2 });
  expect(targetTotal(target('answer_time', values), [...MONTHS])).toBeNull();
  expect(targetTotal(target('leads', {}), [...MONTHS])).toBeNull();
  expect(targetTotal(target('leads', { '2026-01': 5, ...values }), [...MONTHS]), 'a month beyond the plan').toEqual({
    value: 400,
    months: 2,
  });
});

test('a target for all channels stands before the sum of theirs', () => {
  const rows = [
    target('leads', { '2027-03': 10 }, 'instagram'),
    target('leads', { '2027-03': 5, '2027-04': 7 }, 'facebook'),
    target('leads', { '2027-04': 20 }),
    target('answer_time', { '2027-03': 4 }, 'instagram'),
    target('leads', { '2027-03': 99 }, 'instagram'),
  ];
  expect(targetsIn(rows, '2027-03')).toMatchObject({ leads: 15, answer_time: null, reach: null });
  expect(targetsIn(rows, '2027-04').leads).toBe(20);
  expect(targetsIn(rows, '2027-05').leads).toBeNull();
});

test('what a month spends is its target, else the advertising that the plan has for it', () => {
  const targets = [target('leads', { '2027-03': 10, '2027-04': 10 }), target('spend', { '2027-04': 5_000 })];
  const plan = {
    currency: 'PLN',
    startsOn: '2027-03-01',
    endsOn: '2027-04-30',
    content: { ...EMPTY_PLAN, kpi: { targets, notes: '' } },
  };
  const placement = {
    ...{
      id: 'a',
      rev: 1,
      createdAt: '',
      updatedAt: '',
      planId: 'p',
      channelId: null,
      name: '',
      format: '',
      audience: '',
    },
    ...{
      startsOn: '2027-03-01',
      endsOn: '2027-03-31',
      model: 'flat' as const,
      currency: 'PLN',
      price: 20_000,
      quantity: 0,
    },
    ...{ rate: null, forecast: NO_OUTCOME, spent: null, actual: NO_OUTCOME },
  };
  const derived = derivedTargets({ plan, budget: { placements: [placement], lines: [] }, fee: null });
  expect([derived['2027-03']?.cpl, derived['2027-04']?.cpl]).toEqual([2_000, 500]);
});
