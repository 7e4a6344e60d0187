import { Alert, Button } from '@mantine/core';
import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../data/clients.store.ts';
import { startDayMarks } from '../../data/day-marks.store.ts';
import { useFilters } from '../../data/filters.store.ts';
import { clearFilters, useAsksForWarnings, useIsJudging, watchFilters } from '../../data/filters-view.store.ts';
import { watchFreeSlots } from '../../data/free-slots.store.ts';
import { retry, usePosts } from '../../data/posts.store.ts';
import { gridDays, useProfileGrid } from '../../data/profile-grid.store.ts';
import { useSelection } from '../../data/selection.store.ts';
import { extendSeries } from '../../data/series.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { hideWarnings, showWarnings } from '../../data/warnings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { followBar } from '../planning/band.drag.ts';
import { PostInspector } from '../posts/PostInspector.tsx';
import { Backlog } from './Backlog.tsx';
import { CalendarHead } from './CalendarHead.tsx';
import styles from './CalendarRoom.module.css';
import { CalendarShell } from './CalendarShell.tsx';
import { CardMenu } from './CardMenu.tsx';
import { CardPreview } from './CardPreview.tsx';
import { ClientMenu } from './ClientMenu.tsx';
import { cardUnder } from './calendar.actions.ts';
import { useRange } from './calendar.ahead.ts';
import { startClock, useClock } from './calendar.clock.ts';
import { useCalendarKeys } from './calendar.keys.ts';
import { usePreviews } from './calendar.preview.ts';
import { type CalendarView, turned, visibleRange } from './calendar.rules.ts';
import { pickCard, watchSelection } from './calendar.selection.ts';
import { openSlotMenu } from './calendar.slot.ts';
import { startPost } from './calendar.start.ts';
import { closeOverlays, showOverlay, useOverlays } from './calendar.store.ts';
import { DayPanel } from './DayPanel.tsx';
import { DoubtDialog } from './DoubtDialog.tsx';
import { followDrag } from './drag.ts';
import { FilterBar } from './FilterBar.tsx';
import { firstOnSlot, noteClick } from './free-slots.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { followMarquee } from './marquee.ts';
import { PauseDialog } from './PauseDialog.tsx';
import { ProfileGrid } from './ProfileGrid.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SlotMenu } from './SlotMenu.tsx';
import { SpreadDialog } from './SpreadDialog.tsx';
import { StatusMenu } from './StatusMenu.tsx';
import { WarningTip } from './WarningTip.tsx';

