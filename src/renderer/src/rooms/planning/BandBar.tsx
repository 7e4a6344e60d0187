import { IconNote } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#shared/rooms/campaigns/campaigns.band.ts';
import { readableOn } from '#shared/text/contrast.ts';
import { useClients } from '../../data/clients.store.ts';
import styles from './band.module.css';
import type { Bar } from './band.ts';
import { daysText, openBar, shiftBar, stretchBar, trashBar } from './planning.actions.ts';

const SHIFTS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function onKey(event: KeyboardEvent, { kind, id }: Bar): void {
  const days = event.altKey ? SHIFTS[event.key] : undefined;
  if (days !== undefined && event.shiftKey) {
    if (Math.abs(days) !== 1) return;
    void stretchBar(kind, id, days);
  } else if (days !== undefined) void shiftBar(kind, id, days);
  else if (event.key === 'Delete') void trashBar(kind, id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The name of a bar in words: what it is, whose, and when. */
export function useBarName(bar: Bar): string {
  const { t } = useTranslation('planning');
  const client = useClients((state) => (bar.clientId === null ? undefined : state.clientById[bar.clientId]?.name));
  const params = { client: client ?? t('everybody'), days: daysText(bar) };
  return bar.kind === 'campaign'
    ? t('campaign', { name: bar.text, ...params })
    : t('note', { text: bar.text, ...params });
}

/**
 * A campaign as a filled bar, a note as a quiet line with a sign. It is dragged, and its ends by their handles; Alt and an arrow move it by
 * days and weeks, with Shift they move its end; Enter opens it, Delete removes it.
 */
export const BandBar = memo(function BandBar({
  segment,
  style,
  isThin = false,
  hasHandles = false,
}: {
  segment: Segment<Bar>;
  style: React.CSSProperties;
  /** A line; its name is shown while it has the keyboard, and by its title. */
  isThin?: boolean;
  /** Its ends can be dragged. */
  hasHandles?: boolean;
}) {
  const { item, startsHere, endsHere } = segment;
  const name = useBarName(item);
  const colours = item.colour === null ? {} : { background: item.colour, color: readableOn(item.colour) };
  return (
    <button
      type="button"
      className={styles.bar}
      style={{ ...style, ...colours }}
      title={name}
      aria-label={name}
      data-bar={item.id}
      data-kind={item.kind}
      data-thin={isThin || undefined}
      data-late={(isThin && segment.day > 3) || undefined}
      data-before={!startsHere || undefined}
      data-after={!endsHere || undefined}
      onClick={() => openBar(item.kind, item.id)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => onKey(event, item)}
    >
      {!isThin && (
        <>
          {item.kind === 'note' && <IconNote size={12} aria-hidden />}
          <span className={styles.text}>{item.text}</span>
        </>
      )}
      {hasHandles && startsHere && <span className={styles.handle} data-handle="start" aria-hidden />}
      {hasHandles && endsHere && <span className={styles.handle} data-handle="end" aria-hidden />}
    </button>
  );
});
