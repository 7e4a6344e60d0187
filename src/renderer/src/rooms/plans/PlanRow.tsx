import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './plans.module.css';

interface Props {
  readonly title: string;
  readonly removeLabel: string;
  readonly remove: () => void;
  readonly children: ReactNode;
}

/** One row of a block's list: its number as its name, its fields, a way to take it out. */
export function PlanRow({ title, removeLabel, remove, children }: Props) {
  return (
    <fieldset className={styles.row} data-row>
      <legend className="visually-hidden">{title}</legend>
      <div className={styles.rowHead}>
        <strong aria-hidden>{title}</strong>
        <ActionIcon variant="subtle" color="gray" aria-label={removeLabel} title={removeLabel} onClick={remove}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </div>
      {children}
    </fieldset>
  );
}
