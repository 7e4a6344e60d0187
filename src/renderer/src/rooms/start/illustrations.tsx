import latte from '../../../../../resources/demo/pictures/cafe-latte.jpg';
import bouquet from '../../../../../resources/demo/pictures/rose-bouquet.jpg';
import wreath from '../../../../../resources/demo/pictures/rose-wreath.jpg';
import styles from './illustrations.module.css';

const days = Array.from({ length: 15 }, (_, index) => index);

/** A month without anything in it, and the place of the first post. */
export function EmptyIllustration() {
  return (
    <span className={styles.board} aria-hidden="true">
      <span className={styles.grid}>
        {days.map((day) => (
          <span key={day} className={styles.day}>
            {day === 7 && (
              <svg viewBox="0 0 24 24" className={styles.plus} aria-hidden="true">
                <path d="M12 6v12M6 12h12" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
              </svg>
            )}
          </span>
        ))}
      </span>
    </span>
  );
}

const ROSE = '#9a4f6b';
const CAFE = '#8a6a3b';
const cards: Readonly<Record<number, readonly string[]>> = {
  0: [ROSE],
  2: [CAFE, ROSE],
  3: [ROSE],
  5: [CAFE],
  6: [ROSE, CAFE],
  8: [ROSE],
  9: [CAFE],
  10: [ROSE, ROSE],
  12: [CAFE],
  13: [ROSE],
};

/** A month full of two clients' posts, with three of the demo's own pictures. */
export function DemoIllustration() {
  return (
    <span className={styles.board} aria-hidden="true">
      <span className={styles.grid}>
        {days.map((day) => (
          <span key={day} className={styles.day}>
            {(cards[day] ?? []).map((colour, index) => (
              <i
                key={`${day}-${index.toString()}`}
                className={styles.card}
                style={{ background: `color-mix(in srgb, ${colour} 22%, var(--card))`, borderInlineStartColor: colour }}
              />
            ))}
          </span>
        ))}
      </span>
      <img className={styles.photo} data-place="left" src={bouquet} alt="" />
      <img className={styles.photo} data-place="middle" src={latte} alt="" />
      <img className={styles.photo} data-place="right" src={wreath} alt="" />
    </span>
  );
}
