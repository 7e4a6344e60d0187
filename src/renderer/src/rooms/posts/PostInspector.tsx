import { Button, Loader } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onKeptOwn, restoreOpenPost, retryPost, usePostEditor } from '../../data/post-editor.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import styles from './inspector.module.css';
import { PostEditor } from './PostEditor.tsx';
import { partOf } from './part-of.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

interface Props {
  /** `panel`: in a column beside the calendar. `page`: as wide as the room, for long work. */
  readonly layout?: 'panel' | 'page';
}

/** The open post: every field of it, saved as it is changed. Knows nothing of where it stands. */
export function PostInspector({ layout = 'panel' }: Props) {
  const { t } = useTranslation('posts');
  useEffect(() => onKeptOwn((edit) => toast(t('keptOwn', { what: t(`parts.${partOf(edit)}`) }))), [t]);
  return (
    <section className={styles.inspector} data-layout={layout} aria-label={t('inspector')}>
      <Content />
      <VersionsDialog />
    </section>
  );
}

function Content() {
  const { t } = useTranslation(['posts', 'common']);
  const id = usePostEditor((state) => state.id);
  const phase = usePostEditor((state) => state.phase);
  const isThere = usePostEditor((state) => state.post !== null);
  if (id === null) return <p className={styles.quiet}>{t('nothingOpen')}</p>;
  if (phase === 'gone') return <Gone />;
  if (phase === 'failed') return <Failed />;
  if (!isThere) {
    return (
      <div className={styles.quiet} role="status">
        <Loader size="sm" aria-hidden /> {t('common:loading')}
      </div>
    );
  }
  return <PostEditor key={id} />;
}

function Gone() {
  const { t } = useTranslation(['posts', 'common']);
  const restore = async () => {
    const result = await restoreOpenPost();
    if (result !== null && !result.ok) toastFault(faultText(result.error));
  };
  return (
    <div className={styles.quiet} role="status">
      <IconTrash size={22} aria-hidden />
      <strong>{t('gone')}</strong>
      <span>{t('goneText')}</span>
      <Button size="xs" onClick={() => void restore()}>
        {t('restore')}
      </Button>
      <Button size="xs" variant="default" onClick={() => openPost(null)}>
        {t('close')}
      </Button>
    </div>
  );
}

function Failed() {
  const { t } = useTranslation(['posts', 'common']);
  const fault = usePostEditor((state) => state.fault);
  return (
    <div className={styles.quiet} role="alert">
      <strong>{t('loadFailed')}</strong>
      {fault === null ? null : <span>{faultText(fault)}</span>}
      <Button size="xs" onClick={() => void retryPost()}>
        {t('common:actions.retry')}
      </Button>
      <Button size="xs" variant="default" onClick={() => openPost(null)}>
        {t('close')}
      </Button>
    </div>
  );
}
