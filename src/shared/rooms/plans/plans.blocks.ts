/** What a campaign plan is made of: domain.md, section 3. Keys are stored, so they never change their meaning. */

/** The ten blocks, of which the third stands before the fourth in the usual numbering, and the block of results. */
export const PLAN_BLOCKS = [
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
] as const;
export type PlanBlock = (typeof PLAN_BLOCKS)[number];

/** The aspects of block 2. */
export const TASK_ASPECTS = ['brand', 'reach', 'direct', 'promotion', 'sales'] as const;
export type TaskAspect = (typeof TASK_ASPECTS)[number];

/** The headings of block 3C; domain.md, section 5. */
export const PLAN_RULES = [
  'quality',
  'said',
  'inside',
  'answering',
  'frequency',
  'criticism',
  'feedback',
  'leaders',
  'reach',
  'other',
] as const;
export type PlanRule = (typeof PLAN_RULES)[number];

/** Promotion without content, block 5: what every plan goes through. */
export const MECHANICS = ['links', 'signatures', 'newsletters', 'partners', 'search'] as const;
export type Mechanic = (typeof MECHANICS)[number];
export const MECHANIC_STATES = ['todo', 'doing', 'done', 'skipped'] as const;

/** The headings of block 6. */
export const CROSS_HEADINGS = ['crossPosting', 'jointProjects', 'terms'] as const;

/** White is allowed by the networks, grey breaks their rules, black breaks the law; domain.md, section 6. */
export type ToolClass = 'white' | 'grey' | 'black';

/** The tools of block 7 with their class. */
export const TOOLS = {
  targeted: 'white',
  communities: 'white',
  contests: 'white',
  profileSeo: 'white',
  talking: 'white',
  contextual: 'white',
  retargeting: 'white',
  crossMarketing: 'white',
  messages: 'white',
  boughtFollowers: 'grey',
  spam: 'grey',
  massFollowing: 'grey',
  hacking: 'black',
  hackedSpam: 'black',
} as const satisfies Record<string, ToolClass>;
export type Tool = keyof typeof TOOLS;
export const TOOL_NAMES = Object.keys(TOOLS) as Tool[];
