import i18next from 'i18next';
import { memo, type PropsWithChildren, type Ref } from 'react';
import { NETWORKS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { formatMoment } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import type { ChannelSlot } from '../../data/free-slots.store.ts';
import { useDay } from '../../data/posts.store.ts';
import { useSettings, useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { nameOfChannel } from '../posts/variant-check.ts';
import { fromGridDate } from './calendar.adapter.ts';
import { showOverlay } from './calendar.store.ts';
import styles from './FreeSlots.module.css';
import { fitSlots, slotHours, useFreeSlots, useShowsSlots } from './free-slots.ts';
import { MONTH_SIZES } from './month.rules.ts';
import { takeSlot } from './slots.actions.ts';

const isNetwork = (network: string): network is NetworkKey => Object.hasOwn(NETWORKS, network);

interface SlotProps {
  readonly slot: ChannelSlot;
  readonly language: Language;
  /** Without its hour where the hours around it say it. */
  readonly isBare?: boolean;
  /** A stop of Tab by itself. */
  readonly isStop?: boolean;
}

/** A free slot: pressing it makes a post of its channel there, a card that is dropped on it takes its hour. */
const FreeSlot = memo(function FreeSlot({ slot, language, isBare = false, isStop = false }: SlotProps) {
  const { date, time, channel } = slot;
  // Read and not listened to: another client or name makes other slots.
  const client = useClients.getState().clientById[channel.clientId];
  const isOfOne = useSettings.getState().settings.view.clientId !== null;
  const network = isNetwork(channel.network) ? NETWORKS[channel.network] : null;
  const word = isNetwork(channel.network)
    ? i18next.getFixedT(language, 'vocabulary')(`networks.${channel.network}`)
    : channel.network;
  const own = nameOfChannel(channel);
  const label = i18next.getFixedT(language, 'slots')(isOfOne ? 'free.name' : 'free.nameOf', {
    place: formatMoment(date, time, language),
    channel: own === '' ? word : `${word} (${own})`,
    client: client?.name ?? '',
  });
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className={styles.slot}
      aria-label={label}
      title={label}
      data-free-slot={channel.id}
      data-slot-date={date}
      data-slot-time={time}
      style={{ '--client': client?.colour } as React.CSSProperties}
      onClick={() => void takeSlot({ date, time, channelId: channel.id })}
    >
      <span
        className={styles.sign}
        data-short={network?.short}
        style={{ '--network': network?.colour } as React.CSSProperties}
      />
      {!isBare && <span className={styles.time}>{time}</span>}
    </button>
  );
});

const keyOf = ({ time, channel }: ChannelSlot) => `${time} ${channel.id}`;

interface MonthProps {
  readonly date: string;
  readonly language: Language;
  /** What the cards leave of the cell, in pixels. */
  readonly height: number;
  readonly columns: number;
}

/** Below the cards of a month's day: as many as they leave room for, the rest behind "+N", which opens the day. */
export const MonthSlots = memo(function MonthSlots({ date, language, height, columns }: MonthProps) {
  const free = useFreeSlots(date);
  const { shown, more } = fitSlots(free.length, height, columns, MONTH_SIZES.slot);
  if (shown === 0 && more === 0) return null;
  const t = i18next.getFixedT(language, 'slots');
  return (
    <div className={styles.month} data-columns={columns}>
      {free.slice(0, shown).map((slot) => (
        <FreeSlot key={keyOf(slot)} slot={slot} language={language} />
      ))}
      {more > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t('free.moreName', { count: more })}
          title={t('free.moreName', { count: more })}
          data-more-slots={date}
          onClick={(event) => {
            const cell = event.currentTarget.closest('[data-date]')?.getBoundingClientRect();
            showOverlay({ panel: { date, left: cell?.left ?? 0, top: cell?.top ?? 0 } });
          }}
        >
          {t('free.more', { count: more })}
        </button>
      )}
    </div>
  );
});

/** All free slots of the day that "+N" opened. */
export function PanelSlots({ date }: { date: string }) {
  const language = useLanguage();
  const view = useView((state) => state.view);
  const isShown = useShowsSlots(view);
  const free = useFreeSlots(date, isShown);
  if (free.length === 0) return null;
  const label = i18next.getFixedT(language, 'slots')('free.ofDay');
  return (
    <section className={styles.panel} aria-label={label}>
      {free.map((slot) => (
        <FreeSlot key={keyOf(slot)} slot={slot} language={language} />
      ))}
    </section>
  );
}

interface ColumnProps {
  readonly date: Date;
  readonly className?: string;
  readonly style?: React.CSSProperties;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A day's column of the time grid. Free slots lie beside its cards and take nothing of their width but a narrow edge, and only there. */
export function DayColumn({ date, className, style, ref, children }: PropsWithChildren<ColumnProps>) {
  const view = useView((state) => state.view);
  const isShown = useShowsSlots(view);
  return (
    <div className={className} style={style} ref={ref}>
      {children}
      {isShown && <ColumnSlots date={fromGridDate(date).date} />}
    </div>
  );
}

const share = (minutes: number) => `${(minutes / 1440) * 100}%`;

function ColumnSlots({ date }: { date: string }) {
  const language = useLanguage();
  const free = useFreeSlots(date);
  const cards = useDay(date);
  if (free.length === 0) return null;
  const hours = slotHours(free, cards);
  return (
    <div className={styles.column}>
      {hours.map(({ time, minute, room, slots, isBeside }, index) => (
        <div
          key={time}
          className={styles.hour}
          data-beside={isBeside || undefined}
          style={{ top: share(minute), maxHeight: isBeside ? undefined : share(room) }}
        >
          {slots.map((slot, place) => (
            <FreeSlot
              key={keyOf(slot)}
              slot={slot}
              language={language}
              isBare={isBeside || place > 0}
              isStop={index === 0 && place === 0}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
