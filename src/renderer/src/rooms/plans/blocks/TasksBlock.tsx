import { Button, MultiSelect, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TASK_ASPECTS, type TaskAspect } from '#shared/rooms/plans/plans.blocks.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { PlanRow } from '../PlanRow.tsx';
import styles from '../plans.module.css';
import { rowsOf, useNewRowFocus } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';

/** Block 2: what social media do for the goals, each in one of five aspects. */
export function TasksBlock({ plan }: BlockProps) {
  const { t } = useTranslation('plans');
  const { tasks, goals } = plan.content;
  const rows = rowsOf(plan.id, 'tasks');
  const { list, ask } = useNewRowFocus<HTMLDivElement>(tasks.length);
  const goalChoices = goals.map(({ id, text }, index) => ({
    value: id,
    label: `${t('goals.goal', { number: index + 1 })}: ${excerpt(text, 60)}`,
  }));
  const known = new Set(goals.map(({ id }) => id));
  const add = () => {
    ask();
    const unused = TASK_ASPECTS.find((aspect) => tasks.every((task) => task.aspect !== aspect));
    const only = goals.length === 1 ? goals.map(({ id }) => id) : [];
    void rows.add({ id: crypto.randomUUID(), aspect: unused ?? 'brand', text: '', goalIds: only });
  };
  return (
    <div className={styles.rows} ref={list}>
      {tasks.map((task, index) => (
        <PlanRow
          key={task.id}
          title={t('tasks.task', { number: index + 1 })}
          removeLabel={t('tasks.remove', { number: index + 1 })}
          remove={() => void rows.remove(task.id)}
        >
          <TextField label={t('tasks.text')} stored={task.text} save={(text) => rows.change(task.id, { text })} />
          <div className={styles.two}>
            <Select
              label={t('tasks.aspect')}
              data={TASK_ASPECTS.map((value) => ({ value, label: t(`tasks.aspects.${value}`) }))}
              value={task.aspect}
              allowDeselect={false}
              onChange={(aspect) => void rows.choose(task.id, { aspect: aspect as TaskAspect })}
            />
            <MultiSelect
              label={t('tasks.goals')}
              data={goalChoices}
              value={task.goalIds.filter((id) => known.has(id))}
              onChange={(goalIds) => void rows.choose(task.id, { goalIds })}
            />
          </div>
        </PlanRow>
      ))}
      <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
        {t('tasks.add')}
      </Button>
    </div>
  );
}
