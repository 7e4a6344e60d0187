import { countsAs } from '#shared/rooms/posts/posts.status.ts';
import { datesIn, monthGrid, monthRange } from '#shared/time/calendar-grid.ts';
import { formatDate, formatMonth } from '#shared/time/format.ts';
import type { ReportData } from '../report.types.ts';
import { networkName } from '../report-names.ts';
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

/** Long names step down in size, so that the longest still leaves room for the rest. */
function nameSize(name: string): string {
  if (name.length <= 24) return '38pt';
  if (name.length <= 50) return '29pt';
  return name.length <= 100 ? '21pt' : '15pt';
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
  const { client } = data;
  return (
    <header className="cover">
      <div className="cover-art">
        {client.logo !== null && (
          <div className="cover-logo">
            <img src={client.logo} alt={t('reports.cover.logoOf', { client: client.name })} />
          </div>
        )}
        <MonthArt data={data} />
      </div>
      <div className="cover-words">
        <p className="kind">{t('reports.cover.kind')}</p>
        <h1 style={{ fontSize: nameSize(client.name) }}>{client.name}</h1>
        <p className="month">{formatMonth(data.period, data.language)}</p>
      </div>
      <div className="cover-foot">
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
                <dt>{t('reports.cover.preparedBy')}</dt>
                <dd>{data.preparedBy}</dd>
              </>
            )}
            <dt>{t('reports.cover.preparedOn')}</dt>
            <dd>{formatDate(data.madeAt.date, data.language)}</dd>
          </dl>
        </div>
      </div>
    </header>
  );
}
