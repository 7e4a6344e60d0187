import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  budgetTotals,
  converted,
  isOverspent,
  monthsOf,
  plannedCost,
  plannedCostIn,
  splitByMonths,
} from './budget.rules.ts';
import { type BudgetLine, COST_MODELS, NO_OUTCOME, type Placement } from './budget.schema.ts';

const STAMP = { rev: 1, createdAt: '2026-11-12T09:00:00.000Z', updatedAt: '2026-11-12T09:00:00.000Z' };
const PLAN = { currency: 'PLN', startsOn: '2026-12-01', endsOn: '2027-02-28' };
const placement = (changes: Partial<Placement> = {}): Placement => ({
  ...STAMP,
  id: 'placement',
  planId: 'plan',
  channelId: null,
  name: '',
  format: '',
  audience: '',
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
  model: 'flat',
  currency: 'PLN',
  price: 10_000,
  quantity: 0,
  rate: null,
  forecast: NO_OUTCOME,
  spent: null,
  actual: NO_OUTCOME,
  ...changes,
});
const line = (amounts: BudgetLine['amounts'], id = 'line'): BudgetLine => ({
  ...STAMP,
  id,
  planId: 'plan',
  name: '',
  amounts,
});

describe('the cost of a placement', () => {
  test.each([
    ['flat', 10_000, 5, 10_000],
    ['cpc', 150, 200, 30_000],
    ['cpa', 2_500, 12, 30_000],
    ['cpm', 1_200, 50_000, 60_000],
    // 1.5 grosz is rounded up.
    ['cpm', 1, 1_500, 2],
    ['cpm', 1, 1_499, 1],
    ['cpc', 0, 200, 0],
  ] as const)('%s of %i for %i is %i', (model, price, quantity, minor) => {
    expect(plannedCost({ model, price, quantity, currency: 'PLN' })).toEqual({ minor, currency: 'PLN' });
  });

  it('beyond whole numbers that are safe is a bug, not a wrong amount', () => {
    expect(() => plannedCost({ model: 'cpc', price: 1e12, quantity: 1e9, currency: 'PLN' })).toThrow(RangeError);
  });
});

describe('another currency', () => {
  const rate = (text: string) => ({ rate: text, date: '2026-12-01' });
  test.each([
    [{ minor: 10_000, currency: 'EUR' }, rate('4.3125'), 43_125],
    [{ minor: 1, currency: 'EUR' }, rate('4.5'), 5],
    [{ minor: 1, currency: 'EUR' }, rate('4.49'), 4],
    // A yen has no minor unit.
    [{ minor: 1_000, currency: 'JPY' }, rate('0.025'), 2_500],
    [{ minor: 7, currency: 'PLN' }, null, 7],
  ])('%j at %j is %i in zloty', (amount, given, minor) => {
    expect(converted(amount, given, 'PLN')).toEqual({ minor, currency: 'PLN' });
  });

  it('without a rate is missing, not nothing', () => {
    expect(converted({ minor: 100, currency: 'EUR' }, null, 'PLN')).toBeNull();
    const totals = budgetTotals({ ...PLAN, placements: [placement({ currency: 'EUR' })], lines: [] });
    expect(totals).toMatchObject({ placements: [{ planned: 0, isWithoutRate: true }], withoutRate: 1 });
    expect([totals.advertising, totals.byChannel, totals.byMonth]).toEqual([{}, {}, {}]);
  });

  it('is rounded once: a price per thousand in it loses nothing before it is exchanged', () => {
    // 1.4 cents are 5.6 grosze; rounded to a whole cent first, they would be 4.
    const cheap = placement({ model: 'cpm', price: 1, quantity: 1_400, currency: 'EUR', rate: rate('4') });
    expect(plannedCost(cheap).minor).toBe(1);
    expect(plannedCostIn(cheap, 'PLN')).toEqual({ minor: 6, currency: 'PLN' });
  });
});

