import type { ReactNode } from 'react';
import type { Tally } from '#shared/rooms/reports/report.rules.ts';
import type { Translate } from '../../../translate.ts';

/** The three parts of a plan, told apart by pattern as well as by shade. */
const PARTS = [
  { key: 'published', fill: 'var(--accent)' },
  { key: 'upcoming', fill: 'url(#upcoming)' },
  { key: 'missed', fill: 'url(#missed)' },
] as const;

/** The patterns that every bar points at; once in a document. */
export function Patterns() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern id="upcoming" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#fff" />
          <rect width="1.5" height="4" fill="var(--accent)" />
        </pattern>
        <pattern id="missed" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="#e9ecf0" />
          <circle cx="2" cy="2" r="0.9" fill="#5b626d" />
        </pattern>
      </defs>
    </svg>
  );
}

const percent = (value: number, whole: number) => `${whole === 0 ? 0 : (100 * value) / whole}%`;

/** A stacked bar, `whole` being its full width. The numbers stand beside it in the table, so it is silent to a screen reader. */
export function Bar({ tally, whole }: { tally: Tally; whole: number }) {
  let from = 0;
  const pieces = PARTS.filter(({ key }) => tally[key] > 0).map(({ key, fill }) => {
    const piece = { key, fill, x: percent(from, whole), width: percent(tally[key], whole) };
    from += tally[key];
    return piece;
  });
  return (
    <svg className="bar" aria-hidden="true">
      <rect width="100%" height="100%" fill="#f3f5f7" />
      {pieces.map(({ key, fill, x, width }) => (
        <rect key={key} x={x} width={width} height="100%" fill={fill} />
      ))}
      {from > 0 && (
        <rect width={percent(from, whole)} height="100%" fill="none" stroke="var(--accent)" strokeWidth="1.2" />
      )}
    </svg>
  );
}

export function Legend({ t, tally }: { t: Translate; tally: Tally }) {
  return (
    <ul className="legend" aria-hidden="true">
      {PARTS.filter(({ key }) => tally[key] > 0).map(({ key, fill }) => (
        <li key={key}>
          <svg aria-hidden="true">
            <rect width="100%" height="100%" fill={fill} stroke="var(--accent)" strokeWidth="0.8" />
          </svg>
          {t(`reports.figures.${key}`)}
        </li>
      ))}
    </ul>
  );
}

export interface BarRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly tally: Tally;
}

/** A chart that is a table: a name, a bar, and the numbers that the bar shows. */
export function BarTable(props: {
  t: Translate;
  title: string;
  head: string;
  rows: readonly BarRow[];
  labelWidth: string;
  note?: string | undefined;
}) {
  const { t, rows } = props;
  const whole = Math.max(...rows.map(({ tally }) => tally.planned), 1);
  const parts = PARTS.filter(({ key }) => key === 'published' || rows.some(({ tally }) => tally[key] > 0));
  return (
    <div className={rows.length <= 16 ? 'chart whole' : 'chart'}>
      <h3>{props.title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" style={{ width: props.labelWidth }}>
              {props.head}
            </th>
            <th scope="col">
              <span className="hidden">{t('reports.breakdown.distribution')}</span>
            </th>
            {parts.map(({ key }) => (
              <th key={key} scope="col" className="num">
                {t(`reports.figures.${key}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('reports.figures.planned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, tally }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="plot">
                <Bar tally={tally} whole={whole} />
              </td>
              {parts.map((part) => (
                <td key={part.key} className="num">
                  {tally[part.key]}
                </td>
              ))}
              <td className="num">{tally.planned}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.note !== undefined && <p className="muted small note">{props.note}</p>}
    </div>
  );
}
