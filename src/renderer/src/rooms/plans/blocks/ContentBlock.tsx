import { Button, Checkbox } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cadence, cadenceOf, withCadence } from '#shared/rooms/clients/clients.cadence.ts';
import { editPlan } from '../../../data/plans.store.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { LayOutDialog } from '../LayOutDialog.tsx';
import styles from '../plans.module.css';
import { said } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';

const FLAGS = ['weekArticle', 'weekAlbum', 'monthDigest', 'quarterResearch', 'yearReport', 'ownDates'] as const;

/** Block 8: the rhythm, by the rules that the calendar watches, and what is to appear in words. */
export function ContentBlock({ plan, client }: BlockProps) {
  const { t } = useTranslation('plans');
  const [isLayingOut, setLayingOut] = useState(false);
  const cadence = cadenceOf(plan.content.content.cadence);
  const change = (patch: Partial<Cadence>) =>
    editPlan(plan.id, ({ content }) => ({ content: { ...content, cadence: withCadence(content.cadence, patch) } }));
  return (
    <div className={styles.rows}>
      <div className={styles.two}>
        {(['dayMin', 'dayMax'] as const).map((key) => {
          const least = key === 'dayMin' ? 0 : 1;
          return (
            <NumberField
              key={key}
              label={t(`content.${key}`)}
              stored={cadence[key]}
              from={least}
              to={50}
              problem={t('content.dayProblem', { least })}
              save={(value) => change({ [key]: value })}
            />
          );
        })}
      </div>
      {FLAGS.map((key) => (
        <Checkbox
          key={key}
          label={t(`content.${key}`)}
          checked={cadence[key]}
          onChange={(event) => void said(change({ [key]: event.currentTarget.checked }))}
        />
      ))}
      <TextField
        label={t('content.notes')}
        description={t('content.notesHint')}
        rows={4}
        stored={plan.content.content.notes}
        save={(notes) => editPlan(plan.id, ({ content }) => ({ content: { ...content, notes } }))}
      />
      <Button
        variant="light"
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        onClick={() => setLayingOut(true)}
      >
        {t('layOut.action')}
      </Button>
      {isLayingOut && <LayOutDialog plan={plan} client={client} close={() => setLayingOut(false)} />}
    </div>
  );
}
