import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { isVanityGoal } from '#shared/rooms/plans/plans.rules.ts';
import type { PlanGoal } from '#shared/rooms/plans/plans.schema.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useBrief } from '../../briefs/use-brief.ts';
import { PlanRow } from '../PlanRow.tsx';
import styles from '../plans.module.css';
import { rowsOf, useNewRowFocus } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';

/** Block 1: goals in the words of the strategy, quoted from the brief where they stand there. */
export function GoalsBlock({ plan, client }: BlockProps) {
  const { t } = useTranslation('plans');
  const { goals } = plan.content;
  const { list, ask } = useNewRowFocus<HTMLDivElement>(goals.length);
  const add = () => {
    ask();
    const empty = { text: '', measure: '', baseline: '', target: '', date: null, serves: '', source: null };
    void rowsOf(plan.id, 'goals').add({ id: crypto.randomUUID(), ...empty });
  };
  return (
    <div className={styles.rows} ref={list}>
      {goals.map((goal, index) => (
        <Goal key={goal.id} planId={plan.id} clientId={client.id} goal={goal} number={index + 1} />
      ))}
      <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
        {t('goals.add')}
      </Button>
    </div>
  );
}

interface GoalProps {
  readonly planId: string;
  readonly clientId: string;
  readonly goal: PlanGoal;
  readonly number: number;
}

function Goal({ planId, clientId, goal, number }: GoalProps) {
  const { t } = useTranslation('plans');
  const rows = rowsOf(planId, 'goals');
  const text = (key: 'text' | 'measure' | 'baseline' | 'target' | 'serves') => ({
    label: t(`goals.${key}`),
    stored: goal[key],
    save: (value: string) => rows.change(goal.id, { [key]: value }),
  });
  return (
    <PlanRow
      title={t('goals.goal', { number })}
      removeLabel={t('goals.remove', { number })}
      remove={() => void rows.remove(goal.id)}
    >
      <TextField {...text('text')} />
      <Source planId={planId} clientId={clientId} goal={goal} />
      <TextField {...text('measure')} placeholder={t('goals.measureHint')} isLine />
      <div className={styles.three}>
        <TextField {...text('baseline')} isLine />
        <TextField {...text('target')} isLine />
        <DateField
          label={t('goals.date')}
          stored={goal.date}
          mayBeEmpty
          save={(date) => rows.change(goal.id, { date })}
        />
      </div>
      {(isVanityGoal(goal) || goal.serves !== '') && (
        <div className={styles.caution}>
          <TextField {...text('serves')} description={t('goals.servesHint')} />
        </div>
      )}
    </PlanRow>
  );
}

/** The answer that the goal is taken from, so that an edit of the brief shows where it is used. */
function Source({ planId, clientId, goal }: Omit<GoalProps, 'number'>) {
  const { t } = useTranslation(['plans', 'briefs']);
  const { brief } = useBrief(clientId);
  const answers = (brief?.answers ?? []).filter(({ question, answer }) => answer !== '' || question === goal.source);
  if (answers.length === 0) return null;
  const rows = rowsOf(planId, 'goals');
  const answerOf = (question: string | null) => answers.find((known) => known.question === question)?.answer ?? '';
  const quoted = answerOf(goal.source);
  const choose = (question: string | null) => {
    const text = goal.text.trim() === '' ? answerOf(question) : goal.text;
    void rows.choose(goal.id, { source: question as Question | null, text });
  };
  return (
    <>
      <Select
        label={t('goals.source')}
        placeholder={t('goals.noSource')}
        data={answers.map(({ question }) => ({ value: question, label: t(`briefs:questions.${question}.text`) }))}
        value={goal.source}
        onChange={choose}
        clearable
      />
      {goal.source !== null && quoted.trim() !== goal.text.trim() && (
        <blockquote className={styles.quote}>
          <span dir="auto">{quoted === '' ? t('goals.quoteEmpty') : excerpt(quoted, 300)}</span>
          {quoted !== '' && (
            <Button size="compact-xs" variant="subtle" onClick={() => void rows.choose(goal.id, { text: quoted })}>
              {t('goals.useAnswer')}
            </Button>
          )}
        </blockquote>
      )}
    </>
  );
}
