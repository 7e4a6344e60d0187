import { format, getDay, parse, startOfWeek } from 'date-fns';
import { pl } from 'date-fns/locale/pl';
import { useState } from 'react';
import { Calendar, dateFnsLocalizer } from 'react-big-calendar';
import addon, { type EventInteractionArgs } from 'react-big-calendar/lib/addons/dragAndDrop';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css';
import type { MonthText } from '#shared/time/plain-date.ts';
import { cardsOf, follow, loadData, type PeerCard } from '../data.ts';
import { PeerCardView } from '../PeerCardView.tsx';
import '../page.css';

/** react-big-calendar as its documentation shows it, with drag-and-drop, given the visible weeks only. */
interface Event {
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly card: PeerCard;
}

// CommonJS with a `default` of its own comes wrapped.
const withDragAndDrop = typeof addon === 'function' ? addon : (addon as unknown as { default: typeof addon }).default;
const DnDCalendar = withDragAndDrop<Event>(Calendar);
const localizer = dateFnsLocalizer({
  format,
  parse,
  startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn: 1 }),
  getDay,
  locales: { pl },
});
const components = { event: ({ event }: { event: Event }) => <PeerCardView card={event.card} /> };
const views = ['month'] as const;
const nothing = () => undefined;

const { month: first, byDay } = await loadData();

const toEvent = (card: PeerCard): Event => {
  const start = new Date(`${card.date}T${card.time || '12:00'}:00`);
  return { id: card.id, title: card.title, start, end: new Date(start.getTime() + 60_000), card };
};

let showMonth: (month: MonthText) => void = nothing;

function Page({ month: opened }: { month: MonthText }) {
  const [{ month, events }, setState] = useState(() => ({
    month: opened,
    events: cardsOf(opened, byDay).map(toEvent),
  }));
  showMonth = (next) => setState({ month: next, events: cardsOf(next, byDay).map(toEvent) });
  const onDrop = ({ event, start }: EventInteractionArgs<Event>) =>
    setState((state) => ({
      month: state.month,
      events: state.events.map((each) =>
        each.id === event.id
          ? { ...each, start: new Date(start), end: new Date(new Date(start).getTime() + 60_000) }
          : each,
      ),
    }));
  return (
    <DnDCalendar
      localizer={localizer}
      culture="pl"
      views={[...views]}
      view="month"
      date={new Date(`${month}-15T12:00:00`)}
      events={events}
      toolbar={false}
      components={components}
      onNavigate={nothing}
      onView={nothing}
      onEventDrop={onDrop}
      resizable={false}
    />
  );
}

let mounted = false;
follow(first, (month) => {
  if (mounted) return flushSync(() => showMonth(month));
  mounted = true;
  const element = document.querySelector('#calendar');
  if (element === null) return;
  flushSync(() => createRoot(element).render(<Page month={month} />));
});
