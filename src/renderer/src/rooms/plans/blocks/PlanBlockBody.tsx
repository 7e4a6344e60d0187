import { useTranslation } from 'react-i18next';
import { CROSS_HEADINGS, type PlanBlock } from '#shared/rooms/plans/plans.blocks.ts';
import { editPlan } from '../../../data/plans.store.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from '../plans.module.css';
import { AdsBlock } from './AdsBlock.tsx';
import { BudgetBlock } from './BudgetBlock.tsx';
import type { BlockProps } from './block.types.ts';
import { ChannelsBlock } from './ChannelsBlock.tsx';
import { ContentBlock } from './ContentBlock.tsx';
import { GoalsBlock } from './GoalsBlock.tsx';
import { KpiBlock } from './KpiBlock.tsx';
import { MechanicsBlock } from './MechanicsBlock.tsx';
import { MediaBlock } from './MediaBlock.tsx';
import { PrinciplesBlock } from './PrinciplesBlock.tsx';
import { TasksBlock } from './TasksBlock.tsx';

/** The fields of one block. */
export function PlanBlockBody({ block, ...props }: BlockProps & { readonly block: PlanBlock }) {
  switch (block) {
    case 'goals':
      return <GoalsBlock {...props} />;
    case 'tasks':
      return <TasksBlock {...props} />;
    case 'principles':
      return <PrinciplesBlock {...props} />;
    case 'channels':
      return <ChannelsBlock {...props} />;
    case 'mechanics':
      return <MechanicsBlock {...props} />;
    case 'cross':
      return <CrossBlock {...props} />;
    case 'ads':
      return <AdsBlock {...props} />;
    case 'content':
      return <ContentBlock {...props} />;
    case 'media':
      return <MediaBlock {...props} />;
    case 'budget':
      return <BudgetBlock {...props} />;
    case 'kpi':
      return <KpiBlock {...props} />;
  }
}

/** Block 6. */
function CrossBlock({ plan }: BlockProps) {
  const { t } = useTranslation('plans');
  return (
    <div className={styles.rows}>
      {CROSS_HEADINGS.map((heading) => (
        <TextField
          key={heading}
          label={t(`cross.${heading}`)}
          rows={3}
          stored={plan.content.cross[heading]}
          save={(text) => editPlan(plan.id, ({ cross }) => ({ cross: { ...cross, [heading]: text } }))}
        />
      ))}
    </div>
  );
}
