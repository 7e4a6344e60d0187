import type { ReactNode } from 'react';
import type { Budget } from '#shared/rooms/budget/budget.schema.ts';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { PLAN_BLOCKS } from '#shared/rooms/plans/plans.blocks.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import type { Language } from '#shared/text/language.ts';
import { formatDate } from '#shared/time/format.ts';
import { writeDocx } from '../../office/docx.write.ts';
import { drawPaper, type PaperClient } from '../../paper/paper.document.tsx';
import { docxBlocks } from '../../paper/paper.docx.ts';
import { PaperCover } from '../../paper/paper.parts.tsx';
import { coverStyles, letterStyles } from '../../paper/paper.styles.ts';
import type { Translate } from '../../translate.ts';
import { blockBodies } from './plan-paper.blocks.tsx';

const styles = `
.contents { list-style: none; }
.contents li { display: flex; gap: 4mm; padding: 1.6mm 0; border-bottom: 0.25mm solid #e4e7ec; }
.contents b { width: 6mm; color: var(--accent); }
.contents a { text-decoration: none; flex: 1; }
.block { margin-top: 11mm; }
.block h2 { font-size: 15pt; margin-bottom: 2mm; }
.block h3 { margin: 5mm 0 2mm; }
.block .about { color: #5b626d; font-size: 8.5pt; margin-bottom: 4mm; max-width: 150mm; break-after: avoid; break-inside: avoid; }
.block .whole { break-inside: avoid; break-before: avoid; }
.block .month { break-inside: avoid; }
.block h3 small { font-weight: 400; color: #5b626d; }
.block .ruled { margin-top: 2mm; }
.block .ruled thead th { white-space: nowrap; }
.block .ruled thead th:last-child:nth-child(2) { width: 24mm; }
#ads .ruled thead th:last-child, #channels .ruled thead th:last-child { width: auto; }
.block .ruled td.num, .block .ruled th.num { width: auto; }
.block ul { padding-left: 5mm; margin-bottom: 3mm; break-inside: avoid; }
.block .within { margin-top: 4mm; font-weight: 600; }
.note-draft { margin-bottom: 8mm; padding: 3mm 4mm; border-left: 0.8mm solid var(--accent); background: #f5f6f8; }
.gantt { margin: 4mm 0 0; break-inside: avoid; }
.gantt-row { display: grid; grid-template-columns: 45mm 1fr; gap: 3mm; align-items: center; }
.gantt-row span { overflow: hidden; font-size: 8pt; text-overflow: ellipsis; white-space: nowrap; }
.gantt-row div { position: relative; height: 5mm; border-bottom: 0.2mm solid #e4e7ec; }
.gantt-row b { position: absolute; top: 1.2mm; height: 2.6mm; min-width: 0.8mm; border-radius: 1mm; background: var(--accent); }
.gantt-months i { position: absolute; height: 5mm; border-left: 0.2mm solid #b6bdc7; padding-left: 1mm; color: #5b626d; font-size: 7pt; font-style: normal; white-space: nowrap; }
.risk { margin-top: 4mm; padding: 3mm 4mm; border: 0.4mm solid #a3262a; break-inside: avoid; }
.risk b { color: #a3262a; }`;

export interface PlanPaperProps {
  readonly plan: Plan;
  readonly client: PaperClient;
  readonly budget: Budget;
  /** What the work costs a month, minor units of the plan's currency; null where nobody knows. */
  readonly fee: number | null;
  readonly channels: readonly Channel[];
  readonly language: Language;
  readonly t: Translate;
}

/** Draws a plan: cover, contents, a section for each block that holds something, what it was agreed as. */
export function drawPlan(props: PlanPaperProps): string {
  const { plan, client, language, t } = props;
  return drawPaper({
    language,
    title: plan.name,
    client,
    footer: `${client.name} · ${plan.name}`,
    hasCover: true,
    styles: [coverStyles, letterStyles, styles],
    t,
    body: <PlanBody {...props} />,
  });
}

/** The same plan as a Word document, for clients who write in it. */
export function writePlan(props: PlanPaperProps): Uint8Array {
  const { plan, language } = props;
  return writeDocx({ title: plan.name, language, blocks: docxBlocks(<PlanBody {...props} />) });
}

function PlanBody(props: PlanPaperProps) {
  const { plan, t } = props;
  return (
    <>
      <Cover {...props} />
      <main>
        {plan.status === 'draft' && <p className="note-draft">{t('plans.paper.draftNote')}</p>}
        <Blocks {...props} />
      </main>
    </>
  );
}

function Cover({ plan, client, language, t }: PlanPaperProps) {
  const [from, to] = [formatDate(plan.startsOn, language), formatDate(plan.endsOn, language)];
  return (
    <PaperCover
      client={client}
      kind={t('plans.paper.kind')}
      subtitle={plan.name}
      foot={
        <div>
          <dl>
            <dt>{t('plans.editor.period')}</dt>
            <dd>{t('plans.paper.period', { from, to })}</dd>
            <dt>{t('plans.list.version')}</dt>
            <dd>{t('plans.paper.version', { version: plan.version, status: t(`plans.status.${plan.status}`) })}</dd>
          </dl>
        </div>
      }
      t={t}
    />
  );
}

/** The table of contents and the blocks; one with nothing in it is left out of both. */
function Blocks(props: PlanPaperProps) {
  const { t } = props;
  const filled = PLAN_BLOCKS.flatMap((block, index): { block: typeof block; number: number; body: ReactNode }[] => {
    const body = blockBodies[block](props);
    return body === null ? [] : [{ block, number: index + 1, body }];
  });
  return (
    <>
      <section>
        <h2>{t('plans.paper.contents')}</h2>
        <ol className="contents">
          {filled.map(({ block, number }) => (
            <li key={block}>
              <b>{number}</b>
              <a href={`#${block}`}>{t(`plans.blocks.${block}`)}</a>
            </li>
          ))}
        </ol>
      </section>
      {filled.map(({ block, number, body }, index) => (
        <section key={block} id={block} className={index === 0 ? 'page block' : 'block'}>
          <h2>
            {number}. {t(`plans.blocks.${block}`)}
          </h2>
          <p className="about">{t(`plans.purpose.${block}`)}</p>
          {body}
        </section>
      ))}
    </>
  );
}
