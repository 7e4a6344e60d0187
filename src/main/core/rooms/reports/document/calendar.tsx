import type { CSSProperties } from 'react';
import { countsAs, POST_STATUSES } from '#shared/rooms/posts/posts.status.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { monthGrid } from '#shared/time/calendar-grid.ts';
import { formatMonth, weekdayNames } from '#shared/time/format.ts';
import { dateParts, monthOf, weekday } from '#shared/time/plain-date.ts';
import type { ReportPost } from '../report.types.ts';
import { NetworkChip, StatusIcon, StatusMark } from './marks.tsx';
import type { Parts } from './parts.types.ts';

/** Millimetres: what a page leaves under the heading, a cell's own share, a post's gap, a line of marks, a line of its title. */
const PAGE = 228;
const CELL = 6.5;
const GAP = 1.9;
const MARKS = 3.2;
const TITLE = 2.95;
/** The lowest row, for months that run on to a second page. */
const LOWEST = 14;
/** Network marks beside the hour, and on a line of their own. */
const BESIDE = 3;
const ON_LINE = 5;

const networksOf = (post: ReportPost) => [...new Set(post.channels.map(({ network }) => network))];

function postHeight(post: ReportPost, lines: number): number {
  const further = Math.ceil(Math.max(0, networksOf(post).length - BESIDE) / ON_LINE);
  return GAP + MARKS * (1 + further) + lines * TITLE;
}

/** Lines of a title in a month that needs a second page, where there is room again. */
const LINES_OVER_PAGES = 2;

/**
 * Lines of a title and millimetres of a row that fill one page with the month. A month that needs more than a page even with
 * one line to a title grows on to the next, and nothing of it is left out.
 */
function measures(weeks: readonly (readonly ReportPost[])[][]): { lines: number; row: number } {
  const needed = (lines: number) =>
    weeks.map((week) => Math.max(...week.map((day) => day.reduce((sum, post) => sum + postHeight(post, lines), CELL))));
  const height = (lines: number, row: number) => needed(lines).reduce((sum, most) => sum + Math.max(row, most), 0);
  const lines = [4, 3, 2, 1].find((count) => height(count, LOWEST) <= PAGE) ?? LINES_OVER_PAGES;
  const tallest = Math.floor(PAGE / weeks.length);
  const rows = Array.from({ length: tallest - LOWEST }, (_, index) => tallest - index);
  return { lines, row: rows.find((row) => height(lines, row) <= PAGE) ?? LOWEST };
}

function Entry({ post, t }: { post: ReportPost } & Pick<Parts, 't'>) {
  const name = post.title.trim() || excerpt(post.text, 80) || t('reports.posts.untitled');
  return (
    <li>
      <div className="line">
        <StatusIcon status={post.status} />
        {post.time !== null && <span>{post.time}</span>}
        {networksOf(post).map((network) => (
          <NetworkChip key={network} t={t} network={network} />
        ))}
      </div>
      <div className="name">{name}</div>
    </li>
  );
}

/** The month as it hung on the wall, Monday first; every post is on it. */
export function Calendar({ data, t }: Parts) {
  const planned = data.posts.filter(({ status }) => status === 'missed' || countsAs(status).planned);
  if (planned.length === 0) return null;
  const weeks = monthGrid(data.period);
  const on = (date: string) => planned.filter((post) => post.date === date);
  const { lines, row } = measures(weeks.map((week) => week.map(on)));
  const style = { '--lines': lines, '--row': `${row}mm` } as CSSProperties;
  const outside = data.tally.cancelled + data.tally.ideas > 0;
  return (
    <section className="page">
      <h2>
        {t('reports.sections.calendar')}: {formatMonth(data.period, data.language)}
      </h2>
      <table className={lines === 1 ? 'calendar single' : 'calendar'} style={style}>
        <thead>
          <tr>
            {weekdayNames(data.language).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => {
                if (monthOf(date) !== data.period) return <td key={date} className="outside" />;
                return (
                  <td key={date} className={weekday(date) >= 6 ? 'weekend' : undefined}>
                    <div className="date">{dateParts(date).day}</div>
                    <ul>
                      {on(date).map((post) => (
                        <Entry key={post.id} post={post} t={t} />
                      ))}
                    </ul>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="calendar-foot">
        {POST_STATUSES.filter((status) => planned.some((post) => post.status === status)).map((status) => (
          <StatusMark key={status} t={t} status={status} />
        ))}
        {outside && <span>{t('reports.calendar.note')}</span>}
      </p>
    </section>
  );
}
