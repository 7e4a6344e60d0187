import { fold } from '../../text/fold.ts';
import { CONTENT_GROUPS } from '../posts/posts.content-types.ts';
import { MECHANICS, type PlanBlock, TOOLS, type ToolClass } from './plans.blocks.ts';
import type { PlanAd, PlanContent, PlanGoal } from './plans.schema.ts';

const isEmpty = (text: string): boolean => text.trim() === '';

/** What of a plan is not there yet or does not add up; the words are `plans.missing.<code>`. */
export interface PlanGap {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
const gap = (code: string, params: PlanGap['params'] = {}): PlanGap => ({ code, params });

export interface BlockState {
  readonly block: PlanBlock;
  /** Computed, never ticked: `empty` where nothing was written, `complete` where nothing is missing. */
  readonly state: 'empty' | 'begun' | 'complete';
  readonly gaps: readonly PlanGap[];
}

/** Numbers that flatter and pay for nothing, folded; as stems, since Polish declines, and whole words where a stem means more. */
const VANITY =
  /\b(obserwuj|obserwator|follower|polubie|lajk|likes?\b|fan(s|a|ow|om|ami|ach|i|ki|ek|ka|kami|page\w*)?\b|subskryb|subscrib|czlonk|member)/;
/** What a business lives from: with one of these in it, a goal is more than a count of people. */
const OUTCOME =
  /\b(sprzeda|zamowie|zamawia|przych|zysk|lead|zapyta|rezerwac|klient|klienc|wizyt|konwers|koszyk|umow|telefon|sale|order|revenue|profit|enquir|inquir|booking|customer|visit|conversion|purchase|contract|call)/;

/**
 * Whether a goal is only a count of followers, likes or members (domain.md, section 2): it is flagged until the person says which
 * marketing goal it serves.
 */
export function isVanityGoal(goal: Pick<PlanGoal, 'text' | 'measure' | 'serves'>): boolean {
  const words = fold(`${goal.text} ${goal.measure}`);
  return VANITY.test(words) && !OUTCOME.test(words) && isEmpty(goal.serves);
}

/** The sum of the content groups' shares, percent. */
export function sharesSum(content: Pick<PlanContent, 'principles'>): number {
  return CONTENT_GROUPS.reduce((sum, group) => sum + (content.principles.shares[group]?.percent ?? 0), 0);
}

export const toolClass = (ad: Pick<PlanAd, 'tool'>): ToolClass => TOOLS[ad.tool];

/** Whether a tool breaks the networks' rules and nobody has written that the risk is known. */
export const isUnacknowledged = (ad: PlanAd): boolean => toolClass(ad) === 'grey' && isEmpty(ad.acknowledgement);

/** What only the rest of the store knows of a plan. */
export interface PlanSurroundings {
  /** Whether the media plan has a placement, and the budget a line. */
  readonly placements: number;
  readonly budgetLines: number;
}

const goalGaps = ({ goals }: PlanContent): PlanGap[] => {
  const numbered = goals.map((goal, index) => ({ ...goal, number: index + 1 }));
  return [
    ...(goals.length === 0 ? [gap('no-goals')] : []),
    ...numbered.filter(({ text }) => isEmpty(text)).map(({ number }) => gap('goal-text', { number })),
    ...numbered
      .filter(({ measure, target, date }) => isEmpty(measure) || isEmpty(target) || date === null)
      .map(({ number }) => gap('goal-measure', { number })),
    ...numbered.filter(isVanityGoal).map(({ number }) => gap('goal-vanity', { number })),
  ];
};

const taskGaps = ({ tasks, goals }: PlanContent): PlanGap[] => {
  const known = new Set(goals.map(({ id }) => id));
  return [
    ...(tasks.length === 0 ? [gap('no-tasks')] : []),
    ...tasks.flatMap(({ text, goalIds }, index) => [
      ...(isEmpty(text) ? [gap('task-text', { number: index + 1 })] : []),
      ...(goalIds.some((id) => known.has(id)) ? [] : [gap('task-goal', { number: index + 1 })]),
    ]),
  ];
};

const principleGaps = (content: PlanContent): PlanGap[] => {
  const { experiences, touchPoints, insights, rules, answerHours } = content.principles;
  const sum = sharesSum(content);
  return [
    ...([experiences, touchPoints, insights].every(isEmpty) ? [gap('no-visit-reasons')] : []),
    ...(sum === 0 ? [gap('no-shares')] : sum === 100 ? [] : [gap('shares-sum', { sum })]),
    ...(Object.values(rules).every((text) => isEmpty(text ?? '')) ? [gap('no-rules')] : []),
    ...(answerHours === null ? [gap('no-answer-time')] : []),
  ];
};

const adGaps = ({ ads }: PlanContent): PlanGap[] => [
  ...(ads.length === 0 ? [gap('no-ads')] : []),
  ...ads.flatMap((ad, index) => (isUnacknowledged(ad) ? [gap('ad-risk', { number: index + 1 })] : [])),
  ...ads.flatMap((ad, index) => (toolClass(ad) === 'black' ? [gap('ad-black', { number: index + 1 })] : [])),
];

const mechanicGaps = ({ mechanics }: PlanContent): PlanGap[] => {
  const named = new Set(mechanics.map(({ kind }) => kind));
  const open = MECHANICS.filter((kind) => !named.has(kind)).length;
  const unowned = mechanics.filter(({ owner, state }) => isEmpty(owner) && state !== 'skipped').length;
  return [
    ...(open > 0 ? [gap('mechanics-open', { count: open })] : []),
    ...(unowned > 0 ? [gap('mechanics-owner', { count: unowned })] : []),
  ];
};

const gapsOf: Readonly<Record<PlanBlock, (content: PlanContent, around: PlanSurroundings) => PlanGap[]>> = {
  goals: goalGaps,
  tasks: taskGaps,
  principles: principleGaps,
  channels: ({ channels }) => [
    ...(channels.length === 0 ? [gap('no-channels')] : []),
    ...(channels.some(({ purpose }) => isEmpty(purpose)) ? [gap('channel-purpose')] : []),
  ],
  mechanics: mechanicGaps,
  cross: ({ cross }) => (Object.values(cross).every(isEmpty) ? [gap('no-cross')] : []),
  ads: adGaps,
  content: ({ content }) =>
    isEmpty(content.notes) && Object.keys(content.cadence).length === 0 ? [gap('no-cadence')] : [],
  media: ({ media }, { placements }) => (placements === 0 && isEmpty(media.notes) ? [gap('no-placements')] : []),
  budget: ({ budget }, { budgetLines }) => (budgetLines === 0 && isEmpty(budget.notes) ? [gap('no-budget')] : []),
  kpi: ({ kpi }) => {
    if (kpi.targets.some(({ months }) => Object.keys(months).length > 0)) return [];
    return [gap(kpi.targets.length === 0 && isEmpty(kpi.notes) ? 'no-targets' : 'no-target-values')];
  },
};

/** What an empty plan lacks; a block that lacks just this was not begun. */
const EMPTY_GAPS = new Set([
  'no-goals',
  'no-tasks',
  'no-visit-reasons',
  'no-shares',
  'no-rules',
  'no-answer-time',
  'no-channels',
  'no-cross',
  'no-ads',
  'no-cadence',
  'no-placements',
  'no-budget',
  'no-targets',
]);

const NONE: PlanSurroundings = { placements: 0, budgetLines: 0 };

/** How far a block is, and what is missing in words. */
export function blockState(block: PlanBlock, content: PlanContent, around: PlanSurroundings = NONE): BlockState {
  const gaps = gapsOf[block](content, around);
  if (gaps.length === 0) return { block, state: 'complete', gaps };
  const untouched = block === 'mechanics' ? content.mechanics.length === 0 : gaps.length === emptyCount(block, gaps);
  return { block, state: untouched ? 'empty' : 'begun', gaps };
}

/** Block 3 is empty only with all four of its gaps. */
const emptyCount = (block: PlanBlock, gaps: readonly PlanGap[]): number => {
  const empty = gaps.filter(({ code }) => EMPTY_GAPS.has(code)).length;
  return block === 'principles' && empty < 4 ? -1 : empty;
};

/**
 * Why a plan cannot go to the client as final: the brief is not answered and nobody said why not, or a tool breaks rules unacknowledged
 * (domain.md, sections 2 and 6). Codes of `plans.hindrance.<code>`; none when it can.
 */
export function hindrances(content: PlanContent, brief: { readonly allowsFinal: boolean }): string[] {
  return [
    ...(brief.allowsFinal ? [] : ['brief']),
    ...(content.ads.some(isUnacknowledged) ? ['grey-tools'] : []),
    ...(content.ads.some((ad) => toolClass(ad) === 'black') ? ['black-tools'] : []),
  ];
}

/** A plan with nothing in it. */
export const EMPTY_PLAN: PlanContent = {
  goals: [],
  tasks: [],
  principles: { experiences: '', touchPoints: '', insights: '', shares: {}, rules: {}, answerHours: null },
  channels: [],
  mechanics: [],
  cross: { crossPosting: '', jointProjects: '', terms: '' },
  ads: [],
  content: { cadence: {}, notes: '' },
  media: { notes: '' },
  budget: { notes: '' },
  kpi: { targets: [], notes: '' },
};
