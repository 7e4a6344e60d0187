import { IconAlertTriangle, IconPlayerPause } from '@tabler/icons-react';
import type { Language } from '#shared/rooms/rows.schema.ts';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { warningTexts } from '../../i18n/warning-text.ts';
import styles from './CardMarks.module.css';
import { cardWords } from './card.words.ts';

interface Props {
  readonly warnings: readonly Warning[];
  /** By a pause. */
  readonly isHeld: boolean;
  readonly language: Language;
}

/**
 * What a card shows besides its post: that a pause holds it, and what is worth a look. For the eye and the mouse; the card's own label
 * and description say it to a screen reader.
 */
export function CardMarks({ warnings, isHeld, language }: Props) {
  const { held } = cardWords(language);
  const text = warningTexts(warnings, language);
  return (
    <>
      {isHeld && (
        <span className={styles.held} role="img" aria-label={held} title={held} data-held>
          <IconPlayerPause size={12} aria-hidden />
          <span className={styles.word} data-text={held} />
        </span>
      )}
      {warnings.length > 0 && (
        <span
          className={styles.warning}
          role="img"
          aria-label={text}
          title={text}
          data-warning={text}
          data-block={warnings.some(({ level }) => level === 'block') || undefined}
        >
          <IconAlertTriangle size={13} aria-hidden />
        </span>
      )}
    </>
  );
}
