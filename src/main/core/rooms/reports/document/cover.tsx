import { countsAs } from '#shared/rooms/posts/posts.status.ts';
import { datesIn, monthGrid, monthRange } from '#shared/time/calendar-grid.ts';
import { formatDate, formatMonth } from '#shared/time/format.ts';
import { networkName } from '../../../paper/paper.names.ts';
import { PaperCover } from '../../../paper/paper.parts.tsx';
import type { ReportData } from '../report.types.ts';
import { NetworkChip } from './marks.tsx';
import type { Parts } from './parts.types.ts';

/** More channels than this stand in two columns. */
const ONE_COLUMN = 5;

/** The month as dots: a day with more posts has a larger one. Decoration, and true. */
function MonthArt({ data }: { data: ReportData }) {
  const planned = data.posts.filter(({ status }) => status === 'missed' || countsAs(status).planned);
  const perDay = new Map(
    datesIn(monthRange(data.period)).map((date) => [date, planned.filter((post) => post.date === date).length]),
  );
  const most = Math.max(...perDay.values(), 1);
  return (
    <svg viewBox="0 0 92 84" aria-hidden="true">
      {monthGrid(data.period).flatMap((week, row) =>
        week.map((date, column) => {
          const count = perDay.get(date);
          if (count === undefined) return null;
          const place = { cx: column * 13.6 + 5.2, cy: row * 14.4 + 6 };
          if (count === 0) return <circle key={date} {...place} r="0.9" fill="currentColor" opacity="0.45" />;
          return <circle key={date} {...place} r={2.2 + (2.8 * count) / most} fill="currentColor" opacity="0.92" />;
        }),
      )}
    </svg>
  );
}

function Channels({ data, t }: Parts) {
  return (
    <ul className={data.channels.length > ONE_COLUMN ? 'channels many' : 'channels'}>
      {data.channels.map(({ network, label, url }, index) => {
        const text = label === '' ? networkName(t, network) : label;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and two channels may look alike
          <li key={index}>
            <NetworkChip t={t} network={network} />
            <span>{url === null ? text : <a href={url}>{text}</a>}</span>
          </li>
        );
      })}
    </ul>
  );
}

export function Cover(parts: Parts) {
  const { data, t } = parts;
  return (
    <PaperCover
      client={data.client}
      kind={t('reports.cover.kind')}
      subtitle={formatMonth(data.period, data.language)}
      art={<MonthArt data={data} />}
      foot={<Foot {...parts} />}
      t={t}
    />
  );
}

function Foot(parts: Parts) {
  const { data, t } = parts;
  return (
    <>
      {data.channels.length > 0 && (
        <div>
          <dl>
            <dt>{t('reports.cover.channels')}</dt>
            <dd>
              <Channels {...parts} />
            </dd>
          </dl>
        </div>
      )}
      <div>
        <dl>
          {data.preparedBy !== '' && (
            <>
              <dt>{t('paper.preparedBy')}</dt>
              <dd>{data.preparedBy}</dd>
            </>
          )}
          <dt>{t('paper.preparedOn')}</dt>
          <dd>{formatDate(data.madeAt.date, data.language)}</dd>
        </dl>
      </div>
    </>
  );
}
