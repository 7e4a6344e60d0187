import { Button, Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BriefChoice } from '#shared/rooms/briefs/briefs.reading.ts';
import { ANSWER_LIMIT, type BriefFound, type BriefPreview } from '#shared/rooms/briefs/briefs.schema.ts';
import { choiceOf, chooseAnswer, leaveBriefPreview, useBriefImport } from '../../data/brief-import.store.ts';
import { FaultNote } from '../imports/FaultNote.tsx';
import imports from '../imports/imports.module.css';
import styles from './briefs.module.css';

const CHOICES = ['current', 'found', 'both'] as const satisfies readonly BriefChoice[];

/** Which answer goes where; those that meet another one stand beside it and are chosen. */
export function BriefImportPreview({ preview, apply }: { preview: BriefPreview; apply: () => void }) {
  const { t } = useTranslation(['briefs', 'common']);
  const { choices, busy, fault } = useBriefImport();
  const shown = preview.found.filter(({ outcome }) => outcome !== 'same');
  const same = preview.found.length - shown.length;
  const taken = preview.found.filter((found) => choiceOf(found, choices) !== 'current').length;
  return (
    <div className={styles.preview}>
      <p className={imports.muted}>
        {t('import.found', { count: preview.found.length })}
        {same > 0 && ` ${t('import.same', { count: same })}`}
      </p>
      <ul className={styles.found}>
        {shown.map((found) => (
          <li key={found.question}>
            {found.outcome === 'conflict' ? <Conflict found={found} /> : <Single found={found} />}
          </li>
        ))}
      </ul>
      {preview.unplaced.length > 0 && (
        <details className={styles.unplaced}>
          <summary>{t('import.unplaced', { count: preview.unplaced.length })}</summary>
          <p dir="auto">{preview.unplaced.join('\n')}</p>
        </details>
      )}
      {fault !== null && <FaultNote fault={fault} />}
      <div className={imports.foot}>
        <Button variant="default" disabled={busy === 'apply'} onClick={leaveBriefPreview}>
          {t('common:actions.back')}
        </Button>
        <Button data-autofocus disabled={taken === 0} loading={busy === 'apply'} onClick={apply}>
          {taken === 0 ? t('import.nothing') : t('import.apply', { count: taken })}
        </Button>
      </div>
    </div>
  );
}

/** An answer to a question that has none yet, or one that is too long to be stored. */
function Single({ found }: { found: BriefFound }) {
  const { t } = useTranslation('briefs');
  const choices = useBriefImport((state) => state.choices);
  const isTooLong = found.outcome === 'too-long';
  return (
    <div className={styles.answer}>
      <Checkbox
        label={t(`questions.${found.question}.text`)}
        checked={choiceOf(found, choices) === 'found'}
        disabled={isTooLong}
        onChange={(event) => chooseAnswer(found.question, event.currentTarget.checked ? 'found' : 'current')}
      />
      {isTooLong && (
        <p className={styles.problem}>{t('problems.too-long', { length: found.found.length, limit: ANSWER_LIMIT })}</p>
      )}
      <p className={styles.said} dir="auto">
        {found.found}
      </p>
    </div>
  );
}

function Conflict({ found }: { found: BriefFound }) {
  const { t } = useTranslation('briefs');
  const choices = useBriefImport((state) => state.choices);
  return (
    <div className={styles.answer}>
      <Radio.Group
        label={t(`questions.${found.question}.text`)}
        value={choiceOf(found, choices)}
        onChange={(choice) => chooseAnswer(found.question, choice as BriefChoice)}
      >
        <div className={styles.sides}>
          <div>
            <p className={styles.side}>{t('import.current')}</p>
            <p className={styles.said} dir="auto">
              {found.current}
            </p>
          </div>
          <div>
            <p className={styles.side}>{t('import.incoming')}</p>
            <p className={styles.said} dir="auto">
              {found.found}
            </p>
          </div>
        </div>
        <div className={styles.choices}>
          {CHOICES.map((choice) => (
            <Radio key={choice} value={choice} label={t(`import.choice.${choice}`)} />
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
