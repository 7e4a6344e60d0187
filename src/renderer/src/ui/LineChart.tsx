import { daysBetween } from '#shared/time/plain-date.ts';
import styles from './LineChart.module.css';

export interface ChartPoint {
  readonly date: string;
  readonly value: number;
}

const WIDTH = 320;
const HEIGHT = 64;
/** Room for a point's ring at the edges. */
const EDGE = 5;

/** Counts over days as a line; the words beside it say the same, so it is a picture with a name. Fewer than two points are no line. */
export function LineChart({ points, label }: { points: readonly ChartPoint[]; label: string }) {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const days = Math.max(1, daysBetween(first.date, last.date));
  const x = (date: string) => EDGE + ((WIDTH - 2 * EDGE) * daysBetween(first.date, date)) / days;
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (value - low)) / (high - low);
  const placed = points.map(({ date, value }) => ({ date, x: x(date), y: y(value) }));
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline points={placed.map((point) => `${point.x},${point.y}`).join(' ')} />
      {placed.map((point) => (
        <circle key={point.date} cx={point.x} cy={point.y} r={2.5} />
      ))}
    </svg>
  );
}
