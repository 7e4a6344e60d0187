import {
  IconCalendarMonth,
  IconPhoto,
  IconReportAnalytics,
  IconSettings,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ViewState } from '#shared/rooms/settings/settings.schema.ts';
import { updateView, useView } from '../data/settings.store.ts';
import styles from './Frame.module.css';

type RoomName = ViewState['room'];

const upper = [
  ['calendar', IconCalendarMonth],
  ['clients', IconUsers],
  ['plans', IconTargetArrow],
  ['media', IconPhoto],
  ['reports', IconReportAnalytics],
] as const;

/** The rooms that are built; one that is not is not shown. */
export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t('rooms.label')}>
      <div className={styles.mark} aria-hidden>
        <i style={{ height: 9 }} />
        <i style={{ height: 18 }} />
        <i style={{ height: 12 }} />
        <i style={{ height: 24 }} />
      </div>
      {upper.map(([room, Icon]) => (
        <RailItem key={room} room={room} icon={<Icon size={19} stroke={1.6} aria-hidden />} />
      ))}
      <div className={styles.grow} />
      <RailItem room="settings" icon={<IconSettings size={19} stroke={1.6} aria-hidden />} />
    </nav>
  );
}

function RailItem({ room, icon }: { room: RoomName; icon: React.ReactNode }) {
  const { t } = useTranslation();
  const current = useView((view) => view.room === room);
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={current ? 'page' : undefined}
      onClick={() => updateView({ room })}
    >
      {icon}
      {t(`rooms.${room}`)}
    </button>
  );
}
