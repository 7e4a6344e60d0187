import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOf } from '#shared/time/plain-date.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { useClients } from '../../data/clients.store.ts';
import { today } from '../../data/clock.ts';
import { leaveReport, openReport } from '../../data/reports.store.ts';
import { useView } from '../../data/settings.store.ts';
import { ReportClients } from './ReportClients.tsx';
import { ReportControls } from './ReportControls.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import styles from './reports.module.css';

/** One client's monthly report: what goes into it at the left, the document as it will be printed at the right. */
export function ReportsRoom() {
  const { t } = useTranslation('reportsRoom');
  const clientId = useView((view) => view.clientId);
  const client = useClients((state) => (clientId === null ? undefined : state.clientById[clientId]));
  useEffect(() => {
    if (clientId === null) return;
    void openReport(clientId, monthOf(today()));
    return leaveReport;
  }, [clientId]);
  return (
    <>
      <RoomHead title={t('title')} />
      {client === undefined ? (
        <ReportClients />
      ) : (
        <div className={styles.room}>
          <ReportControls client={client} />
          <ReportPreview />
        </div>
      )}
    </>
  );
}
