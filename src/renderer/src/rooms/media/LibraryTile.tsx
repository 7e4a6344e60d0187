import { IconCheck, IconPhotoOff, IconPlayerPlayFilled } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaKind } from '#shared/rooms/media/media.rules.ts';
import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import styles from './media.module.css';

interface Props {
  readonly item: LibraryItem;
  readonly index: number;
  readonly count: number;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly place: CSSProperties;
  /** Why it cannot be chosen; null where it can. */
  readonly blocked: string | null;
  readonly choose: (index: number, event: MouseEvent | KeyboardEvent) => void;
  readonly onDoubleClick?: (() => void) | undefined;
  readonly onMenu?: ((index: number, event: MouseEvent) => void) | undefined;
}

/** A file of the library, at its place in the grid. */
export function LibraryTile(props: Props) {
  const { item, index, count, isChosen, isStop, place, blocked, choose, onDoubleClick, onMenu } = props;
  const { t } = useTranslation('media');
  const { id, name, mime, uses, isThere } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list listens for the keys of all its tiles.
    <div
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      tabIndex={isStop ? 0 : -1}
      data-index={index}
      className={styles.tile}
      style={place}
      title={name}
      aria-disabled={blocked !== null || undefined}
      onClick={(event) => choose(index, event)}
      onDoubleClick={onDoubleClick}
      onContextMenu={(event) => onMenu?.(index, event)}
    >
      <span className="visually-hidden">
        {t(isThere ? 'tile' : 'tileMissing', { name, count: uses })}
        {blocked === null ? null : `, ${blocked}`}
      </span>
      <span className={styles.picture} aria-hidden>
        {isThere ? (
          <Thumbnail key={id} mediaId={id} size="thumb" alt="" className={styles.image} />
        ) : (
          <span className={styles.missing}>
            <IconPhotoOff size={22} />
            {t('missing')}
          </span>
        )}
        {isChosen ? <IconCheck className={styles.tick} size={15} stroke={3} /> : null}
        {mediaKind(mime) === 'film' ? <IconPlayerPlayFilled className={styles.film} size={14} /> : null}
      </span>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <span className={styles.uses} aria-hidden>
        {blocked ?? (uses === 0 ? t('notUsed') : t('usedIn', { count: uses }))}
      </span>
    </div>
  );
}
