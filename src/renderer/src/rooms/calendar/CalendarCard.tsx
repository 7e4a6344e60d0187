import { IconClockExclamation } from '@tabler/icons-react';
import { memo } from 'react';
import { NETWORKS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { formatDay } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { useIsSelected, useSelection } from '../../data/selection.store.ts';
import { usePostWarnings } from '../../data/warnings.store.ts';
import { warningTexts } from '../../i18n/warning-text.ts';
import { labelDots } from '../../ui/labels.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import { placeWords } from '../planning/place.words.ts';
import styles from './CalendarCard.module.css';
import { CardMarks } from './CardMarks.tsx';
import { cardTitle, networksOf } from './card.rules.ts';
import { cardWords } from './card.words.ts';

interface Props {
  readonly card: PostCard;
  readonly status: PostStatus;
  /** Of the words; given, since a month of cards would otherwise listen for it a few hundred times. */
  readonly language: Language;
  /** Two lines and a thumbnail. */
  readonly roomy?: boolean;
  readonly past?: boolean;
  /** `frame` when something around it is the button (the time grid). */
  readonly as?: 'button' | 'frame';
  /** A stop of Tab by itself, outside of a region with arrow keys. */
  readonly isStop?: boolean;
}

/**
 * A post in the calendar: networks, hour, title, status by edge and icon, the client's colour at the edge. A page draws a few hundred,
 * so it is a handful of elements with no component, no text looked up and no listener within; its name is a label, its icon a mask.
 */
export const CalendarCard = memo(function CalendarCard({
  card,
  status,
  language,
  roomy = false,
  past = false,
  as = 'button',
  isStop = false,
}: Props) {
  const { clientById, channelById } = useClients();
  const warnings = usePostWarnings(card.id);
  const isHeld = card.pauseId !== null;
  const isOpen = useSelection((state) => state.openId === card.id);
  const isSelected = useIsSelected(card.id);
  const words = cardWords(language);
  const client = clientById[card.clientId];
  const networks = networksOf(card.channelIds, channelById);
  const title = cardTitle(card) || (card.isPlaceholder ? placeWords(card, language) : words.untitled);
  const isMoved = card.movedAfterApproval && (status === 'approved' || status === 'scheduled');
  const statusName = isMoved ? `${words.statuses[status]}, ${words.moved}` : words.statuses[status];
  // The time grid's columns are not read aloud as heads, so there the day is said too.
  const day = as === 'frame' && card.date !== null ? `${formatDay(card.date, language)}, ` : '';
  const names = networks.map((network) => words.networks[network]).join(', ') || words.noNetwork;
  const state = `${statusName}${isHeld ? `, ${words.held}` : ''}${client ? `, ${client.name}` : ''}${isSelected ? `, ${words.selected}` : ''}`;
  const label = `${day}${card.time ?? words.noTime}, ${title}, ${names}, ${state}${named(card.labels)}`;
  const signs = <Signs networks={networks} most={roomy ? 2 : 1} />;
  const labels = card.labels.length > 0 && <span className={styles.labels} style={labelDots(card.labels)} />;
  const time = (
    <>
      {card.time !== null && <span className={styles.time}>{card.time}</span>}
      {isMoved && <IconClockExclamation className={styles.moved} size={12} stroke={2.2} aria-hidden data-moved />}
    </>
  );
  const Element = as === 'button' ? 'button' : 'div';
  return (
    <Element
      {...(as === 'button' ? { type: 'button' as const, tabIndex: isStop ? 0 : -1 } : { role: 'group' })}
      className={styles.card}
      aria-label={label}
      aria-description={warnings.length === 0 ? undefined : warningTexts(warnings, language)}
      data-card={card.id}
      data-status={status}
      data-roomy={roomy || undefined}
      data-place={card.isPlaceholder || undefined}
      data-past={past || undefined}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      style={{ '--client': client?.colour } as React.CSSProperties}
      title={`${card.time === null ? '' : `${card.time} `}${title} · ${statusName}${named(card.labels, ' · ')}`}
    >
      {roomy ? (
        <>
          {card.mediaId !== null && <Thumbnail mediaId={card.mediaId} size="thumb" alt="" className={styles.picture} />}
          <span className={styles.lines}>
            <span className={styles.line}>
              {signs}
              {time}
              {labels}
            </span>{' '}
            <span className={styles.title}>{title}</span>
          </span>
        </>
      ) : (
        <>
          {signs}
          {time} <span className={styles.title}>{title}</span>
          {labels}
        </>
      )}
      {(warnings.length > 0 || isHeld) && <CardMarks warnings={warnings} isHeld={isHeld} language={language} />}
    </Element>
  );
});

/** Labels as the end of a sentence: their dots say nothing without a name. */
const named = (labels: readonly string[], before = ', ') =>
  labels.length === 0 ? '' : `${before}${labels.join(', ')}`;

/** The first networks by their short signs; how many more there are. */
function Signs({ networks, most }: { networks: readonly NetworkKey[]; most: number }) {
  return (
    <>
      {networks.slice(0, most).map((network) => (
        <span
          key={network}
          className={styles.sign}
          data-short={NETWORKS[network].short}
          style={{ background: NETWORKS[network].colour }}
        />
      ))}
      {networks.length > most && <span className={styles.others} data-others={`+${networks.length - most}`} />}
    </>
  );
}
