import { useTranslation } from 'react-i18next';
import { editPlan } from '../../../data/plans.store.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import type { BlockProps } from './block.types.ts';

/** Blocks 9 to 11 in words. */
export function NotesBlock({ plan, block }: Pick<BlockProps, 'plan'> & { readonly block: 'media' | 'budget' | 'kpi' }) {
  const { t } = useTranslation('plans');
  return (
    <TextField
      label={t(`notes.${block}`)}
      rows={2}
      stored={plan.content[block].notes}
      save={(notes) => editPlan(plan.id, (content) => ({ [block]: { ...content[block], notes } }))}
    />
  );
}
