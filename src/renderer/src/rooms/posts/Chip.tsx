import { type ComponentProps, forwardRef } from 'react';
import styles from './chips.module.css';

interface Props extends ComponentProps<'button'> {
  /** What it is and what it says, in words: the name for those who do not see the signs in it. */
  readonly name: string;
  /** `empty`: nothing chosen yet. */
  readonly tone?: 'plain' | 'empty' | 'ok' | 'warn' | 'bad' | 'accent';
}

/** A value in a pill that opens its choices. */
export const Chip = forwardRef<HTMLButtonElement, Props>(function Chip(
  { name, tone = 'plain', children, ...rest },
  ref,
) {
  return (
    <button type="button" ref={ref} {...rest} className={styles.chip} data-tone={tone}>
      <span className="visually-hidden">{name}</span>
      <span className={styles.chipContent} aria-hidden>
        {children}
      </span>
    </button>
  );
});