/** Keeps the warnings of the days shown; a new day makes others of them, since what is over is judged by today. */
function useWarningsOf(view: CalendarView, date: string, clientId: string | null, today: string): void {
  const period = useView((state) => state.listPeriod);
  const asks = useAsksForWarnings();
  const isProfile = view === 'grid';
  const oldest = useProfileGrid((state) => (isProfile && asks ? gridDays(state)?.from : undefined));
  const newest = useProfileGrid((state) => (isProfile && asks ? gridDays(state)?.to : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `today` is no part of the question, but of its answer.
  useEffect(() => {
    const page = visibleRange(view, date, period);
    // A profile that is filtered by warnings shows posts of any day.
    const from = oldest !== undefined && oldest < page.from ? oldest : page.from;
    const to = newest !== undefined && newest > page.to ? newest : page.to;
    showWarnings({ from, to, clientId }, asks);
    return hideWarnings;
  }, [view, date, clientId, today, period, asks, oldest, newest]);
}

/** Has the posts of series that go on made up to the page after the one shown, once the window has nothing else to do. */
function useSeriesUpTo(view: CalendarView, date: string): void {
  useEffect(() => {
    const { to } = visibleRange(view, turned(view, date, 1));
    const idle = requestIdleCallback(() => void extendSeries(to));
    return () => cancelIdleCallback(idle);
  }, [view, date]);
}

/** The calendar: backlog, grid, inspector, and what opens over them. */
export function CalendarRoom() {
  const today = useClock((state) => state.today);
  const view = useView((state) => state.view);
  const date = useView((state) => state.date) ?? today;
  const clientId = useView((state) => state.clientId);
  const hasClients = useClients((state) => !state.loaded || state.clients.some((client) => client.status === 'active'));
  const room = useRef<HTMLDivElement>(null);
  useEffect(startClock, []);
  useEffect(startDayMarks, []);
  useEffect(watchSelection, []);
  useEffect(watchFilters, []);
  useEffect(watchFreeSlots, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies over a page goes with the page.
  useEffect(() => closeOverlays, [view, date, clientId]);
  useRange(view, date, clientId);
  useSeriesUpTo(view, date);
  useWarningsOf(view, date, clientId, today);
  useCalendarKeys(room, view, date);
  usePreviews(room);
  return (
    <>
      <CalendarHead view={view} date={date} />
      {hasClients ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: listens for the cards and days within, which have roles of their own.
        // biome-ignore lint/a11y/useKeyWithClickEvents: useCalendarKeys listens for the keys.
        <div
          className={styles.body}
          ref={room}
          onPointerDown={(event) => onPress(event, room.current)}
          onClick={(event) => {
            noteClick(event.nativeEvent);
            const found = cardUnder(event.target);
            if (found !== null) pickCard(found.card, event);
          }}
          onDoubleClick={(event) => {
            const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-date]') : null;
            if (cell?.dataset.date === undefined || cardUnder(event.target) !== null || firstOnSlot()) return;
            void startPost(cell.dataset.date, { x: event.clientX, y: event.clientY });
          }}
          onContextMenu={(event) => {
            const found = cardUnder(event.target);
            if (found === null) {
              if (openSlotMenu(event)) event.preventDefault();
              return;
            }
            event.preventDefault();
            const box = found.element.getBoundingClientRect();
            // The menu key has no place of its own: it gives the card's corner.
            const byKey = event.clientX === 0 && event.clientY === 0;
            const at = byKey ? { x: box.left + 8, y: box.bottom } : { x: event.clientX, y: event.clientY };
            showOverlay({ cardMenu: { id: found.card.id, ...at } });
          }}
        >
          <Backlog />
          <section className={styles.canvas} data-canvas>
            <FilterBar view={view} date={date} />
            <Failure />
            {view === 'grid' ? (
              <ProfileGrid />
            ) : (
              <>
                <CalendarShell view={view} date={date} />
                <EmptyNote view={view} date={date} />
                <SelectionBar />
              </>
            )}
          </section>
          <Inspector />
          <DayPanel />
        </div>
      ) : (
        <Welcome />
      )}
      <CardMenu />
      <SlotMenu />
      <CardPreview />
      <StatusMenu />
      <ClientMenu />
      <MoveDialog />
      <DoubtDialog />
      <SpreadDialog />
      <PauseDialog />
      <WarningTip />
      <LiveRegion />
    </>
  );
}

function onPress(event: PointerEvent, room: HTMLElement | null): void {
  if (event.button !== 0 || room === null) return;
  const found = cardUnder(event.target);
  if (found !== null) {
    followDrag(event.nativeEvent, found.card, found.element, room);
    return;
  }
  if (followBar(event.nativeEvent, room)) return;
  if (!(event.target instanceof Element) || event.target.closest('button') !== null) return;
  const month = event.target.closest('[data-date]')?.closest<HTMLElement>('[data-month]');
  if (month) followMarquee(event.nativeEvent, month);
}

function Inspector() {
  const { t } = useTranslation('calendar');
  const openId = useSelection((state) => state.openId);
  const layout = useView((state) => state.editor);
  if (openId === null) return null;
  return (
    <aside className={styles.inspector} aria-label={t('inspector')} data-inspector data-layout={layout}>
      <PostInspector layout={layout} />
    </aside>
  );
}

function Failure() {
  const { t } = useTranslation(['calendar', 'common']);
  const fault = usePosts((state) => state.fault);
  if (fault === null) return null;
  return (
    <Alert color="red" title={t('failed')} m="sm" role="alert">
      {faultText(fault)}{' '}
      <Button size="compact-sm" variant="light" color="red" onClick={() => void retry()}>
        {t('common:actions.retry')}
      </Button>
    </Alert>
  );
}

/** Says that a period is empty, once it is known to be. */
function EmptyNote({ view, date }: { view: CalendarView; date: string }) {
  const { t } = useTranslation('calendar');
  const period = useView((state) => state.listPeriod);
  const { from, to } = visibleRange(view, date, period);
  const isEmpty = usePosts(
    ({ range, days }) =>
      range !== null &&
      range.from <= from &&
      range.to >= to &&
      !Object.entries(days).some(([day, cards]) => day >= from && day <= to && cards.length > 0),
  );
  const passes = useFilters((state) => state.passes);
  const isJudging = useIsJudging();
  const isHidden = usePosts(
    ({ days }) =>
      passes !== null &&
      !isJudging &&
      !Object.entries(days).some(([day, cards]) => day >= from && day <= to && cards.some(passes)) &&
      Object.entries(days).some(([day, cards]) => day >= from && day <= to && cards.length > 0),
  );
  if (isHidden) {
    return (
      <p className={`${styles.note} ${styles.noteWithAction}`}>
        <strong>{t('empty.filtered')}</strong>
        <Button variant="light" size="compact-sm" onClick={clearFilters}>
          {t('filters.clear')}
        </Button>
      </p>
    );
  }
  if (!isEmpty) return null;
  return (
    <p className={styles.note}>
      <strong>{t('empty.posts')}</strong>
      <span>{t('empty.postsText')}</span>
    </p>
  );
}

function Welcome() {
  const { t } = useTranslation('calendar');
  return (
    <section className={styles.welcome}>
      <h2>{t('empty.clients')}</h2>
      <p>{t('empty.clientsText')}</p>
      <Button onClick={() => updateView({ room: 'clients' })}>{t('empty.addClient')}</Button>
    </section>
  );
}

function LiveRegion() {
  const announcement = useOverlays((state) => state.announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-announcement>
      {announcement}
    </div>
  );
}
