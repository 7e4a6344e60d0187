import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { daysLeft, goesAt } from '#shared/rooms/trash/trash.rules.ts';
import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { formatBytes } from '#shared/text/sizes.ts';
import { formatMoment } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { onTheWall } from '../../data/clock.ts';
import { tick, useTrash } from '../../data/trash.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import styles from './trash.module.css';
import { nameOf } from './trash.words.ts';

interface Props {
  readonly item: TrashedItem;
  readonly index: number;
  readonly count: number;
  readonly place: CSSProperties;
  readonly putBack: () => void;
  readonly remove: () => void;
}

/** A removed thing: what it is and whose, when it was removed and when it goes, and the two ways out. */
export function TrashLine({ item, index, count, place, putBack, remove }: Props) {
  const { t } = useTranslation('trash');
  const language = useLanguage();
  const isTicked = useTrash((state) => state.ticked.has(item.id));
  const title = nameOf(item) || t('untitled');
  const moment = (instant: string) => {
    const { date, time } = onTheWall(instant);
    return formatMoment(date, time, language);
  };
  const left = daysLeft(item.deletedAt, Date.now());
  return (
    <li
      className={styles.post}
      style={place}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-ticked={isTicked || undefined}
      data-kind={item.kind}
    >
      <Checkbox
        size="xs"
        aria-label={t('tick', { title })}
        checked={isTicked}
        onChange={(event) => tick([item.id], event.currentTarget.checked)}
      />
      <Picture item={item} />
      <span className={styles.what}>
        <strong title={title}>{title}</strong>
        <Facts item={item} />
      </span>
      <span className={styles.when}>
        <span>{t('removed', { when: moment(item.deletedAt) })}</span>
        <span data-soon={left <= 7 || undefined} title={t('goes', { when: moment(goesAt(item.deletedAt)) })}>
          {t('left', { count: left })}
        </span>
      </span>
      <ActionIcon variant="subtle" aria-label={t('restoreOne', { title })} title={t('restore')} onClick={putBack}>
        <IconArrowBackUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('removeOne', { title })}
        title={t('remove')}
        onClick={remove}
      >
        <IconTrashX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Picture({ item }: { item: TrashedItem }) {
  if (item.kind === 'client') return <ClientMark client={item} size={36} />;
  const mediaId = item.kind === 'file' ? item.id : item.mediaId;
  if (mediaId === null) return <span className={styles.noPicture} />;
  return <Thumbnail mediaId={mediaId} size="thumb" alt="" className={styles.picture} />;
}

/** Whose it was and where it stood. */
function Facts({ item }: { item: TrashedItem }) {
  const { t } = useTranslation('trash');
  const language = useLanguage();
  const clientId = item.kind === 'client' ? null : item.clientId;
  const client = useClients((state) => (clientId === null ? undefined : state.clientById[clientId]));
  if (item.kind === 'client') {
    const { posts, files } = item;
    return (
      <span className={styles.client}>
        {[t('facts.client'), t('facts.posts', { count: posts }), t('facts.files', { count: files })].join(' · ')}
      </span>
    );
  }
  const owner = client?.name ?? t('facts.nobody');
  return (
    <span className={styles.client}>
      {client === undefined ? null : <i className={styles.swatch} style={{ background: client.colour }} />}
      {item.kind === 'file'
        ? [t('facts.file'), owner, formatBytes(item.bytes, language)].join(' · ')
        : `${owner} · ${item.date === null ? t('undated') : formatMoment(item.date, item.time, language)}`}
    </span>
  );
}
