import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { firstToAnswer } from '#shared/rooms/briefs/briefs.rules.ts';
import type { Brief } from '#shared/rooms/briefs/briefs.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { excuseBrief, loadBrief } from '../../data/briefs.store.ts';
import { openBrief } from '../../data/clients-room.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useDraft } from '../../ui/useDraft.ts';
import form from '../clients/form.module.css';
import { BriefForms } from './BriefForms.tsx';
import { BriefImportDialog } from './BriefImportDialog.tsx';
import { BriefMeter } from './BriefMeter.tsx';
import styles from './briefs.module.css';
import { useBrief } from './use-brief.ts';

/** Questions that are named before the rest is counted. */
const SHOWN = 3;

/** What is known before any plan: how far the brief is, what is missing, and what that means for the plan. */
export function BriefSection({ client }: { client: Client }) {
  const { t } = useTranslation('briefs');
  const { brief, fault } = useBrief(client.id);
  return (
    <section className={form.section} aria-labelledby="client-brief">
      <div className={form.sectionHead}>
        <h3 id="client-brief">{t('title')}</h3>
      </div>
      {brief !== undefined && <Known brief={brief} client={client} />}
      <BriefImportDialog />
      {brief === undefined && fault === undefined && (
        <p className={form.quiet} role="status">
          {t('section.loading')}
        </p>
      )}
      {brief === undefined && fault !== undefined && (
        <p className={form.fault} role="alert">
          {faultText(fault)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void loadBrief(client.id)}>
            {t('section.retry')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Known({ brief, client }: { brief: Brief; client: Client }) {
  const { t } = useTranslation('briefs');
  const { clientId, progress } = brief;
  const { state, missing, allowsFinal } = progress;
  const action = state === 'empty' ? 'start' : state === 'complete' ? 'open' : 'continue';
  const standing = state === 'complete' ? 'complete' : allowsFinal ? 'excused' : 'blocked';
  return (
    <>
      {state === 'empty' && <p className={form.quiet}>{t('section.lead')}</p>}
      <BriefMeter progress={progress} />
      <p className={styles.standing} data-standing={standing}>
        {t(`section.${standing}`)}
      </p>
      {state === 'partial' && <Missing clientId={clientId} missing={missing} />}
      <div className={styles.actions}>
        <Button
          size="compact-md"
          variant={state === 'complete' ? 'default' : 'filled'}
          onClick={() => openBrief(clientId, firstToAnswer(missing))}
        >
          {t(`section.${action}`)}
        </Button>
        <BriefForms client={client} />
      </div>
      {(state !== 'complete' || brief.reason !== '') && <Reason brief={brief} />}
    </>
  );
}

function Missing({ clientId, missing }: { clientId: string; missing: readonly Question[] }) {
  const { t } = useTranslation('briefs');
  const rest = missing.length - SHOWN;
  return (
    <div>
      <p className={styles.missingTitle}>{t('section.missing')}</p>
      <ul className={styles.missing}>
        {missing.slice(0, SHOWN).map((question) => {
          const text = t(`questions.${question}.text`);
          return (
            <li key={question}>
              <button
                type="button"
                aria-label={t('section.answer', { question: text })}
                onClick={() => openBrief(clientId, question)}
              >
                {text}
              </button>
            </li>
          );
        })}
        {rest > 0 && <li className={form.quiet}>{t('section.missingMore', { count: rest })}</li>}
      </ul>
    </div>
  );
}

function Reason({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs');
  const reason = useDraft({ stored: brief.reason, save: (text) => excuseBrief(brief.clientId, text) });
  return (
    <Textarea
      label={t('section.reason')}
      description={t('section.reasonHint')}
      placeholder={t('section.reasonPlaceholder')}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={2_000}
      value={reason.value}
      error={reason.error}
      onChange={(event) => reason.onChange(event.currentTarget.value)}
      onBlur={reason.onBlur}
    />
  );
}
