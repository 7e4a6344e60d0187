import { Button, Loader, Modal } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostVersion } from '#shared/rooms/posts/posts.versions.ts';
import { formatDate, formatMoment } from '#shared/time/format.ts';
import { onTheWall, today } from '../../data/clock.ts';
import { usePostEditor } from '../../data/post-editor.store.ts';
import { chooseVersion, closeVersions, loadVersions, usePostVersions } from '../../data/post-versions.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { VersionView } from './VersionView.tsx';
import styles from './versions.module.css';

/** The versions of the open post: what changed, word by word, and the way back to each. */
export function VersionsDialog() {
  const { t } = useTranslation(['versions', 'common']);
  const isOpen = usePostVersions(({ postId }) => postId !== null);
  const title = usePostEditor(({ post }) => post?.title.trim() ?? '');
  return (
    <Modal
      opened={isOpen}
      onClose={closeVersions}
      title={t('title', { title: title === '' ? t('untitled') : title })}
      size={920}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      transitionProps={{ duration: 0 }}
    >
      {isOpen ? <Content /> : null}
    </Modal>
  );
}

function Content() {
  const { t } = useTranslation(['versions', 'common']);
  const { versions, fault, chosenId } = usePostVersions();
  if (fault !== null) {
    return (
      <div className={styles.quiet} role="alert">
        <strong>{t('failed')}</strong>
        <span>{faultText(fault)}</span>
        <Button size="compact-sm" onClick={() => void loadVersions()}>
          {t('common:actions.retry')}
        </Button>
      </div>
    );
  }
  if (versions === null) {
    return (
      <div className={styles.quiet} role="status">
        <Loader size="sm" aria-hidden /> {t('common:loading')}
      </div>
    );
  }
  const at = versions.findIndex(({ id }) => id === chosenId);
  const chosen = versions[at];
  if (chosen === undefined) {
    return (
      <div className={styles.quiet}>
        <IconHistory size={26} aria-hidden />
        <strong>{t('empty')}</strong>
        <span>{t('emptyText')}</span>
      </div>
    );
  }
  return (
    <div className={styles.dialog}>
      <nav className={styles.list} aria-label={t('list')}>
        {versions.map((version) => (
          <Entry key={version.id} version={version} isChosen={version.id === chosen.id} />
        ))}
      </nav>
      <VersionView key={chosen.id} version={chosen} previous={versions[at + 1] ?? null} />
    </div>
  );
}

function Entry({ version, isChosen }: { version: PostVersion; isChosen: boolean }) {
  const language = useLanguage();
  const { date, time } = onTheWall(version.at);
  const isThisYear = date.slice(0, 4) === today().slice(0, 4);
  const { title, text } = version.content;
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isChosen || undefined}
      data-autofocus={isChosen || undefined}
      onClick={() => chooseVersion(version.id)}
    >
      <strong>{isThisYear ? formatMoment(date, time, language) : `${formatDate(date, language)}, ${time}`}</strong>
      <span>{title.trim() || text.trim().slice(0, 80) || '–'}</span>
    </button>
  );
}
