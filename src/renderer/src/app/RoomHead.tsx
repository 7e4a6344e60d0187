import type { ReactNode } from 'react';
import { ClientSwitcher } from './ClientSwitcher.tsx';
import styles from './RoomHead.module.css';

interface Props {
  readonly title: string;
  /** Stays one line but in a very narrow window; a long title gives way. */
  readonly oneLine?: boolean;
  /** What stands right of the title: navigation, views, the main action last. */
  readonly children?: ReactNode;
}

/** The bar over every room: the client first, since it stays when the room changes; then the room's own title and actions. */
export function RoomHead({ title, oneLine = false, children }: Props) {
  return (
    <header className={styles.head} data-one-line={oneLine || undefined}>
      <ClientSwitcher />
      <h1 className={styles.title} title={oneLine ? title : undefined}>
        {title}
      </h1>
      {children}
    </header>
  );
}
