import { Alert, Button, Loader, Modal } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { filterLibrary } from '#shared/rooms/media/media.library.ts';
import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';
import { chooseFiles, leaveLibrary, openPicker, retryLibrary, useLibrary } from '../../data/library.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryGrid } from './LibraryGrid.tsx';
import styles from './picker.module.css';

interface Props {
  readonly clientId: string;
  /** Files that are there already: shown, and not to be picked again. */
  readonly taken: readonly string[];
  readonly pick: (files: readonly LibraryItem[]) => void;
  readonly onClose: () => void;
}

/** Files of the client, and those that are nobody's, to be picked from: one or several, in the order in which they are chosen. */
export function LibraryPicker({ clientId, taken, pick, onClose }: Props) {
  const { t } = useTranslation(['media', 'common']);
  useEffect(() => {
    void openPicker(clientId);
    return leaveLibrary;
  }, [clientId]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('picker.title')}
      size={900}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      transitionProps={{ duration: 0 }}
      padding="md"
    >
      <Content taken={taken} pick={pick} onClose={onClose} />
    </Modal>
  );
}

/** The files come after the dialog has looked for what to focus. */
function focusSearch(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

/** Down from the search goes to the files. */
function toFiles(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'ArrowDown' || !(target instanceof HTMLInputElement) || target.type !== 'search') return;
  event.preventDefault();
  currentTarget.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
}

function Content({ taken, pick, onClose }: Omit<Props, 'clientId'>) {
  const { t } = useTranslation(['media', 'common']);
  const { items, filter, fault, chosen } = useLibrary();
  const shown = useMemo(() => filterLibrary(items ?? [], filter), [items, filter]);
  const there = useMemo(() => new Set(taken), [taken]);
  const done = () => {
    const now = useLibrary.getState();
    const files = [...now.chosen].flatMap((id) => (now.items ?? []).find((item) => item.id === id) ?? []);
    if (files.length > 0) pick(files);
  };
  const blocked = (item: LibraryItem) => {
    if (there.has(item.id)) return t('picker.taken');
    return item.isThere ? null : t('missing');
  };
  if (fault !== null) {
    return (
      <Alert color="red" title={t('failed')} role="alert">
        {faultText(fault)}{' '}
        <Button size="compact-sm" variant="light" color="red" onClick={() => void retryLibrary()}>
          {t('common:actions.retry')}
        </Button>
      </Alert>
    );
  }
  if (items === null) return <Loader m="xl" aria-label={t('loading')} />;
  if (items.length === 0) {
    return (
      <div className={styles.empty}>
        <IconPhotoPlus size={34} stroke={1.3} aria-hidden />
        <strong>{t('empty.title')}</strong>
        <span>{t('picker.empty')}</span>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only leads a key on from the field to the files.
    <div ref={focusSearch} className={styles.picker} onKeyDown={toFiles}>
      <div className={styles.filters}>
        <LibraryFilters />
      </div>
      <div className={styles.files}>
        <LibraryGrid items={shown} total={items.length} picking={{ blocked, done }} />
      </div>
      <div className={styles.foot}>
        <span role="status">{chosen.size === 0 ? t('picker.hint') : t('picker.chosen', { count: chosen.size })}</span>
        {chosen.size === 0 ? null : (
          <Button variant="subtle" size="compact-sm" onClick={() => chooseFiles([])}>
            {t('picker.none')}
          </Button>
        )}
        <span className={styles.grow} />
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
        <Button disabled={chosen.size === 0} onClick={done}>
          {t('picker.add', { count: chosen.size })}
        </Button>
      </div>
    </div>
  );
}
