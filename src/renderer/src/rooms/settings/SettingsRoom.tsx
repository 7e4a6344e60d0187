import { useTranslation } from 'react-i18next';
import { RoomHead } from '../../app/RoomHead.tsx';
import { AboutSection } from './AboutSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DemoSection } from './DemoSection.tsx';
import { LookSection } from './LookSection.tsx';
import { NetworksSection } from './NetworksSection.tsx';
import { ReportsSection } from './ReportsSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SnippetsSection } from './SnippetsSection.tsx';
import styles from './settings.module.css';

export function SettingsRoom() {
  const { t } = useTranslation('settings');
  return (
    <>
      <RoomHead title={t('title')} />
      <div className={styles.canvas}>
        <div className={styles.columns}>
          <LookSection />
          <ReportsSection />
          <SnippetsSection />
          <DataSection />
          <DemoSection />
          <ShortcutsSection />
          <AboutSection />
        </div>
        <div className={styles.wide}>
          <NetworksSection />
        </div>
      </div>
    </>
  );
}
