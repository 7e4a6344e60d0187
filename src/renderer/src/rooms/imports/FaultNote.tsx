import { IconAlertTriangle } from '@tabler/icons-react';
import type { Fault } from '#shared/ipc/result.ts';
import { faultText } from '../../i18n/texts.ts';
import styles from './imports.module.css';

/** Why it did not work, and what to do. */
export function FaultNote({ fault, name }: { fault: Fault; name?: string }) {
  return (
    <div className={styles.fault} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {name !== undefined && name !== '' && <strong className={styles.breaking}>{name}</strong>}
        <p>{faultText(fault)}</p>
      </div>
    </div>
  );
}
