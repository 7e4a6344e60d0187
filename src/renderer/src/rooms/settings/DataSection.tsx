import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFolderOpen, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '#shared/rooms/system/system.schema.ts';
import { TRASH_DAYS } from '#shared/rooms/trash/trash.rules.ts';
import { checkStore, useCheck } from '../../data/check.store.ts';
import { useSettings } from '../../data/settings.store.ts';
import { revealFile } from '../../data/system.store.ts';
import { openTrash } from '../../data/trash.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

/** Where everything lies, and whether it is whole. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const folder = useSettings((state) => state.system?.profile ?? '');
  const busy = useCheck((state) => state.busy);

  async function show(): Promise<void> {
    const shown = await revealFile(folder);
    if (!shown.ok) toastFault(faultText(shown.error));
  }

  return (
    <Section title={t('data.title')}>
      <div>
        <span className={styles.label}>{t('data.folder')}</span>
        <div className={styles.row}>
          <code className={styles.path}>{folder}</code>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void show()}
          >
            {t('data.show')}
          </Button>
        </div>
        <p className={styles.hint}>{t('data.folderHint')}</p>
      </div>
      <div>
        <span className={styles.label}>{t('trash.title')}</span>
        <p className={styles.hint}>{t('trash.text', { days: TRASH_DAYS })}</p>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={openTrash}
        >
          {t('trash.open')}
        </Button>
      </div>
      <div>
        <span className={styles.label}>{t('check.title')}</span>
        <p className={styles.hint}>{t('check.text')}</p>
        <Button size="compact-md" variant="default" loading={busy} onClick={() => void checkStore()}>
          {t('check.run')}
        </Button>
        <div role="status" className={styles.result}>
          {busy ? t('check.running') : <Answer />}
        </div>
      </div>
    </Section>
  );
}

function Answer() {
  const { report, fault } = useCheck();
  if (fault !== null) return <span className={styles.bad}>{faultText(fault)}</span>;
  return report === null ? null : <Report report={report} />;
}

/** What was found, in words; the most problems that are worth reading at once are shown. */
function Report({ report }: { report: CheckReport }) {
  const { t } = useTranslation('settings');
  const { clients, channels, posts, media } = report.counts;
  const counts = t('check.counts', {
    clients: t('check.clients', { count: clients }),
    channels: t('check.channels', { count: channels }),
    posts: t('check.posts', { count: posts }),
    media: t('check.media', { count: media }),
  });
  if (report.ok) {
    return (
      <span className={styles.good}>
        <IconCircleCheck size={16} aria-hidden />
        <span>
          <strong>{t('check.ok')}</strong> {counts}
        </span>
      </span>
    );
  }
  return (
    <div className={styles.bad}>
      <strong>
        <IconAlertTriangle size={16} aria-hidden /> {t('check.problems', { count: report.problems.length })}
      </strong>
      <ul>
        {report.problems.slice(0, 20).map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{faultText({ kind: 'storage', code, params })}</li>
        ))}
      </ul>
    </div>
  );
}
