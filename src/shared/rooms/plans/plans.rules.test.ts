import { describe, expect, it, test } from 'vitest';
import { PLAN_BLOCKS, type PlanBlock, type Tool } from './plans.blocks.ts';
import { blockState, EMPTY_PLAN, hindrances, isVanityGoal, sharesSum } from './plans.rules.ts';
import { type PlanAd, PlanContent, type PlanGoal } from './plans.schema.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const goal = (changes: Partial<PlanGoal> = {}): PlanGoal => ({
  id: ID,
  text: 'Więcej zamówień z okolicy',
  measure: 'zamówienia w miesiącu',
  baseline: '80',
  target: '120',
  date: '2027-06-30',
  serves: '',
  source: null,
  ...changes,
});
const ad = (tool: Tool, acknowledgement = ''): PlanAd => ({ id: ID, tool, text: '', acknowledgement });
const shares = (...percents: number[]): PlanContent => ({
  ...EMPTY_PLAN,
  principles: {
    ...EMPTY_PLAN.principles,
    shares: Object.fromEntries(
      percents.map((percent, index) => [['education', 'commercial', 'pr'][index], { percent, purpose: '' }]),
    ),
  },
});
const codes = (block: PlanBlock, content: PlanContent) => blockState(block, content).gaps.map(({ code }) => code);

test('an empty plan fits its schema, and every block of it is empty', () => {
  expect(PlanContent.parse(EMPTY_PLAN)).toEqual(EMPTY_PLAN);
  expect(PLAN_BLOCKS.map((block) => blockState(block, EMPTY_PLAN).state)).toEqual(PLAN_BLOCKS.map(() => 'empty'));
});

describe('a goal that is only a count of people', () => {
  test.each([
    ['10 000 obserwujących na Instagramie', '', true],
    ['Więcej lajków', 'polubienia w miesiącu', true],
    ['Nowi członkowie grupy', 'członkowie', true],
    ['Grow our followers', 'followers', true],
    ['More page likes', '', true],
    ['5,000 group members', '', true],
    ['Więcej zamówień z Instagrama', 'zamówienia', false],
    ['1000 obserwujących, z których 50 złoży zamówienie', 'zamówienia', false],
    ['More bookings from followers', 'bookings a month', false],
    ['Znany w dzielnicy', 'zasięg', false],
    ['Fanpage ma żyć', 'fanki', true],
    ['500 nowych fanek', '', true],
    ['More likes', '', true],
    ['Customers who are likely to come back', 'returns', false],
    ['Fantastyczna obsługa', '', false],
    ['Stali klienci, nie obserwujący', 'klienci', false],
  ])('%s (%s): %s', (text, measure, expected) => {
    expect(isVanityGoal({ text, measure, serves: '' })).toBe(expected);
  });

  it('is none once it is said which goal it serves', () => {
    expect(isVanityGoal({ text: '10 000 obserwujących', measure: '', serves: 'Sprzedaż przed świętami' })).toBe(false);
    expect(codes('goals', { ...EMPTY_PLAN, goals: [goal({ text: 'Więcej fanów', measure: 'fani' })] })).toEqual([
      'goal-vanity',
    ]);
  });
});

describe('what is missing', () => {
  it('is said by number, and a whole block misses nothing', () => {
    const goals = [goal(), goal({ text: ' ', target: '' })];
    expect(blockState('goals', { ...EMPTY_PLAN, goals }).gaps).toEqual([
      { code: 'goal-text', params: { number: 2 } },
      { code: 'goal-measure', params: { number: 2 } },
    ]);
    expect(blockState('goals', { ...EMPTY_PLAN, goals: [goal()] }).state).toBe('complete');
  });

  it('of a task is a goal that is still there', () => {
    const task = { id: ID, aspect: 'sales' as const, text: 'Sprzedaż', goalIds: [ID] };
    expect(codes('tasks', { ...EMPTY_PLAN, tasks: [task] })).toEqual(['task-goal']);
    expect(codes('tasks', { ...EMPTY_PLAN, goals: [goal()], tasks: [task] })).toEqual([]);
  });

  test.each([
    [[40, 30, 30], 100, false],
    [[40, 30, 31], 101, true],
    [[99], 99, true],
    [[], 0, false],
  ])('of shares %j is what they lack to 100 %%', (percents, sum, isWrong) => {
    expect(sharesSum(shares(...percents))).toBe(sum);
    expect(codes('principles', shares(...percents)).includes('shares-sum')).toBe(isWrong);
  });

  it('of placements is nothing once there is one, or the notes say why there is none', () => {
    const around = { placements: 1, budgetLines: 0 };
    expect(blockState('media', EMPTY_PLAN, around).state).toBe('complete');
    expect(blockState('media', { ...EMPTY_PLAN, media: { notes: 'Bez reklamy.' } }).state).toBe('complete');
  });

  it('of the KPIs is a target in some month; their names and notes alone are a beginning', () => {
    const kpi = (notes: string, ...months: object[]) => ({
      ...EMPTY_PLAN,
      kpi: {
        notes,
        targets: months.map((one) => ({
          id: ID,
          kpi: 'leads' as const,
          channelId: null,
          months: one as Record<string, number>,
        })),
      },
    });
    expect([
      blockState('kpi', kpi('')).state,
      blockState('kpi', kpi('Zamówienia')).state,
      blockState('kpi', kpi('', {})).state,
      blockState('kpi', kpi('', { '2027-03': 0 })).state,
    ]).toEqual(['empty', 'begun', 'begun', 'complete']);
  });

  it('of the third block begins with the first word in it', () => {
    const principles = { ...EMPTY_PLAN.principles, insights: 'Liczy się zdjęcie.' };
    expect(blockState('principles', { ...EMPTY_PLAN, principles }).state).toBe('begun');
  });
});

describe('a plan goes to the client', () => {
  const brief = { allowsFinal: true };
  test.each([
    [[], true, []],
    [[], false, ['brief']],
    [[ad('spam')], true, ['grey-tools']],
    [[ad('spam', 'Anna Nowak, 2 marca')], true, []],
    [[ad('hacking', 'Anna Nowak')], true, ['black-tools']],
    [[ad('targeted')], true, []],
  ])('with %j and a brief that allows it: %s', (ads, allowsFinal, expected) => {
    expect(hindrances({ ...EMPTY_PLAN, ads }, { allowsFinal })).toEqual(expected);
    expect(hindrances(EMPTY_PLAN, brief)).toEqual([]);
  });
});
