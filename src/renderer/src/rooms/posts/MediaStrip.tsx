import { FileButton, Progress } from '@mantine/core';
import { IconAlertCircle, IconPlayerPlayFilled, IconPlus, IconX } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import { moveInOrder } from '../../data/post-editor.rules.ts';
import { addFiles, dismissUpload, editPost, type PostUpload, usePostEditor } from '../../data/post-editor.store.ts';
import { updateView, useSettings } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import { FromLibrary } from './FromLibrary.tsx';
import { MediaDetail } from './MediaDetail.tsx';
import styles from './MediaStrip.module.css';
import { ACCEPTED } from './media-facts.ts';
import sections from './section.module.css';
import { usePost } from './use-post.ts';
import type { SharedFinding } from './variant-check.ts';

/** Names a dragged picture of this strip, so that nothing else is taken for one. */
const DRAGGED = 'application/x-rytm-media';

/** The post's pictures and films in the order in which they are shown. */
export function MediaStrip({ findings }: { findings: readonly SharedFinding[] }) {
  const { t } = useTranslation('posts');
  const { media, clientId } = usePost((post) => ({ media: post.media, clientId: post.clientId }));
  const { id, uploads } = usePostEditor(useShallow((state) => ({ id: state.id, uploads: state.uploads })));
  const [chosen, setChosen] = useState<string | null>(null);
  const keysId = useId();
  const ids = media.map((item) => item.mediaId);
  const place = (mediaId: string, to: number) => editPost({ kind: 'order', mediaIds: moveInOrder(ids, mediaId, to) });
  /** G: what the networks show of the picture that has the focus, or that is chosen. */
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key.toLowerCase() !== 'g' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLButtonElement) || !event.currentTarget.contains(target)) return;
    event.preventDefault();
    event.stopPropagation();
    const { mediaId = chosen } = target.dataset;
    const isSeen = useSettings.getState().settings.view.cropGuides && mediaId === chosen;
    setChosen(mediaId);
    updateView({ cropGuides: !isSeen });
  };
  const own = uploads.filter((upload) => upload.postId === id);
  const detail = media.find((item) => item.mediaId === chosen);
  return (
    <section className={sections.section} aria-label={t('media.label')} onKeyDown={onKeyDown}>
      <div className={sections.sectionHead}>
        <h2 className={sections.sectionTitle}>{t('media.label')}</h2>
        <FromLibrary clientId={clientId} taken={ids} />
      </div>
      <p className="visually-hidden" id={keysId}>
        {t('media.keys')}
      </p>
      <ul className={styles.strip}>
        {media.map((item, index) => (
          <MediaTile
            key={item.mediaId}
            item={item}
            index={index}
            keysId={keysId}
            isChosen={item.mediaId === chosen}
            choose={() => setChosen(item.mediaId === chosen ? null : item.mediaId)}
            place={place}
          />
        ))}
        {own
          .filter(({ fault }) => fault === null)
          .map((upload) => (
            <UploadTile key={upload.key} upload={upload} />
          ))}
        <li>
          <FileButton multiple accept={ACCEPTED} onChange={(files) => void addFiles(files)}>
            {(props) => (
              <button
                type="button"
                className={styles.addTile}
                aria-label={t('media.add')}
                title={t('media.add')}
                {...props}
              >
                <IconPlus size={16} aria-hidden />
              </button>
            )}
          </FileButton>
        </li>
      </ul>
      {own.map((upload) => (upload.fault === null ? null : <UploadFault key={upload.key} upload={upload} />))}
      {detail ? (
        <MediaDetail
          key={detail.mediaId}
          item={detail}
          ids={ids}
          place={place}
          clientId={clientId}
          findings={findings}
        />
      ) : null}
    </section>
  );
}

interface TileProps {
  readonly item: PostMedia;
  readonly index: number;
  readonly keysId: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly place: (mediaId: string, to: number) => void;
}

function MediaTile({ item, index, keysId, isChosen, choose, place }: TileProps) {
  const { t } = useTranslation('posts');
  const { mediaId, name, altText } = item;
  const [over, setOver] = useState(false);
  const isFilm = item.mime.startsWith('video/');
  const lacksAlt = !isFilm && altText.trim() === '';
  const label = t(lacksAlt ? 'media.itemWithoutAlt' : 'media.item', { place: index + 1, name });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    place(mediaId, index + step);
  };
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return (
    <li data-over={over || undefined}>
      <button
        type="button"
        className={styles.tile}
        aria-label={label}
        title={name}
        aria-expanded={isChosen}
        data-media-id={mediaId}
        aria-describedby={keysId}
        draggable
        onClick={choose}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, mediaId);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragOver={(event) => {
          if (!takes(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (!takes(event)) return;
          event.preventDefault();
          place(event.dataTransfer.getData(DRAGGED), index);
        }}
      >
        <Thumbnail mediaId={mediaId} size="thumb" alt="" className={styles.picture} />
        {isFilm ? <IconPlayerPlayFilled className={styles.filmMark} size={13} aria-hidden /> : null}
        {lacksAlt ? <IconAlertCircle className={styles.tileMark} size={15} aria-hidden /> : null}
      </button>
    </li>
  );
}

function UploadTile({ upload: { name, share } }: { upload: PostUpload }) {
  const { t } = useTranslation('posts');
  return (
    <li>
      <div className={styles.tile} role="status" aria-label={t('media.uploading', { name })} title={name}>
        <Progress value={share * 100} size="sm" w="80%" aria-label={t('media.uploading', { name })} />
      </div>
    </li>
  );
}

function UploadFault({ upload: { key, name, fault } }: { upload: PostUpload }) {
  const { t } = useTranslation('posts');
  if (fault === null) return null;
  return (
    <div className={styles.uploadFault} role="alert">
      <span>{t('media.failed', { name, reason: faultText(fault) })}</span>
      <button
        type="button"
        aria-label={t('media.dismiss')}
        title={t('media.dismiss')}
        onClick={() => dismissUpload(key)}
      >
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}
