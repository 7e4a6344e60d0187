import type { ReactNode } from 'react';
import { cadenceOf } from '#shared/rooms/clients/clients.cadence.ts';
import { CROSS_HEADINGS, PLAN_RULES, type PlanBlock, TASK_ASPECTS } from '#shared/rooms/plans/plans.blocks.ts';
import { toolClass } from '#shared/rooms/plans/plans.rules.ts';
import { CONTENT_GROUPS } from '#shared/rooms/posts/posts.content-types.ts';
import { formatDate } from '#shared/time/format.ts';
import { networkName } from '../../paper/paper.names.ts';
import { budgetPlan, mediaPlan } from './plan-paper.budget.tsx';
import { kpiPlan } from './plan-paper.kpi.tsx';
import type { PlanPaperProps } from './plan-paper.tsx';

const hasText = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const Prose = ({ text }: { text: string }) => <p className="prose">{text.trim()}</p>;

/** Headings with free text; null where none has any. */
function headed(entries: readonly (readonly [string, string | undefined])[]): ReactNode {
  const filled = entries.filter((entry): entry is readonly [string, string] => hasText(entry[1]));
  if (filled.length === 0) return null;
  return filled.map(([heading, text]) => (
    <div key={heading}>
      <h3>{heading}</h3>
      <Prose text={text} />
    </div>
  ));
}

