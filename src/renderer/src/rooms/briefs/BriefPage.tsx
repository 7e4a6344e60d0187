import { Button } from '@mantine/core';
import { IconArrowDown, IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOf, QUESTION_GROUPS, type Question, questionnaireOf } from '#shared/rooms/briefs/briefs.questions.ts';
import { answeredInGroup, firstToAnswer, questionAfter } from '#shared/rooms/briefs/briefs.rules.ts';
import type { Brief } from '#shared/rooms/briefs/briefs.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { openClient } from '../../data/clients-room.store.ts';
import { flushEdits } from '../../data/flush.ts';
import { faultText } from '../../i18n/texts.ts';
import form from '../clients/form.module.css';
import { AnswerField } from './AnswerField.tsx';
import { BriefMeter } from './BriefMeter.tsx';
import styles from './briefs.module.css';
import { useBrief } from './use-brief.ts';

/** The questionnaires, a few questions at a time. Each answer stores itself. */
export function BriefPage({ client, question }: { client: Client; question: Question }) {
  const { t } = useTranslation('briefs');
  const { brief, fault } = useBrief(client.id);
  return (
    <>
      <RoomHead title={t('page.title', { name: client.name })}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconChevronLeft size={15} aria-hidden />}
          onClick={() => openClient(client.id)}
        >
          {t('page.back')}
        </Button>
      </RoomHead>
      <div className={form.canvas}>
        {brief !== undefined && <Questionnaire brief={brief} from={question} />}
        {brief === undefined && (
          <p className={form.quiet} role="status">
            {fault === undefined ? t('section.loading') : faultText(fault)}
          </p>
        )}
      </div>
    </>
  );
}

function Questionnaire({ brief, from }: { brief: Brief; from: Question }) {
  const { t } = useTranslation('briefs');
  const [at, setAt] = useState(from);
  const fields = useRef(new Map<Question, HTMLTextAreaElement>());
  const group = groupOf(at);
  const questions: readonly Question[] = QUESTION_GROUPS[group]?.questions ?? [];
  // A jump to a question that stands already asks for the focus too.
  const [jumps, setJumps] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every jump moves the focus, also one to the same question
  useEffect(() => fields.current.get(at)?.focus(), [at, jumps]);

  const goTo = (question: Question) => {
    setAt(question);
    setJumps((count) => count + 1);
  };
  const goToGroup = (index: number) => {
    const first = QUESTION_GROUPS[index]?.questions[0];
    if (first === undefined) openClient(brief.clientId);
    else goTo(first);
  };
  // What was typed a moment ago counts as answered.
  const goToFirst = async () => {
    const { missing } = brief.progress;
    await flushEdits();
    goTo(firstToAnswer(missing.filter((question) => (fields.current.get(question)?.value ?? '').trim() === '')));
  };
  const next = (question: Question) => {
    const after = questionAfter(question);
    if (after === null) openClient(brief.clientId);
    else goTo(after);
  };

  return (
    <div className={styles.page}>
      <BriefMeter progress={brief.progress} />
      <Groups missing={brief.progress.missing} current={group} goTo={goToGroup} />
      <h2 className={styles.groupTitle}>
        <small>{t(`questionnaires.${questionnaireOf(at)}`)}</small>
        {t(`groups.${QUESTION_GROUPS[group]?.key ?? 'earning'}`)}
      </h2>
      {questions.map((question) => (
        <AnswerField
          key={question}
          brief={brief}
          question={question}
          next={() => next(question)}
          field={(element) => {
            if (element === null) fields.current.delete(question);
            else fields.current.set(question, element);
          }}
        />
      ))}
      <div className={styles.foot}>
        <Button variant="default" disabled={group === 0} onClick={() => goToGroup(group - 1)}>
          {t('page.previous')}
        </Button>
        <Button
          rightSection={
            group + 1 < QUESTION_GROUPS.length ? (
              <IconChevronRight size={16} aria-hidden />
            ) : (
              <IconCheck size={16} aria-hidden />
            )
          }
          onClick={() => goToGroup(group + 1)}
        >
          {t(group + 1 < QUESTION_GROUPS.length ? 'page.next' : 'page.done')}
        </Button>
        {brief.progress.missing.length > 0 && (
          <Button
            variant="subtle"
            leftSection={<IconArrowDown size={16} aria-hidden />}
            onClick={() => void goToFirst()}
          >
            {t('page.first')}
          </Button>
        )}
        <span className={styles.keys}>{t('page.keys')}</span>
      </div>
    </div>
  );
}

function Groups(props: { missing: readonly Question[]; current: number; goTo: (group: number) => void }) {
  const { t } = useTranslation('briefs');
  return (
    <nav aria-label={t('page.groups')}>
      <ol className={styles.groups}>
        {QUESTION_GROUPS.map(({ key }, index) => {
          const { answered, total } = answeredInGroup(index, props.missing);
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={index === props.current ? 'step' : undefined}
                data-done={answered === total || undefined}
                onClick={() => props.goTo(index)}
              >
                <span>{t(`groups.${key}`)}</span>{' '}
                <small>
                  {answered === total && <IconCheck size={13} aria-hidden />}
                  {t('page.count', { answered, total })}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
