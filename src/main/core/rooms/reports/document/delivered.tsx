import { CADENCE, type Tally } from '#shared/rooms/reports/report.rules.ts';
import { formatDateRange, formatPercent, weekdayNames } from '#shared/time/format.ts';
import { Bar, BarTable, Legend } from './bars.tsx';
import type { Parts } from './parts.types.ts';

function Meter(props: { title: string; note: string; part: number; whole: number; share: string; of: string }) {
  const filled: Tally = { planned: 0, published: props.part, missed: 0, upcoming: 0, cancelled: 0, ideas: 0 };
  return (
    <div className="meter">
      <h3>{props.title}</h3>
      <p className="big">
        <b>{props.of}</b>
        <span className="num">{props.share}</span>
      </p>
      <Bar tally={filled} whole={Math.max(props.part, props.whole)} />
      <p className="small muted">{props.note}</p>
    </div>
  );
}

function Meters({ data, t }: Parts) {
  const { tally, client, language } = data;
  const of = (whole: number) => t('reports.figures.partOf', { part: tally.published, whole });
  return (
    <div className="meters">
      {client.contractedPosts !== null && (
        <Meter
          title={t('reports.delivered.contract')}
          note={t('reports.delivered.contractOf')}
          part={tally.published}
          whole={client.contractedPosts}
          share={formatPercent(data.contractShare, language, { digits: 0 })}
          of={of(client.contractedPosts)}
        />
      )}
      <Meter
        title={t('reports.delivered.plan')}
        note={t('reports.delivered.planOf')}
        part={tally.published}
        whole={tally.planned}
        share={formatPercent(data.planShare, language, { digits: 0 })}
        of={of(tally.planned)}
      />
    </div>
  );
}

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly more?: string;
}

function facts({ data, t }: Parts): Fact[] {
  const { rhythm, language, tally } = data;
  const partOf = (part: number, whole: number) => t('reports.figures.partOf', { part, whole });
  const posts = (count: number) => t('reports.posts.number', { count });
  const { busiestWeekday: day, busiestHour: hour, longestGap: gap, daysInCadence } = rhythm;
  const padded = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  const found: Fact[] = [
    { name: t('reports.delivered.daysWithPosts'), value: partOf(rhythm.daysWithPosts, rhythm.days) },
  ];
  if (day) {
    const value = weekdayNames(language, 'long')[day.weekday - 1] ?? '';
    found.push({ name: t('reports.delivered.busiestWeekday'), value, more: posts(day.count) });
  }
  if (hour) {
    const value = t('reports.delivered.hour', { from: padded(hour.hour), to: padded(hour.hour + 1) });
    found.push({ name: t('reports.delivered.busiestHour'), value, more: posts(hour.count) });
  }
  if (gap) {
    const value = t('reports.figures.days', { count: gap.days });
    found.push({ name: t('reports.delivered.longestGap'), value, more: formatDateRange(gap, language) });
  }
  if (daysInCadence !== null) {
    found.push({ name: t('reports.delivered.cadence', CADENCE), value: partOf(daysInCadence, rhythm.days) });
  }
  if (tally.cancelled > 0) found.push({ name: t('reports.figures.cancelled'), value: String(tally.cancelled) });
  if (tally.ideas > 0) found.push({ name: t('reports.figures.ideas'), value: String(tally.ideas) });
  return found;
}

/** What was promised and what came of it, week by week and day by day. */
export function Delivered(parts: Parts) {
  const { data, t } = parts;
  if (data.tally.planned === 0) return null;
  const names = weekdayNames(data.language, 'long');
  const weeks = data.weeks.map(({ week, range, tally }) => ({
    key: String(week),
    tally,
    label: (
      <>
        {formatDateRange(range, data.language).replace(/\s\d{4}$/, '')}{' '}
        <span className="muted small">{t('reports.delivered.weekNumber', { week })}</span>
      </>
    ),
  }));
  const weekdays = data.weekdays.map(({ key, tally }) => ({ key: String(key), label: names[key - 1] ?? '', tally }));
  const title = data.rhythm.basis === 'published' ? 'reports.delivered.rhythm' : 'reports.delivered.rhythmPlanned';
  return (
    <section className="page">
      <h2>{t(data.client.contractedPosts === null ? 'reports.sections.plan' : 'reports.sections.delivered')}</h2>
      <Meters {...parts} />
      <Legend t={t} tally={data.tally} />
      <BarTable
        t={t}
        title={t('reports.delivered.weeks')}
        head={t('reports.delivered.week')}
        rows={weeks}
        labelWidth="46mm"
      />
      <BarTable
        t={t}
        title={t('reports.delivered.weekdays')}
        head={t('reports.delivered.day')}
        rows={weekdays}
        labelWidth="46mm"
      />
      <h3>{t(title)}</h3>
      <dl className="facts">
        {facts(parts).map(({ name, value, more }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {more !== undefined && <small>{more}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