function Table({ heads, rows }: { heads: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  return (
    <table className="ruled">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={heads[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const word = (text: string): string => (hasText(text) ? text.trim() : '–');

function goals({ plan, language, t }: PlanPaperProps): ReactNode {
  if (plan.content.goals.length === 0) return null;
  const heads = (['goal', 'measure', 'baseline', 'target', 'date'] as const).map((key) => t(`plans.paper.${key}`));
  const rows = plan.content.goals.map((goal, index) => [
    <>
      <p className="prose">
        {index + 1}. {word(goal.text)}
      </p>
      {hasText(goal.serves) && <p className="small muted">{t('plans.paper.serves', { text: goal.serves.trim() })}</p>}
    </>,
    word(goal.measure),
    word(goal.baseline),
    word(goal.target),
    goal.date === null ? '–' : formatDate(goal.date, language),
  ]);
  return <Table heads={heads} rows={rows} />;
}

function tasks({ plan, t }: PlanPaperProps): ReactNode {
  const { tasks: all, goals: known } = plan.content;
  if (all.length === 0) return null;
  const numberOf = new Map(known.map(({ id }, index) => [id, index + 1]));
  return TASK_ASPECTS.filter((aspect) => all.some((task) => task.aspect === aspect)).map((aspect) => (
    <div key={aspect}>
      <h3>{t(`plans.tasks.aspects.${aspect}`)}</h3>
      <Table
        heads={[t('plans.paper.task'), t('plans.paper.forGoals')]}
        rows={all
          .filter((task) => task.aspect === aspect)
          .map(({ text, goalIds }) => [
            <Prose key="text" text={word(text)} />,
            goalIds.flatMap((id) => numberOf.get(id) ?? []).join(', ') || '–',
          ])}
      />
    </div>
  ));
}

function principles({ plan, t }: PlanPaperProps): ReactNode {
  const { experiences, touchPoints, insights, shares, rules, answerHours } = plan.content.principles;
  const why = headed([
    [t('plans.principles.experiences'), experiences],
    [t('plans.principles.touchPoints'), touchPoints],
    [t('plans.principles.insights'), insights],
  ]);
  const groups = CONTENT_GROUPS.filter((group) => (shares[group]?.percent ?? 0) > 0);
  const kept = headed(PLAN_RULES.map((rule) => [t(`plans.principles.rule.${rule}`), rules[rule]]));
  if (why === null && groups.length === 0 && kept === null && answerHours === null) return null;
  return (
    <>
      {why}
      {groups.length > 0 && (
        <>
          <h3>{t('plans.principles.shares')}</h3>
          <Table
            heads={[t('plans.paper.group'), t('plans.paper.percent'), t('plans.paper.solves')]}
            rows={groups.map((group) => [
              t(`vocabulary.contentGroups.${group}`),
              `${shares[group]?.percent ?? 0} %`,
              word(shares[group]?.purpose ?? ''),
            ])}
          />
        </>
      )}
      {kept}
      {answerHours !== null && <p className="within">{t('plans.paper.answerHours', { count: answerHours })}</p>}
    </>
  );
}

function channels({ plan, channels: known, t }: PlanPaperProps): ReactNode {
  const byId = new Map(known.map((channel) => [channel.id, channel]));
  const used = plan.content.channels.flatMap(({ channelId, purpose }) => {
    const channel = byId.get(channelId);
    return channel === undefined
      ? []
      : [[`${networkName(t, channel.network)} ${channel.handle}`.trim(), word(purpose)]];
  });
  if (used.length === 0) return null;
  return <Table heads={[t('plans.paper.channel'), t('plans.paper.purpose')]} rows={used} />;
}

function mechanics({ plan, t }: PlanPaperProps): ReactNode {
  const lines = plan.content.mechanics;
  if (lines.length === 0) return null;
  const rows = lines.map(({ kind, text, owner, state }) => [
    <>
      {kind !== null && t(`plans.mechanics.kinds.${kind}`)}
      {hasText(text) && <Prose text={text} />}
    </>,
    word(owner),
    t(`plans.mechanics.states.${state}`),
  ]);
  return <Table heads={[t('plans.paper.what'), t('plans.paper.owner'), t('plans.paper.state')]} rows={rows} />;
}

function ads({ plan, t }: PlanPaperProps): ReactNode {
  const { ads: tools } = plan.content;
  if (tools.length === 0) return null;
  return (
    <>
      <Table
        heads={[t('plans.paper.tool'), t('plans.paper.rulesOfUse')]}
        rows={tools.map(({ tool, text }) => [t(`plans.ads.names.${tool}`), <Prose key="text" text={word(text)} />])}
      />
      {tools
        .filter((ad) => toolClass(ad) === 'grey')
        .map((ad) => (
          <div key={ad.id} className="risk">
            <b>
              {t('plans.paper.risk')}: {t(`plans.ads.names.${ad.tool}`)}
            </b>
            <p>{t('plans.paper.riskText', { text: word(ad.acknowledgement) })}</p>
          </div>
        ))}
    </>
  );
}

function content({ plan, t }: PlanPaperProps): ReactNode {
  const { cadence: changes, notes } = plan.content.content;
  if (Object.keys(changes).length === 0 && !hasText(notes)) return null;
  const cadence = cadenceOf(changes);
  const flags = ['weekArticle', 'weekAlbum', 'monthDigest', 'quarterResearch', 'yearReport', 'ownDates'] as const;
  return (
    <>
      <ul>
        {(['dayMin', 'dayMax'] as const).map((key) =>
          cadence[key] === null ? null : (
            <li key={key}>
              {t(`plans.content.${key}`)}: {cadence[key]}
            </li>
          ),
        )}
        {flags.map((key) => (cadence[key] ? <li key={key}>{t(`plans.content.${key}`)}</li> : null))}
      </ul>
      {hasText(notes) && <Prose text={notes} />}
    </>
  );
}

/** The notes of a block whose rows are not the plan's own. */
export function notes({ plan }: PlanPaperProps, block: 'media' | 'budget' | 'kpi'): ReactNode {
  const text = plan.content[block].notes;
  return hasText(text) ? <Prose text={text} /> : null;
}

/** What each block prints; null where there is nothing to print. */
export const blockBodies: Readonly<Record<PlanBlock, (props: PlanPaperProps) => ReactNode>> = {
  goals,
  tasks,
  principles,
  channels,
  mechanics,
  cross: ({ plan, t }) =>
    headed(CROSS_HEADINGS.map((heading) => [t(`plans.cross.${heading}`), plan.content.cross[heading]])),
  ads,
  content,
  media: mediaPlan,
  budget: budgetPlan,
  kpi: kpiPlan,
};
