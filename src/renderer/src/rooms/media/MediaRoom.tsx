import { Alert, Button, FileButton, Loader } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type DragEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterLibrary } from '#shared/rooms/media/media.library.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { bringIn, leaveLibrary, openLibrary, retryLibrary, useLibrary } from '../../data/library.store.ts';
import { useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { ACCEPTED } from '../posts/media-facts.ts';
import { Folders } from './Folders.tsx';
import { LibraryDetails } from './LibraryDetails.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryGrid } from './LibraryGrid.tsx';
import styles from './media.module.css';

async function add(files: readonly File[]): Promise<void> {
  for (const { name, fault } of await bringIn(files)) toastFault(`${name}: ${faultText(fault)}`);
}

/** Every file of a client, or of all: folders at the left, the files, what is known of the chosen ones at the right. */
export function MediaRoom() {
  const { t } = useTranslation('media');
  const clientId = useView((view) => view.clientId);
  const arriving = useLibrary((state) => state.arriving);
  const [dropping, setDropping] = useState(false);
  useEffect(() => void openLibrary(clientId), [clientId]);
  useEffect(() => leaveLibrary, []);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDropping(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setDropping(false);
  };
  const onDrop = (event: DragEvent) => {
    setDropping(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void add([...event.dataTransfer.files]);
  };
  return (
    <>
      <RoomHead title={t('title')}>
        <LibraryFilters />
        <span className={styles.grow} />
        {arriving > 0 ? (
          <span role="status" className={styles.arriving}>
            <Loader size={14} aria-hidden /> {t('arriving', { count: arriving })}
          </span>
        ) : null}
        <FileButton multiple accept={ACCEPTED} onChange={(files) => void add(files)}>
          {(props) => (
            <Button size="compact-sm" h={30} leftSection={<IconPhotoPlus size={15} aria-hidden />} {...props}>
              {t('add')}
            </Button>
          )}
        </FileButton>
      </RoomHead>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped on the surface; the button in the head does the same. */}
      <div className={styles.room} onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
        <Library />
        {dropping ? <div className={styles.dropHint}>{t('drop')}</div> : null}
      </div>
    </>
  );
}

function Library() {
  const { t } = useTranslation(['media', 'common']);
  const items = useLibrary((state) => state.items);
  const filter = useLibrary((state) => state.filter);
  const fault = useLibrary((state) => state.fault);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const shown = useMemo(() => filterLibrary(items ?? [], filter), [items, filter]);
  if (fault !== null) {
    return (
      <Alert color="red" title={t('failed')} m="md" role="alert">
        {faultText(fault)}{' '}
        <Button size="compact-sm" variant="light" color="red" onClick={() => void retryLibrary()}>
          {t('common:actions.retry')}
        </Button>
      </Alert>
    );
  }
  if (items === null) return <Loader m="auto" aria-label={t('loading')} />;
  if (items.length === 0) {
    return (
      <section className={styles.empty}>
        <IconPhotoPlus size={40} stroke={1.3} aria-hidden />
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.text')}</p>
      </section>
    );
  }
  return (
    <>
      <Folders items={items} />
      <LibraryGrid items={shown} total={items.length} onMenu={({ clientX: x, clientY: y }) => setMenuAt({ x, y })} />
      <LibraryDetails items={items} menuAt={menuAt} closeMenu={() => setMenuAt(null)} />
    </>
  );
}
