import FullCalendar, { type CalendarRef } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import pl from '@fullcalendar/react/locales/pl';
import classicThemePlugin from '@fullcalendar/react/themes/classic';
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { addDays } from '#shared/time/plain-date.ts';
import { follow, loadData, type PeerCard } from '../data.ts';
import { PeerCardView } from '../PeerCardView.tsx';
import '../page.css';

/** FullCalendar 7 as its documentation shows it, with dragging, given the visible weeks only. */
const { month: first, byDay } = await loadData();
const calendar = createRef<CalendarRef>();

const toEvent = (card: PeerCard) => ({
  id: card.id,
  title: card.title,
  start: card.time === '' ? card.date : `${card.date}T${card.time}:00`,
  allDay: card.time === '',
  extendedProps: { card },
});

function eventsBetween(from: string, until: string) {
  const found: ReturnType<typeof toEvent>[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) found.push(...(byDay.get(day) ?? []).map(toEvent));
  return found;
}

const element = document.querySelector('#calendar');
let mounted = false;
follow(first, (month) => {
  if (mounted) {
    calendar.current?.getApi().gotoDate(`${month}-15`);
    return;
  }
  mounted = true;
  if (element === null) return;
  flushSync(() =>
    createRoot(element).render(
      <FullCalendar
        ref={calendar}
        plugins={[dayGridPlugin, interactionPlugin, classicThemePlugin]}
        initialView="dayGridMonth"
        initialDate={`${month}-15`}
        locale={pl}
        headerToolbar={false}
        height="100%"
        editable
        dayMaxEvents
        events={(info, done) => done(eventsBetween(info.startStr.slice(0, 10), info.endStr.slice(0, 10)))}
        eventContent={(info) => <PeerCardView card={info.event.extendedProps.card as PeerCard} />}
      />,
    ),
  );
});
