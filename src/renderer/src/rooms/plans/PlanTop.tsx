import { Button } from '@mantine/core';
import { IconLock, IconSend, IconThumbUp } from '@tabler/icons-react';
import { type Ref, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTIONS, type Question } from '#shared/rooms/briefs/briefs.questions.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { PLAN_BLOCKS } from '#shared/rooms/plans/plans.blocks.ts';
import { hindrances } from '#shared/rooms/plans/plans.rules.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { openBrief } from '../../data/clients-room.store.ts';
import { agreePlan, editPlanHead, openBlock, sendPlan } from '../../data/plans.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { toast, toastFault } from '../../ui/toast.tsx';
import { useBrief } from '../briefs/use-brief.ts';
import { PlanMenu } from './PlanMenu.tsx';
import styles from './plans.module.css';

interface Props {
  readonly plan: Plan;
  readonly client: Client;
  /** How many blocks are complete. */
  readonly ready: number;
}

/** Whose plan it is, how far it is, its name and period, and what is done with it next. */
export function PlanTop({ plan, client, ready }: Props) {
  const { t } = useTranslation('plans');
  const { brief } = useBrief(client.id);
  const list = useRef<HTMLUListElement>(null);
  const codes = plan.status !== 'draft' || brief === undefined ? [] : hindrances(plan.content, brief.progress);
  return (
    <>
      <header className={styles.top}>
        <ClientMark client={client} size={44} />
        <div className={styles.names}>
          <h2>{plan.name}</h2>
          <p className={styles.facts}>
            <span>{client.name}</span>
            <span>{t('editor.version', { version: plan.version })}</span>
            <span className={styles.status} data-status={plan.status}>
              {t(`status.${plan.status}`)}
            </span>
            <span>{t('editor.progress', { ready, total: PLAN_BLOCKS.length })}</span>
          </p>
        </div>
        <Next plan={plan} stopAt={codes.length > 0 ? list : null} />
        <PlanMenu plan={plan} client={client} />
      </header>
      {plan.status !== 'draft' && <Frozen plan={plan} />}
      {codes.length > 0 && (
        <Hindrances
          ref={list}
          codes={codes}
          clientId={client.id}
          question={brief?.progress.missing[0] ?? QUESTIONS[0]}
        />
      )}
      <div className={styles.head}>
        <TextField
          label={t('editor.name')}
          isLine
          stored={plan.name}
          save={(name) => (name.trim() === '' ? Promise.resolve(null) : editPlanHead(plan.id, { name }))}
        />
        <DateField
          label={t('editor.startsOn')}
          stored={plan.startsOn}
          save={(startsOn) => editPlanHead(plan.id, startsOn === null ? {} : { startsOn })}
        />
        <DateField
          label={t('editor.endsOn')}
          stored={plan.endsOn}
          save={(endsOn) => editPlanHead(plan.id, endsOn === null ? {} : { endsOn })}
        />
      </div>
    </>
  );
}

/** The step that a plan takes next: to the client, and back agreed. What stops it is read out instead of a refusal. */
function Next({ plan, stopAt }: { plan: Plan; stopAt: RefObject<HTMLElement | null> | null }) {
  const { t } = useTranslation('plans');
  const run = async (writing: ReturnType<typeof sendPlan>, words: string) => {
    const fault = await writing;
    if (fault === null) toast(words);
    else toastFault(faultText(fault));
  };
  if (plan.status === 'draft') {
    return (
      <Button
        leftSection={<IconSend size={15} aria-hidden />}
        onClick={() => (stopAt === null ? void run(sendPlan(plan.id), t('editor.sent')) : stopAt.current?.focus())}
      >
        {t('editor.send')}
      </Button>
    );
  }
  if (plan.status === 'sent') {
    return (
      <Button
        leftSection={<IconThumbUp size={15} aria-hidden />}
        onClick={() => void run(agreePlan(plan.id), t('editor.agreedDone'))}
      >
        {t('editor.agree')}
      </Button>
    );
  }
  return null;
}

/** That the version is as the client got it. */
function Frozen({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  return (
    <p className={styles.frozen}>
      <IconLock size={15} aria-hidden />
      <span>{t(plan.status === 'sent' ? 'editor.sentNote' : 'editor.agreedNote', { next: plan.version + 1 })}</span>
    </p>
  );
}

interface HindrancesProps {
  readonly ref: Ref<HTMLUListElement>;
  readonly codes: readonly string[];
  readonly clientId: string;
  /** The first question of the brief that is not answered. */
  readonly question: Question;
}

/** Why the plan stays a draft, with the way to mend it. */
function Hindrances({ ref, codes, clientId, question }: HindrancesProps) {
  const { t } = useTranslation('plans');
  return (
    <ul ref={ref} tabIndex={-1} className={styles.hindrances} aria-label={t('editor.cannotSend')}>
      {codes.map((code) => (
        <li key={code}>
          <span>{t(`hindrance.${code}` as 'hindrance.brief')}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => (code === 'brief' ? openBrief(clientId, question) : openBlock('ads'))}
          >
            {t(code === 'brief' ? 'editor.openBrief' : 'editor.toBlock')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
