import type { Change } from '#shared/rooms/reports/report.rules.ts';
import { formatNumber, formatPercent } from '#shared/time/format.ts';
import { growth, signed } from '../report-words.ts';
import type { Parts } from './parts.types.ts';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly beside: readonly string[];
}

/** What stands under a figure: the growth of a whole month, and the month before. A running month is not compared. */
function comparedWith(parts: Parts, change: Change | null, before: number | undefined): string[] {
  const { data, t } = parts;
  if (change === null || before === undefined) return [t('reports.figures.noComparison')];
  const earlier = t('reports.figures.before', { value: formatNumber(before, data.language) });
  if (data.phase !== 'over') return [earlier];
  const { difference, ratio } = change;
  const share = ratio === null ? '' : ` (${growth(ratio, data.language)})`;
  return [`${signed(difference)}${share}`, earlier];
}

function figures(parts: Parts): Figure[] {
  const { data, t } = parts;
  const { tally, previous, language, client } = data;
  const networks = new Set(data.channels.map(({ network }) => network)).size;
  const delivered = formatPercent(data.contractShare, language, { digits: 0 });
  const counted = (key: 'published' | 'planned' | 'missed', change: Change | null): Figure => ({
    label: t(`reports.figures.${key}`),
    value: formatNumber(tally[key], language),
    beside: comparedWith(parts, change, previous?.[key]),
  });
  return [
    counted('published', data.publishedChange),
    counted('planned', data.plannedChange),
    {
      label: t('reports.figures.contracted'),
      value: formatNumber(client.contractedPosts, language),
      beside: [
        data.contractShare === null ? t('reports.figures.notAgreed') : t('reports.figures.share', { share: delivered }),
      ],
    },
    counted('missed', data.missedChange),
    {
      label: t('reports.figures.channels'),
      value: formatNumber(data.channels.length, language),
      beside: [t('reports.figures.networks', { number: formatNumber(networks, language) })],
    },
  ];
}

function Notes({ data, t }: Parts) {
  if (data.notes === '') return null;
  return (
    <div className="notes">
      <h3>{t('reports.notes')}</h3>
      {data.notes.split(/\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing else to be told apart by, and are drawn once
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

/** What happened, on one page, in a minute. */
export function Summary(parts: Parts) {
  const { words, t } = parts;
  return (
    <section className="page">
      <h2>{t('reports.sections.summary')}</h2>
      <p className="headline">{words.headline}</p>
      <dl className="figures">
        {figures(parts).map(({ label, value, beside }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="value">{value}</dd>
            <dd className="beside">
              {beside.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {words.findings.length > 0 && (
        <>
          <h3>{t('reports.findings.title')}</h3>
          <ul className="findings">
            {words.findings.map(({ figure, text }) => (
              <li key={text}>
                <b>{figure}</b>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {words.ask !== null && (
        <div className="ask">
          <h3>{t('reports.ask.title')}</h3>
          <p>{words.ask}</p>
        </div>
      )}
      <Notes {...parts} />
    </section>
  );
}
