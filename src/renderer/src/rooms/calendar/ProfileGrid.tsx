import { Alert, Button, Loader, SegmentedControl } from '@mantine/core';
import { IconBrandInstagram } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { GridTile } from '#shared/rooms/posts/posts.schema.ts';
import { formatMoment } from '#shared/time/format.ts';
import { offerUndo } from '../../app/undo.ts';
import { useClients } from '../../data/clients.store.ts';
import { useShownCards } from '../../data/filters.store.ts';
import { clearFilters, useIsJudging } from '../../data/filters-view.store.ts';
import { openProfileGrid, retryProfileGrid, swapOnGrid, useProfileGrid } from '../../data/profile-grid.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { nextTile } from '../media/media.rules.ts';
import { announce } from './calendar.store.ts';
import styles from './ProfileGrid.module.css';
import { ProfileTile } from './ProfileTile.tsx';
import { followTile } from './profile-grid.drag.ts';

const COLUMNS = 3;
const NO_TILES: readonly GridTile[] = [];
/** Tiles drawn at first, and by each further press of the button. */
const PAGE = 120;

/** The Instagram channels of the chosen client, in their order. */
export function useGridChannels(): readonly Channel[] {
  const clientId = useView((view) => view.clientId);
  const channels = useClients((state) => state.channels);
  return useMemo(
    () => channels.filter((channel) => channel.clientId === clientId && channel.network === 'instagram'),
    [channels, clientId],
  );
}

/** A channel's profile as its visitors see it. Swapping two tiles swaps the dates and times of their posts. */
export function ProfileGrid() {
  const { t } = useTranslation('calendar');
  const channels = useGridChannels();
  const [wanted, setWanted] = useState<string | null>(null);
  const channel = channels.find(({ id }) => id === wanted) ?? channels[0];
  const channelId = channel?.id ?? null;
  useEffect(() => void openProfileGrid(channelId), [channelId]);
  useEffect(() => () => void openProfileGrid(null), []);
  if (channel === undefined) {
    return (
      <section className={styles.empty}>
        <IconBrandInstagram size={40} stroke={1.3} aria-hidden />
        <h2>{t('profile.noChannel')}</h2>
        <p>{t('profile.noChannelText')}</p>
      </section>
    );
  }
  return (
    <div className={styles.room}>
      {channels.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={t('profile.channel')}
          value={channel.id}
          onChange={setWanted}
          data={channels.map(({ id, handle, name }) => ({ value: id, label: handle || name || t('profile.unnamed') }))}
        />
      ) : null}
      <Tiles key={channel.id} handle={channel.handle || channel.name} />
    </div>
  );
}

function Tiles({ handle }: { handle: string }) {
  const { t } = useTranslation(['calendar', 'common']);
  const { tiles, fault } = useProfileGrid();
  const shown = useShownCards(tiles ?? NO_TILES);
  const isJudging = useIsJudging();
  const [most, setMost] = useState(PAGE);
  if (fault !== null) {
    return (
      <Alert color="red" title={t('failed')} role="alert">
        {faultText(fault)}{' '}
        <Button size="compact-sm" variant="light" color="red" onClick={() => void retryProfileGrid()}>
          {t('common:actions.retry')}
        </Button>
      </Alert>
    );
  }
  if (tiles === null || (isJudging && shown.length === 0 && tiles.length > 0))
    return <Loader m="auto" aria-label={t('profile.loading')} />;
  if (tiles.length === 0) {
    return (
      <section className={styles.empty}>
        <h2>{t('profile.empty')}</h2>
        <p>{t('profile.emptyText')}</p>
      </section>
    );
  }
  if (shown.length === 0) {
    return (
      <section className={styles.empty}>
        <h2>{t('profile.filtered')}</h2>
        <Button variant="light" size="compact-sm" onClick={clearFilters}>
          {t('filters.clear')}
        </Button>
      </section>
    );
  }
  return (
    <>
      <Grid tiles={shown.slice(0, most)} handle={handle} />
      {shown.length > most ? (
        <Button variant="default" size="compact-sm" onClick={() => setMost(most + PAGE)}>
          {t('profile.older')}
        </Button>
      ) : null}
    </>
  );
}

function Grid({ tiles, handle }: { tiles: readonly GridTile[]; handle: string }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const keysId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const current = Math.min(active, tiles.length - 1);
  const name = (tile: GridTile) => tile.title || tile.excerpt || t('untitled');

  async function swap(from: number, to: number): Promise<void> {
    const [one, other] = [tiles[from], tiles[to]];
    if (one === undefined || other === undefined || one === other) return;
    const result = await swapOnGrid(one, other);
    if (!result.ok) {
      toastFault(faultText(result.error));
      return;
    }
    const said = t('profile.swapped', {
      title: name(one),
      other: name(other),
      place: formatMoment(other.date, other.time, language),
    });
    announce(said);
    void offerUndo(said);
  }

  function go(index: number): void {
    setActive(index);
    list.current?.querySelector<HTMLElement>(`[data-tile="${index}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = nextTile(event.key, current, COLUMNS, tiles.length);
    if (next === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) void swap(current, next);
    go(next);
  }

  return (
    <>
      <p className="visually-hidden" id={keysId}>
        {t('profile.keys')}
      </p>
      <ul
        ref={list}
        className={styles.grid}
        aria-label={t('profile.label', { channel: handle })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => followTile(event.nativeEvent, (from, to) => void swap(from, to))}
      >
        {tiles.map((tile, index) => (
          <ProfileTile
            key={tile.id}
            tile={tile}
            index={index}
            name={name(tile)}
            isStop={index === current}
            keysId={keysId}
            open={() => {
              setActive(index);
              openPost(tile.id);
            }}
          />
        ))}
      </ul>
    </>
  );
}
