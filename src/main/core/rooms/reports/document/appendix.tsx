import { CADENCE } from '#shared/rooms/reports/report.rules.ts';
import { formatDate } from '#shared/time/format.ts';
import type { Parts } from './parts.types.ts';

/** What each figure means and where it comes from, so that anybody can count again. */
export function Appendix({ data, t }: Parts) {
  const { madeAt, client, language, rhythm } = data;
  const source = { date: formatDate(madeAt.date, language), time: madeAt.time, zone: client.timeZone };
  const terms: [name: string, text: string][] = [
    [t('reports.figures.planned'), t('reports.appendix.terms.planned')],
    [t('reports.figures.published'), t('reports.appendix.terms.published')],
    [t('reports.figures.upcoming'), t('reports.appendix.terms.upcoming')],
    [t('reports.figures.missed'), t('reports.appendix.terms.missed')],
    [t('reports.appendix.names.contract'), t('reports.appendix.terms.contract')],
    [t('reports.appendix.names.plan'), t('reports.appendix.terms.plan')],
    [t('reports.appendix.names.change'), t('reports.appendix.terms.change')],
    [t('reports.appendix.names.networks'), t('reports.appendix.terms.networks')],
    [t('reports.appendix.names.rhythm'), t('reports.appendix.terms.rhythm')],
    ...(rhythm.daysInCadence === null
      ? []
      : ([[t('reports.appendix.names.cadence'), t('reports.appendix.terms.cadence', CADENCE)]] as [string, string][])),
    [t('reports.appendix.names.missing'), t('reports.appendix.terms.missing')],
    [t('reports.appendix.names.source'), t('reports.appendix.source', source)],
  ];
  return (
    <section className="flow whole">
      <h2>{t('reports.sections.appendix')}</h2>
      <dl className="terms">
        {terms.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
