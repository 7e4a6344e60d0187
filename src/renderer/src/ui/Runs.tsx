import { useTranslation } from 'react-i18next';
import type { WordRun } from '#shared/text/word-diff.ts';
import styles from './Runs.module.css';

/** Words that came are underlined, those that went are struck through; the colour comes on top, and a screen reader hears which is which. */
export function Runs({ runs }: { runs: readonly WordRun[] }) {
  const { t } = useTranslation('versions');
  let at = 0;
  return runs.map(({ kind, text }) => {
    at += text.length;
    const key = `${at} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key} className={styles[kind]}>
        <span className="visually-hidden">{` ${t(kind)} `}</span>
        {text}
      </Mark>
    );
  });
}
