import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentChanges } from '#shared/rooms/posts/posts.differences.ts';
import { contentOf, type PostVersion } from '#shared/rooms/posts/posts.versions.ts';
import { formatMoment } from '#shared/time/format.ts';
import { offerUndo } from '../../app/undo.ts';
import { onTheWall } from '../../data/clock.ts';
import { restoreOpenPostTo, usePostEditor } from '../../data/post-editor.store.ts';
import { closeVersions } from '../../data/post-versions.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { VersionChanges } from './VersionChanges.tsx';
import styles from './versions.module.css';

type Against = 'now' | 'previous';

interface Props {
  readonly version: PostVersion;
  /** The version before this one; null for the first. */
  readonly previous: PostVersion | null;
}

/** One version beside the post as it is now, or beside the version before. */
export function VersionView({ version, previous }: Props) {
  const { t } = useTranslation('versions');
  const post = usePostEditor((state) => state.post);
  const [against, setAgainst] = useState<Against>('now');
  const changes = useMemo(() => {
    if (against === 'now') return post === null ? [] : contentChanges(version.content, contentOf(post));
    return previous === null ? [] : contentChanges(previous.content, version.content);
  }, [against, post, version, previous]);
  const isFirst = against === 'previous' && previous === null;
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('compare')}
          value={against}
          onChange={(value) => setAgainst(value as Against)}
          data={[
            { value: 'now', label: t('withNow') },
            { value: 'previous', label: t('withPrevious') },
          ]}
        />
        <Restore version={version} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.changes} tabIndex={0} aria-label={t('compare')} aria-live="polite">
        {isFirst || changes.length === 0 ? (
          <p className={styles.none}>{isFirst ? t('first') : t('same')}</p>
        ) : (
          <>
            <p className={styles.legend}>{against === 'now' ? t('legendNow') : t('legendPrevious')}</p>
            <VersionChanges changes={changes} />
          </>
        )}
      </section>
      <p className={styles.hint}>{t('hint')}</p>
    </div>
  );
}

function Restore({ version }: { version: PostVersion }) {
  const { t } = useTranslation('versions');
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    const result = await restoreOpenPostTo(version.id);
    setBusy(false);
    if (result === null) return;
    if (!result.ok) return toastFault(faultText(result.error));
    closeVersions();
    const { date, time } = onTheWall(version.at);
    const when = formatMoment(date, time, language);
    const lost = version.content.media.length - result.value.media.length;
    void offerUndo(lost > 0 ? t('restoredWithout', { when, count: lost }) : t('restored', { when }));
  };
  return (
    <Button
      size="compact-md"
      leftSection={<IconArrowBackUp size={15} aria-hidden />}
      loading={busy}
      onClick={() => void restore()}
    >
      {t('restore')}
    </Button>
  );
}
