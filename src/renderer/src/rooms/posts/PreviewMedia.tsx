import { IconChevronLeft, IconChevronRight, IconPhoto, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaKind } from '#shared/rooms/media/media.rules.ts';
import { type PreviewLayout, shownRatio } from '#shared/rooms/posts/posts.preview.ts';
import type { PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import styles from './preview.module.css';

interface Props {
  readonly media: readonly PostMedia[];
  readonly layout: PreviewLayout;
}

/** The most pictures that stand side by side; the rest is a number on the last of them. */
const MOSAIC = 4;

/** Media as the network crops them: the first one's shape holds for all. */
export function PreviewMedia({ media, layout }: Props) {
  const [first] = media;
  const needsPlace = layout.kind !== 'feed' && layout.kind !== 'article';
  if (first === undefined) return needsPlace ? <Nothing ratio={shownRatio(layout, NO_SIZE)} /> : null;
  const ratio = shownRatio(layout, first);
  if (media.length === 1) return <One item={first} ratio={ratio} />;
  return layout.many === 'carousel' ? <Carousel media={media} ratio={ratio} /> : <Mosaic media={media} />;
}

const NO_SIZE = { width: null, height: null };

function Nothing({ ratio }: { ratio: number }) {
  return (
    <span className={styles.nothing} style={{ aspectRatio: ratio }} aria-hidden>
      <IconPhoto size={36} stroke={1.2} />
    </span>
  );
}

function One({ item, ratio }: { item: PostMedia; ratio: number | null }) {
  return (
    <span className={styles.one} style={ratio === null ? {} : { aspectRatio: ratio }} data-media={item.mediaId}>
      <Thumbnail mediaId={item.mediaId} size="preview" alt={item.altText} className={styles.image} />
      {mediaKind(item.mime) === 'film' ? <IconPlayerPlayFilled className={styles.play} size={30} aria-hidden /> : null}
    </span>
  );
}

function Carousel({ media, ratio }: { media: readonly PostMedia[]; ratio: number }) {
  const { t } = useTranslation('posts');
  const [index, setIndex] = useState(0);
  const current = Math.min(index, media.length - 1);
  const item = media[current];
  if (item === undefined) return null;
  return (
    <div className={styles.carousel}>
      <One key={item.mediaId} item={item} ratio={ratio} />
      <span className={styles.place} role="status">
        {`${current + 1}/${media.length}`}
      </span>
      {current > 0 ? (
        <button
          type="button"
          className={styles.turn}
          aria-label={t('preview.previous')}
          onClick={() => setIndex(current - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </button>
      ) : null}
      {current < media.length - 1 ? (
        <button
          type="button"
          className={styles.turn}
          data-next
          aria-label={t('preview.next')}
          onClick={() => setIndex(current + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}

function Mosaic({ media }: { media: readonly PostMedia[] }) {
  const shown = media.slice(0, MOSAIC);
  const more = media.length - shown.length;
  return (
    <div className={styles.mosaic} data-count={shown.length}>
      {shown.map((item, index) => (
        <span key={item.mediaId} className={styles.piece}>
          <One item={item} ratio={null} />
          {more > 0 && index === MOSAIC - 1 ? <span className={styles.rest}>{`+${more}`}</span> : null}
        </span>
      ))}
    </div>
  );
}
