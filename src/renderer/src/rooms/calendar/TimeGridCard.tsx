import type { EventProps } from 'react-big-calendar';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { CalendarCard } from './CalendarCard.tsx';
import type { GridEvent } from './calendar.adapter.ts';
import { useClock, useNowFor } from './calendar.clock.ts';
import { cardStatus } from './card.rules.ts';

/** A post inside the time grid's own button. */
export function TimeGridCard({ event: { card } }: EventProps<GridEvent>) {
  const language = useLanguage();
  const now = useNowFor(card.date);
  const today = useClock((state) => state.today);
  // The row above the hours has no button of the library's around its cards.
  const untimed = card.time === null;
  return (
    <CalendarCard
      card={card}
      language={language}
      status={cardStatus(card, now)}
      past={card.date !== null && card.date < today}
      as={untimed ? 'button' : 'frame'}
      isStop={untimed}
    />
  );
}
