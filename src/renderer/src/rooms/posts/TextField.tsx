import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TextField.module.css';

interface Fold {
  /** UTF-16 index at which the network folds the text. */
  readonly index: number;
  readonly label: string;
}

interface Props {
  readonly label: string;
  /** The language that the text is written in, for spelling and screen readers. */
  readonly language: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fold: Fold | null;
  /** What stands below the text and writes into it. */
  readonly tools?: (field: RefObject<HTMLTextAreaElement | null>) => ReactNode;
}

/** Where the line of the fold lies, and whether its words fit beside the text there. */
interface Place {
  readonly top: number;
  readonly labelFits: boolean;
}

/** A text that grows with what is typed; a dashed line shows where a network folds it away. */
export function TextField({ label, language, value, onChange, fold, tools }: Props) {
  const { t } = useTranslation('posts');
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const place = useFoldPlace(mirror, value, fold);
  return (
    <div className={styles.text}>
      <textarea
        ref={field}
        className={styles.textArea}
        aria-label={label}
        placeholder={t('text.hint')}
        lang={language}
        spellCheck
        maxLength={100_000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {fold === null ? null : (
        <div ref={mirror} className={styles.mirror} aria-hidden>
          {value.slice(0, fold.index)}
          <span />
          {value.slice(fold.index)}
        </div>
      )}
      {fold === null || place === null ? null : (
        <div className={styles.fold} style={{ top: place.top }} data-fold data-fits={place.labelFits || undefined}>
          {place.labelFits ? <span className={styles.foldLabel}>{fold.label}</span> : null}
        </div>
      )}
      {fold === null || place === null || place.labelFits ? null : (
        <div className={styles.foldLegend}>{fold.label}</div>
      )}
      {tools?.(field)}
    </div>
  );
}

/** The width that the words beside the line need, in pixels of the field's own font. */
const LABEL_WIDTH = 165;

/**
 * A copy of the text with the field's own measures says where the fold lies. The words stand at the end of the line after
 * it, as long as nothing is written there: a proofreader must see every letter.
 */
function useFoldPlace(
  mirror: { readonly current: HTMLDivElement | null },
  value: string,
  fold: Fold | null,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const [width, setWidth] = useState(0);
  const index = fold?.index ?? null;
  useLayoutEffect(() => {
    const element = mirror.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [mirror]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: value, width: the copy in the page holds them
  useLayoutEffect(() => {
    const element = mirror.current;
    const marker = element?.querySelector('span');
    if (!element || !marker || index === null) {
      setPlace(null);
      return;
    }
    const box = element.getBoundingClientRect();
    const bottom = marker.getBoundingClientRect().bottom;
    const range = document.createRange();
    range.setStartAfter(marker);
    range.setEnd(element, element.childNodes.length);
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
    const next = [...range.getClientRects()].filter(
      (rect) => rect.top >= bottom - 4 && rect.top < bottom + lineHeight - 4,
    );
    const end = Math.max(box.left, ...next.map((rect) => rect.right));
    const top = Math.round(bottom - box.top + 1);
    const labelFits = box.right - end > LABEL_WIDTH && bottom + lineHeight <= box.bottom + 2;
    setPlace((before) => (before?.top === top && before.labelFits === labelFits ? before : { top, labelFits }));
  }, [mirror, value, index, width]);
  return place;
}
