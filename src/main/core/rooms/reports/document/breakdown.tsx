import { formatName, groupName, networkName } from '../../../paper/paper.names.ts';
import { ENOUGH } from '../report-words.ts';
import { BarTable, Legend } from './bars.tsx';
import { NetworkChip } from './marks.tsx';
import type { Parts } from './parts.types.ts';

const LABEL = '52mm';

/** Where the posts went, what they were about, and in which form. */
export function Breakdown({ data, t }: Parts) {
  if (data.tally.planned === 0) return null;
  const networks = data.networks.map(({ key, tally }) => ({
    key: key ?? '-',
    tally,
    label: (
      <>
        {key !== null && <NetworkChip t={t} network={key} />} {networkName(t, key)}
      </>
    ),
  }));
  const groups = data.groups.map(({ key, tally }) => ({ key: key ?? '-', tally, label: groupName(t, key) }));
  const formats = data.formats.map(({ key, tally }) => ({ key: key ?? '-', tally, label: formatName(t, key) }));
  const several = data.posts.some(({ channels }) => channels.length > 1);
  return (
    <section className="page">
      <h2>{t('reports.sections.breakdown')}</h2>
      {data.tally.planned < ENOUGH && <p className="lead muted">{t('reports.breakdown.few')}</p>}
      <Legend t={t} tally={data.tally} />
      <BarTable
        t={t}
        title={t('reports.breakdown.networks')}
        head={t('reports.posts.network')}
        rows={networks}
        note={several ? t('reports.breakdown.networksNote') : undefined}
        labelWidth={LABEL}
      />
      <BarTable
        t={t}
        title={t('reports.breakdown.groups')}
        head={t('reports.breakdown.group')}
        rows={groups}
        labelWidth={LABEL}
      />
      <BarTable
        t={t}
        title={t('reports.breakdown.formats')}
        head={t('reports.breakdown.format')}
        rows={formats}
        labelWidth={LABEL}
      />
    </section>
  );
}
