import { useTranslation } from 'react-i18next';
import type { Brief } from '#shared/rooms/briefs/briefs.schema.ts';
import styles from './briefs.module.css';

/** How far a brief is, as a bar and in words. */
export function BriefMeter({ progress }: { progress: Brief['progress'] }) {
  const { t } = useTranslation('briefs');
  const { answered, total } = progress;
  const text = t('section.progress', { answered, total });
  return (
    <div className={styles.meter}>
      <span
        className={styles.bar}
        role="progressbar"
        aria-label={t('page.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={answered}
        aria-valuetext={text}
        data-complete={answered === total || undefined}
      >
        <span style={{ width: `${(answered / total) * 100}%` }} />
      </span>
      <span className={styles.count}>{text}</span>
    </div>
  );
}
