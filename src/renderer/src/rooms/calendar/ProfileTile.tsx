import { IconLock, IconPlayerPlayFilled, IconStack2Filled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GridTile } from '#shared/rooms/posts/posts.schema.ts';
import { effectiveStatus } from '#shared/rooms/posts/posts.status.ts';
import { formatMoment } from '#shared/time/format.ts';
import { useSelection } from '../../data/selection.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import { useNowFor } from './calendar.clock.ts';
import styles from './ProfileGrid.module.css';
import { StatusIcon } from './StatusIcon.tsx';

interface Props {
  readonly tile: GridTile;
  readonly index: number;
  readonly name: string;
  readonly isStop: boolean;
  readonly keysId: string;
  readonly open: () => void;
}

/** One post of the profile, 3:4 as the network crops it; a post without a picture shows its words. */
export function ProfileTile({ tile, index, name, isStop, keysId, open }: Props) {
  const { t } = useTranslation('vocabulary');
  const language = useLanguage();
  const isOpen = useSelection((state) => state.openId === tile.id);
  const now = useNowFor(tile.date);
  const status = effectiveStatus(tile, now);
  const moment = formatMoment(tile.date, tile.time, language);
  const isFixed = tile.status === 'published';
  return (
    <li>
      <button
        type="button"
        className={styles.tile}
        tabIndex={isStop ? 0 : -1}
        aria-describedby={keysId}
        title={`${name} · ${moment} · ${t(`statuses.${status}`)}`}
        data-tile={index}
        data-fixed={isFixed || undefined}
        data-status={status}
        data-open={isOpen || undefined}
        onClick={open}
      >
        <span className="visually-hidden">{`${name}, ${moment}, ${t(`statuses.${status}`)}`}</span>
        {tile.mediaId === null ? (
          <span className={styles.words} aria-hidden>
            {name}
          </span>
        ) : (
          <Thumbnail key={tile.mediaId} mediaId={tile.mediaId} size="thumb" alt="" className={styles.picture} />
        )}
        <span className={styles.marks} aria-hidden>
          {tile.format === 'reel' ? <IconPlayerPlayFilled size={14} /> : null}
          {tile.mediaCount > 1 ? <IconStack2Filled size={14} /> : null}
        </span>
        <span className={styles.moment} aria-hidden>
          <StatusIcon status={status} size={12} />
          {moment}
          {isFixed ? <IconLock size={11} /> : null}
        </span>
      </button>
    </li>
  );
}
