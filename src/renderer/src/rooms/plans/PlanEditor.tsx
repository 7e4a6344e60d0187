import { Button } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { PLAN_BLOCKS, type PlanBlock } from '#shared/rooms/plans/plans.blocks.ts';
import { type BlockState, blockState, type PlanGap } from '#shared/rooms/plans/plans.rules.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { openBlock, openPlan } from '../../data/plans.store.ts';
import { useView } from '../../data/settings.store.ts';
import form from '../clients/form.module.css';
import { PlanBlockBody } from './blocks/PlanBlockBody.tsx';
import { PlanTop } from './PlanTop.tsx';
import styles from './plans.module.css';

/** One plan: its blocks at the left with how far each is, the chosen block at the right. */
export function PlanEditor({ plan, client }: { plan: Plan; client: Client }) {
  const { t } = useTranslation('plans');
  const block = useView((view) => view.planBlock);
  const states = PLAN_BLOCKS.map((known) => blockState(known, plan.content, plan.counts));
  return (
    <>
      <RoomHead title={t('title')}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconChevronLeft size={15} aria-hidden />}
          onClick={() => openPlan(null)}
        >
          {t('all')}
        </Button>
      </RoomHead>
      <div className={form.canvas}>
        <article className={styles.editor} aria-label={plan.name}>
          <PlanTop plan={plan} client={client} ready={states.filter(({ state }) => state === 'complete').length} />
          <div className={styles.split}>
            <Blocks states={states} current={block} />
            <Block key={block} plan={plan} client={client} states={states} block={block} />
          </div>
        </article>
      </div>
    </>
  );
}

const MARKS = { empty: IconCircle, begun: IconCircleHalf2, complete: IconCircleCheckFilled } as const;

function Blocks({ states, current }: { states: readonly BlockState[]; current: PlanBlock }) {
  const { t } = useTranslation('plans');
  return (
    <nav aria-label={t('editor.blocks')} className={styles.blocks}>
      <ol>
        {states.map(({ block, state }, index) => {
          const Mark = MARKS[state];
          return (
            <li key={block}>
              <button
                type="button"
                aria-current={block === current ? 'step' : undefined}
                data-state={state}
                onClick={() => openBlock(block)}
              >
                <Mark size={16} aria-hidden />
                <span>{`${index + 1}. ${t(`blocks.${block}`)}`}</span>
                <span className="visually-hidden">{` (${t(`state.${state}`)})`}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface BlockProps {
  readonly plan: Plan;
  readonly client: Client;
  readonly states: readonly BlockState[];
  readonly block: PlanBlock;
}

function Block({ plan, client, states, block }: BlockProps) {
  const { t } = useTranslation('plans');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const index = PLAN_BLOCKS.indexOf(block);
  const [before, after] = [PLAN_BLOCKS[index - 1], PLAN_BLOCKS[index + 1]];
  return (
    <section className={form.section} aria-labelledby="plan-block">
      <h3 id="plan-block" ref={heading} tabIndex={-1} className={styles.blockTitle}>
        {`${index + 1}. ${t(`blocks.${block}`)}`}
      </h3>
      <p className={styles.purpose}>{t(`purpose.${block}`)}</p>
      <Gaps gaps={states[index]?.gaps ?? []} />
      <PlanBlockBody plan={plan} client={client} block={block} />
      <div className={styles.foot}>
        {before !== undefined && (
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={15} aria-hidden />}
            onClick={() => openBlock(before)}
          >
            {t('editor.previous')}
          </Button>
        )}
        {after !== undefined && (
          <Button rightSection={<IconChevronRight size={15} aria-hidden />} onClick={() => openBlock(after)}>
            {t('editor.next')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What the block lacks, computed and never ticked off. */
function Gaps({ gaps }: { gaps: readonly PlanGap[] }) {
  const { t } = useTranslation('plans');
  if (gaps.length === 0) {
    return (
      <p className={styles.complete} role="status">
        <IconCircleCheckFilled size={15} aria-hidden /> {t('editor.complete')}
      </p>
    );
  }
  return (
    <div className={styles.gaps} role="status" aria-label={t('editor.missing')}>
      <ul>
        {gaps.map(({ code, params }) => (
          <li key={`${code} ${params.number ?? ''}`}>{t(`missing.${code}` as 'missing.no-goals', params)}</li>
        ))}
      </ul>
    </div>
  );
}
