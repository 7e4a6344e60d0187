import { type KpiUnit, unitOf } from '../../kpi/kpi.ts';
import { accountLines, type PlanAccount } from '../budget/budget.lines.ts';
import { CONTENT_GROUPS, type ContentGroup } from '../posts/posts.content-types.ts';
import { CROSS_HEADINGS, PLAN_RULES, type PlanBlock } from './plans.blocks.ts';
import type { PlanContent, PlanTarget } from './plans.schema.ts';

/** One thing that a plan says. What is a key (a tool, a state, a channel) is put into words by whoever shows it. */
export interface PlanLine {
  /** Stays the same between versions: the block, the row's id, the field. */
  readonly path: string;
  readonly block: PlanBlock;
  /** A key of the texts of plans that names the field, such as `goals.measure`. */
  readonly field: string;
  /** Which row of its list, from 1; null for what is no list. */
  readonly number: number | null;
  /** Of block 3B: whose share. */
  readonly group: ContentGroup | null;
  /** Of a budget line's amount: which month, and the line's name. */
  readonly month?: string;
  readonly name?: string;
  /** How `text` is to be read; money is minor units and the currency. Only in `text` itself do single words change. */
  readonly kind: 'text' | 'date' | 'key' | 'channel' | 'money' | 'count' | 'rate' | `kpi-${KpiUnit}`;
  readonly text: string;
}

type Draft = Pick<PlanLine, 'field' | 'text'> & Partial<PlanLine>;

function rows<T extends { readonly id: string }>(
  block: PlanBlock,
  list: readonly T[],
  fields: (row: T) => readonly Draft[],
): PlanLine[] {
  return list.flatMap((row, index) =>
    fields(row).map((line) => ({
      path: `${block}/${row.id}/${line.field}`,
      block,
      number: index + 1,
      group: null,
      kind: 'text' as const,
      ...line,
    })),
  );
}

const single = (block: PlanBlock, line: Draft): PlanLine => ({
  path: `${block}/${line.field}/${line.group ?? ''}`,
  block,
  number: null,
  group: null,
  kind: 'text',
  ...line,
});

/** A target: which KPI, of which channel, and its months. */
function targetLines({ id, kpi, channelId, months }: PlanTarget, number: number): PlanLine[] {
  const line = (field: string, path: string, draft: Pick<PlanLine, 'text' | 'kind'> & Partial<PlanLine>): PlanLine => ({
    block: 'kpi',
    number,
    group: null,
    path: `kpi/${id}/${path}`,
    field,
    ...draft,
  });
  return [
    line('targets.kpi', 'kpi', { text: `vocabulary:kpis.${kpi}`, kind: 'key' }),
    line('targets.channel', 'channel', { text: channelId ?? '', kind: 'channel' }),
    ...Object.keys(months)
      .sort()
      .map((month) => line('targets.in', month, { text: String(months[month]), kind: `kpi-${unitOf(kpi)}`, month })),
  ];
}

/** Everything that a plan says, line by line, in its order; empty fields too. */
export function planLines(content: PlanContent): PlanLine[] {
  const { principles } = content;
  const goalNumber = new Map(content.goals.map(({ id }, index) => [id, index + 1]));
  return [
    ...rows('goals', content.goals, (goal) => [
      { field: 'goals.text', text: goal.text },
      { field: 'goals.measure', text: goal.measure },
      { field: 'goals.baseline', text: goal.baseline },
      { field: 'goals.target', text: goal.target },
      { field: 'goals.date', text: goal.date ?? '', kind: 'date' },
      { field: 'goals.serves', text: goal.serves },
    ]),
    ...rows('tasks', content.tasks, (task) => [
      { field: 'tasks.aspect', text: `tasks.aspects.${task.aspect}`, kind: 'key' },
      { field: 'tasks.text', text: task.text },
      { field: 'tasks.goals', text: task.goalIds.flatMap((id) => goalNumber.get(id) ?? []).join(', ') },
    ]),
    ...(['experiences', 'touchPoints', 'insights'] as const).map((key) =>
      single('principles', { field: `principles.${key}`, text: principles[key] }),
    ),
    ...CONTENT_GROUPS.flatMap((group) => {
      const { percent = 0, purpose = '' } = principles.shares[group] ?? {};
      return [
        single('principles', { field: 'principles.share', text: percent === 0 ? '' : `${percent} %`, group }),
        single('principles', { field: 'principles.purpose', text: purpose, group }),
      ];
    }),
    ...PLAN_RULES.map((rule) =>
      single('principles', { field: `principles.rule.${rule}`, text: principles.rules[rule] ?? '' }),
    ),
    single('principles', { field: 'principles.answerHours', text: String(principles.answerHours ?? '') }),
    ...rows(
      'channels',
      content.channels.map((row) => ({ ...row, id: row.channelId })),
      ({ channelId, purpose }) => [
        { field: 'paper.channel', text: channelId, kind: 'channel' },
        { field: 'paper.purpose', text: purpose },
      ],
    ),
    ...rows('mechanics', content.mechanics, (line) => [
      { field: 'mechanics.text', text: line.text },
      { field: 'mechanics.owner', text: line.owner },
      { field: 'mechanics.state', text: `mechanics.states.${line.state}`, kind: 'key' },
    ]),
    ...CROSS_HEADINGS.map((heading) => single('cross', { field: `cross.${heading}`, text: content.cross[heading] })),
    ...rows('ads', content.ads, (ad) => [
      { field: 'paper.tool', text: `ads.names.${ad.tool}`, kind: 'key' },
      { field: 'ads.text', text: ad.text },
      { field: 'ads.acknowledgement', text: ad.acknowledgement },
    ]),
    ...(['dayMin', 'dayMax'] as const).map((key) =>
      single('content', { field: `content.${key}`, text: String(content.content.cadence[key] ?? '') }),
    ),
    single('content', { field: 'content.notes', text: content.content.notes }),
    ...(['media', 'budget'] as const).map((block) =>
      single(block, { field: `notes.${block}`, text: content[block].notes }),
    ),
    ...content.kpi.targets.flatMap((target, index) => targetLines(target, index + 1)),
    single('kpi', { field: 'notes.kpi', text: content.kpi.notes }),
  ];
}

/** A line that is not what it was. A row that came or went has its lines with an empty text on the other side. */
export interface PlanChange extends Omit<PlanLine, 'text'> {
  readonly before: string;
  readonly after: string;
}

/** A plan as a version freezes it, or as it is now. */
export interface ToldPlan {
  readonly content: PlanContent;
  readonly account: PlanAccount;
}

/** What differs between two versions, in the plan's order; rows are told by their ids, so that moving one is no change of its words. */
export function planDifferences(before: ToldPlan, after: ToldPlan, currency: string): PlanChange[] {
  const linesOf = ({ content, account }: ToldPlan) => [...planLines(content), ...accountLines(account, currency)];
  const [old, now] = [linesOf(before), linesOf(after)];
  const textBefore = new Map(old.map((line) => [line.path, line.text]));
  const known = new Set(now.map(({ path }) => path));
  const gone = old.filter(({ path }) => !known.has(path));
  return [
    ...now.map(({ text, ...line }) => ({ ...line, before: textBefore.get(line.path) ?? '', after: text })),
    ...gone.map(({ text, ...line }) => ({ ...line, before: text, after: '' })),
  ].filter((change) => change.before !== change.after);
}
