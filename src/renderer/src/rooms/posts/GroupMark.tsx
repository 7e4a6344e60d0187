import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContentGroup, GROUP_MARKS } from '#shared/rooms/posts/posts.content-types.ts';
import styles from './GroupMark.module.css';

/** Two letters in the colour of a content group; the letters tell it without the colour. */
export function GroupMark({ group }: { group: ContentGroup }) {
  const { t } = useTranslation('vocabulary');
  const { onLight, onDark } = GROUP_MARKS[group];
  const colours = { '--on-light': onLight, '--on-dark': onDark } as CSSProperties;
  return (
    <span className={styles.groupMark} style={colours} aria-hidden>
      {t(`contentGroupMarks.${group}`)}
    </span>
  );
}
