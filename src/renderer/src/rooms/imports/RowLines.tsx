import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportIssue, ImportRow, ImportSkip } from '#shared/rooms/imports/imports.schema.ts';
import { formatDay } from '#shared/time/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { issueText, skipText, statusText } from './import.texts.ts';
import styles from './imports.module.css';

/** One row of the file as the post that it becomes, with its remarks beneath. */
export function ImportRowLine({ row, withSheet }: { row: ImportRow; withSheet: boolean }) {
  const { t } = useTranslation('imports');
  const title = row.title || row.excerpt;
  return (
    <>
      <RowNumber sheet={withSheet ? row.sheet : null} row={row.row} />
      <td>
        <When row={row} />
      </td>
      <td>{row.time}</td>
      <td className={styles.marks}>
        {row.networks.length === 0 && <span className={styles.muted}>{t('rows.noChannel')}</span>}
        {row.networks.map((network) => (
          <NetworkMark key={network} network={network} />
        ))}
      </td>
      <td className={styles.shrink}>
        <span className={styles.oneLine} title={title}>
          {title || <em className={styles.muted}>{t('rows.untitled')}</em>}
        </span>
        {row.issues.length > 0 && (
          <ul className={styles.issues}>
            {row.issues.map((issue) => (
              <Issue key={`${issue.code} ${issue.field}`} issue={issue} />
            ))}
          </ul>
        )}
      </td>
      <td>
        <Outcome row={row} />
      </td>
    </>
  );
}

/** A date that could not be read is not "no date": the remark beneath says what stands there. */
function When({ row }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  if (row.date !== null) return formatDay(row.date, language);
  return <span className={styles.muted}>{row.outcome === 'error' ? '–' : t('rows.noDate')}</span>;
}

function Outcome({ row }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  if (row.outcome === 'error') return <span data-tone="bad">{t('rows.error')}</span>;
  if (row.outcome === 'skip') return <span data-tone="plain">{t('rows.alreadyThere')}</span>;
  return statusText(row.status);
}

function Issue({ issue }: { issue: ImportIssue }) {
  const Icon = issue.severity === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <li data-tone={issue.severity === 'error' ? 'bad' : 'warn'}>
      <Icon size={13} aria-hidden />
      <span>{issueText(issue)}</span>
    </li>
  );
}

/** One row of which no post is made, and why. */
export function SkippedLine({ skip, withSheet }: { skip: ImportSkip; withSheet: boolean }) {
  return (
    <>
      <RowNumber sheet={withSheet ? skip.sheet : null} row={skip.row} />
      <td>{skipText(skip.code)}</td>
      <td className={styles.oneLine} title={skip.text}>
        {skip.text}
      </td>
    </>
  );
}

function RowNumber({ sheet, row }: { sheet: string | null; row: number }) {
  return (
    <td className={styles.rowNumber} title={sheet ?? undefined}>
      {row}
      {sheet !== null && <span className={styles.sheetName}>{sheet}</span>}
    </td>
  );
}