describe('an amount over months', () => {
  it('goes by days, across New Year too', () => {
    expect([...splitByMonths(3_100, '2026-12-16', '2027-01-15')]).toEqual([
      ['2026-12', 1_600],
      ['2027-01', 1_500],
    ]);
  });

  it('loses no minor unit, whatever it is and however long', () => {
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), day, day, (total, one, other) => {
        const [from = one, to = other] = [one, other].sort();
        const parts = [...splitByMonths(total, from, to).values()];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(true);
      }),
    );
  });
});

describe('the account', () => {
  it('has the months of the plan, and those beyond it that hold an amount', () => {
    expect(monthsOf(PLAN)).toEqual(['2026-12', '2027-01', '2027-02']);
    const totals = budgetTotals({ ...PLAN, placements: [placement({ endsOn: '2027-03-02' })], lines: [] });
    expect(totals.months).toEqual(['2026-12', '2027-01', '2027-02', '2027-03']);
  });

  it('says nothing of a line and a month that hold no amount, rather than 0', () => {
    const totals = budgetTotals({
      ...PLAN,
      placements: [],
      lines: [line({ '2026-12': { planned: null, spent: null } })],
    });
    expect([totals.byLine, totals.byMonth, totals.total]).toEqual([{}, {}, { planned: 0, spent: null }]);
  });

  it('says what is planned, what is spent, and where it is too much', () => {
    const lines = [line({ '2026-12': { planned: 5_000, spent: 6_000 }, '2027-01': { planned: 5_000, spent: null } })];
    const totals = budgetTotals({ ...PLAN, placements: [placement({ channelId: 'ig', spent: 9_000 })], lines });
    expect(totals.byMonth['2026-12']).toEqual({ planned: 15_000, spent: 15_000 });
    expect(totals.byMonth['2027-01']).toEqual({ planned: 5_000, spent: null });
    expect(totals.byLine.line).toEqual({ planned: 10_000, spent: 6_000 });
    expect(totals.byChannel).toEqual({ ig: { planned: 10_000, spent: 9_000 } });
    expect(totals.total).toEqual({ planned: 20_000, spent: 15_000 });
    expect([
      isOverspent({ planned: 5, spent: 6 }),
      isOverspent({ planned: 5, spent: 5 }),
      isOverspent({ planned: 5, spent: null }),
    ]).toEqual([true, false, false]);
  });

  it('adds up: the advertising line is the media plan, and the total is lines and advertising, to the minor unit', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    const placements = fc.array(
      fc
        .record({
          model: fc.constantFrom(...COST_MODELS),
          price: fc.integer({ min: 0, max: 100_000 }),
          quantity: fc.integer({ min: 0, max: 1_000_000 }),
          spent: fc.option(amount),
          days: fc.integer({ min: 0, max: 200 }),
          isForeign: fc.boolean(),
        })
        .map(({ days, isForeign, ...rest }) =>
          placement({
            ...rest,
            endsOn: new Date(Date.UTC(2026, 11, 1 + days)).toISOString().slice(0, 10),
            ...(isForeign ? { currency: 'EUR', rate: { rate: '4.3217', date: '2026-12-01' } } : {}),
          }),
        ),
      { maxLength: 30 },
    );
    const lines = fc.array(
      fc
        .dictionary(
          fc.constantFrom('2026-12', '2027-01', '2027-02'),
          fc.record({ planned: fc.option(amount), spent: fc.option(amount) }),
        )
        .map((amounts) => line(amounts)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(placements, lines, (some, others) => {
        const totals = budgetTotals({ ...PLAN, placements: some, lines: others });
        const sum = (parts: readonly { planned: number | null; spent: number | null }[], key: 'planned' | 'spent') =>
          parts.reduce((total, part) => total + (part[key] ?? 0), 0);
        const ofLines = others.flatMap(({ amounts }) => Object.values(amounts));
        for (const key of ['planned', 'spent'] as const) {
          expect(sum(Object.values(totals.advertising), key)).toBe(totals.media[key] ?? 0);
          expect(sum(Object.values(totals.byChannel), key)).toBe(totals.media[key] ?? 0);
          expect(totals.total[key] ?? 0).toBe((totals.media[key] ?? 0) + sum(ofLines, key));
        }
      }),
    );
  });
});
