import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HandoverContents } from '#shared/rooms/handover/handover.schema.ts';
import { formatDate, formatNumber } from '#shared/time/format.ts';
import { onTheWall } from '../../data/clock.ts';
import { leaveHandoverContents, useHandover } from '../../data/handover.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { FaultNote } from '../imports/FaultNote.tsx';
import imports from '../imports/imports.module.css';
import styles from './handover.module.css';

/** What the file holds, before anything of it is taken. */
export function BringInContents({ contents, apply }: { contents: HandoverContents; apply: () => void }) {
  const { t } = useTranslation(['handover', 'common']);
  const language = useLanguage();
  const { busy, fault } = useHandover();
  const { date, time } = onTheWall(contents.madeAt);
  const counts = ['channels', 'posts', 'media', 'plans'] as const;
  return (
    <div className={styles.form}>
      <dl className={styles.facts}>
        <dt>{t('contents.client')}</dt>
        <dd dir="auto">{contents.client}</dd>
        <dt>{t('contents.madeAt')}</dt>
        <dd>{`${formatDate(date, language)}, ${time}`}</dd>
        {counts.map((key) => [
          <dt key={`${key}-name`}>{t(`contents.${key}`)}</dt>,
          <dd key={key}>{formatNumber(contents[key], language)}</dd>,
        ])}
      </dl>
      {contents.missingFiles > 0 && (
        <p className={styles.warning}>{t('contents.missing', { count: contents.missingFiles })}</p>
      )}
      {contents.here !== 'no' && <p className={styles.warning}>{t(`contents.here.${contents.here}`)}</p>}
      {fault !== null && <FaultNote fault={fault} />}
      <div className={imports.foot}>
        <Button variant="default" disabled={busy !== null} onClick={leaveHandoverContents}>
          {t('common:actions.back')}
        </Button>
        <Button data-autofocus loading={busy !== null} onClick={apply}>
          {contents.here === 'no' ? t('import.apply') : t('import.copy')}
        </Button>
      </div>
    </div>
  );
}
