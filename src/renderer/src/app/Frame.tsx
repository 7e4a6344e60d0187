import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadCampaigns } from '../data/campaigns.store.ts';
import { loadClients } from '../data/clients.store.ts';
import { loadDayNotes } from '../data/day-notes.store.ts';
import { loadHistory } from '../data/history.store.ts';
import { useView } from '../data/settings.store.ts';
import { CalendarRoom } from '../rooms/calendar/CalendarRoom.tsx';
import { readCalendarAhead } from '../rooms/calendar/calendar.ahead.ts';
import { ClientsRoom } from '../rooms/clients/ClientsRoom.tsx';
import { HistoryPanel } from '../rooms/history/HistoryPanel.tsx';
import { MediaRoom } from '../rooms/media/MediaRoom.tsx';
import { PlanningDialogs } from '../rooms/planning/PlanningDialogs.tsx';
import { PlansRoom } from '../rooms/plans/PlansRoom.tsx';
import { ReportsRoom } from '../rooms/reports/ReportsRoom.tsx';
import { SettingsRoom } from '../rooms/settings/SettingsRoom.tsx';
import { TrashDialog } from '../rooms/trash/TrashDialog.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Frame.module.css';
import { Rail } from './Rail.tsx';
import { ShortcutsOverlay } from './ShortcutsOverlay.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useUndoKeys } from './useUndoKeys.ts';

const rooms = {
  calendar: CalendarRoom,
  clients: ClientsRoom,
  plans: PlansRoom,
  media: MediaRoom,
  reports: ReportsRoom,
  settings: SettingsRoom,
} as const;

/** The rail, the room, the status line. A room brings its own head and canvas. */
export function Frame() {
  const { t } = useTranslation();
  const room = useView((view) => view.room);
  useUndoKeys();
  useEffect(() => {
    void loadClients();
    void loadCampaigns();
    void loadDayNotes();
    void loadHistory();
    // Whichever room the window opens in, the calendar's page is in hand before it is asked for.
    const idle = requestIdleCallback(readCalendarAhead);
    return () => cancelIdleCallback(idle);
  }, []);
  const Room = rooms[room];
  return (
    <div className={styles.frame}>
      <Rail />
      <main className={styles.room} aria-label={t(`rooms.${room}`)}>
        <ErrorBoundary key={room}>
          <Room />
        </ErrorBoundary>
      </main>
      <StatusLine />
      <HistoryPanel />
      <TrashDialog />
      <ShortcutsOverlay />
      <PlanningDialogs />
    </div>
  );
}
