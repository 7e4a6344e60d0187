import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QUESTIONS, type Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { ANSWER_LIMIT, type Brief, type BriefUse } from '#shared/rooms/briefs/briefs.schema.ts';
import { answerBrief } from '../../data/briefs.store.ts';
import { showPlan } from '../../data/plans.store.ts';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './briefs.module.css';

interface Props {
  readonly brief: Brief;
  readonly question: Question;
  /** Goes on to the next question. */
  readonly next: () => void;
  readonly field: (element: HTMLTextAreaElement | null) => void;
}

/** One question, what helps to answer it, and the answer, which stores itself. */
export function AnswerField({ brief, question, next, field }: Props) {
  const { t } = useTranslation('briefs');
  const stored = brief.answers.find((answer) => answer.question === question);
  const draft = useDraft({
    stored: stored?.answer ?? '',
    check: (text) =>
      text.length > ANSWER_LIMIT ? t('problems.too-long', { length: text.length, limit: ANSWER_LIMIT }) : null,
    save: (text) => answerBrief(brief.clientId, question, text),
  });
  const number = QUESTIONS.indexOf(question) + 1;
  return (
    <div className={styles.question}>
      <p className={styles.number}>{t('page.question', { number, total: QUESTIONS.length })}</p>
      <Textarea
        ref={field}
        label={t(`questions.${question}.text`)}
        description={t(`questions.${question}.hint`)}
        autosize
        minRows={3}
        maxRows={16}
        // A person's own direction: Arabic and Hebrew begin at the right.
        dir="auto"
        value={draft.value}
        error={draft.error}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          next();
        }}
        classNames={{ label: styles.ask ?? '' }}
      />
      <Uses uses={stored?.uses ?? []} />
    </div>
  );
}

/** Which plans quote the answer, each as the way there, so that whoever changes it knows what follows. */
function Uses({ uses }: { uses: readonly BriefUse[] }) {
  const { t } = useTranslation(['briefs', 'plans']);
  if (uses.length === 0) return null;
  // A block may quote an answer more than once.
  const places = new Map(uses.map((use) => [`${use.planId} ${use.block}`, use]));
  return (
    <p className={styles.uses}>
      {t('page.uses')}
      {[...places].map(([key, { planId, plan, block }]) => (
        <button key={key} type="button" onClick={() => showPlan(planId, block)}>
          {t('page.use', { plan, block: t(`plans:blocks.${block}`) })}
        </button>
      ))}
    </p>
  );
}
