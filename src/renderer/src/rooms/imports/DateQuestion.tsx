import { SegmentedControl } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '#shared/rooms/imports/imports.schema.ts';
import { answerDateOrder } from '../../data/imports.store.ts';
import styles from './imports.module.css';

/** Whether 01/02 is in January or in February: nothing in the file tells it, so the person is asked once. */
export function DateQuestion({ question }: { question: ImportQuestion }) {
  const { t } = useTranslation('imports');
  const { column = '', example = '' } = question.params;
  const text = t('questions.date-order', { column, example });
  return (
    <div className={styles.question}>
      <IconCalendarQuestion size={18} aria-hidden />
      <span className={styles.grow}>{text}</span>
      <SegmentedControl
        size="xs"
        aria-label={text}
        value={question.chosen}
        onChange={(order) => answerDateOrder(order === 'day-first')}
        data={question.options.map((value) => ({ value, label: t(`dateOrders.${value}`) }))}
      />
    </div>
  );
}
