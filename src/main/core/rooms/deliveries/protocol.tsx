import { difference, type MeterRow } from '#shared/rooms/deliveries/deliveries.rules.ts';
import type { Delivery } from '#shared/rooms/deliveries/deliveries.schema.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import type { Language } from '#shared/text/language.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import { formatDate, formatDateRange, formatMonth, formatNumber, MISSING } from '#shared/time/format.ts';
import type { PlainDateText } from '#shared/time/plain-date.ts';
import { drawPaper, type PaperClient } from '../../paper/paper.document.tsx';
import { formatName, networkName } from '../../paper/paper.names.ts';
import { Letterhead, Signatures, WritingLines } from '../../paper/paper.parts.tsx';
import { letterStyles } from '../../paper/paper.styles.ts';
import type { Translate } from '../../translate.ts';
import { sentence } from '../reports/report-words.ts';

/** A publication that was handed over. */
export interface ProtocolLine {
  readonly date: PlainDateText;
  readonly title: string;
  readonly channels: readonly { readonly network: string; readonly format: string; readonly url: string | null }[];
}

interface Protocol {
  readonly title: string;
  readonly language: Language;
  readonly client: PaperClient;
  readonly delivery: Delivery;
  readonly lines: readonly ProtocolLine[];
  /** Who hands over; empty leaves room to write it. */
  readonly supplier: string;
  readonly madeOn: PlainDateText;
  readonly t: Translate;
}

const styles = `
.protocol h2 { font-size: 12.5pt; margin: 8mm 0 3mm; }
.parties { display: flex; gap: 12mm; margin-bottom: 6mm; }
.parties > div { flex: 1 1 0; min-width: 0; }
.parties dt { font-size: 8pt; color: #5b626d; }
.parties dd { font-size: 11pt; font-weight: 600; min-height: 7mm; }
.parties dd.open { border-bottom: 0.25mm solid #8a919c; }
.handed { table-layout: fixed; font-size: 8.5pt; }
.handed .no { width: 9mm; }
.handed .day { width: 27mm; }
.handed .where { width: 66mm; }
.handed .where div + div { margin-top: 1mm; }
.handed a { word-break: break-all; }
.accept { list-style: none; margin-bottom: 3mm; }
.accept li { display: flex; gap: 3mm; align-items: center; padding: 1.2mm 0; }
.accept span { flex: none; width: 4mm; height: 4mm; border: 0.3mm solid #464c56; border-radius: 0.6mm; }
.accept, .write { break-inside: avoid; }
.end { break-inside: avoid; }`;

/** Draws the protocol by which a client takes over a month's publications: what was agreed, what was delivered, remarks, signatures. */
export function drawProtocol(protocol: Protocol): string {
  const { t, client, language, delivery } = protocol;
  return drawPaper({
    language,
    title: protocol.title,
    client,
    footer: t('deliveries.protocol.title', {
      client: excerpt(client.name, 70),
      month: formatMonth(delivery.period, language),
    }),
    hasCover: false,
    styles: [letterStyles, styles],
    t,
    body: (
      <main className="protocol">
        <Letterhead
          client={client}
          kind={t('deliveries.protocol.kind')}
          title={sentence(formatMonth(delivery.period, language))}
          about={t('deliveries.protocol.about', {
            range: formatDateRange(monthRange(delivery.period), language),
            date: formatDate(protocol.madeOn, language),
          })}
          t={t}
        />
        <Parties {...protocol} />
        <p className="lead">{t('deliveries.protocol.lead')}</p>
        <Counts {...protocol} />
        <Handed {...protocol} />
        <div className="end">
          <h2>{t('deliveries.protocol.acceptance')}</h2>
          <ul className="accept">
            <li>
              <span />
              {t('deliveries.protocol.withoutRemarks')}
            </li>
            <li>
              <span />
              {t('deliveries.protocol.withRemarks')}
            </li>
          </ul>
          <WritingLines count={3} />
          <Signatures parties={[t('deliveries.protocol.client'), t('deliveries.protocol.supplier')]} t={t} />
        </div>
      </main>
    ),
  });
}

function Parties({ client, supplier, t }: Protocol) {
  return (
    <dl className="parties">
      <div>
        <dt>{t('deliveries.protocol.client')}</dt>
        <dd>{client.name}</dd>
      </div>
      <div>
        <dt>{t('deliveries.protocol.supplier')}</dt>
        <dd className={supplier === '' ? 'open' : undefined}>{supplier}</dd>
      </div>
    </dl>
  );
}

/** `+2`, `−3`, `0`; a dash where nothing was agreed. */
function differenceText(row: MeterRow, language: Language): string {
  const owed = difference(row);
  if (owed === null) return MISSING;
  return `${owed > 0 ? '+' : owed < 0 ? '−' : ''}${formatNumber(Math.abs(owed), language)}`;
}

function Counts({ delivery, language, t }: Protocol) {
  return (
    <section>
      <h2>{t('deliveries.protocol.counts')}</h2>
      <table className="ruled">
        <thead>
          <tr>
            <th scope="col">{t('deliveries.protocol.kindOf')}</th>
            <th scope="col" className="num">
              {t('deliveries.protocol.contracted')}
            </th>
            <th scope="col" className="num">
              {t('deliveries.protocol.delivered')}
            </th>
            <th scope="col" className="num">
              {t('deliveries.protocol.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {delivery.rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(`deliveries.kinds.${row.kind}`)}</th>
              <td className="num">{formatNumber(row.contracted, language)}</td>
              <td className="num">{formatNumber(row.published, language)}</td>
              <td className="num">{differenceText(row, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {delivery.revisions !== null && (
        <p className="small muted">{t('deliveries.protocol.revisions', { count: delivery.revisions })}</p>
      )}
    </section>
  );
}

function Handed({ lines, language, t }: Protocol) {
  if (lines.length === 0) return <p className="muted">{t('deliveries.protocol.nothing')}</p>;
  return (
    <section>
      <h2>{t('deliveries.protocol.list')}</h2>
      <table className="ruled handed">
        <thead>
          <tr>
            <th scope="col" className="no">
              {t('deliveries.protocol.number')}
            </th>
            <th scope="col" className="day">
              {t('deliveries.protocol.day')}
            </th>
            <th scope="col" className="where">
              {t('deliveries.protocol.where')}
            </th>
            <th scope="col">{t('deliveries.protocol.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, and two lines may be alike
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{formatDate(line.date, language)}</td>
              <td className="where">
                <Places line={line} t={t} />
              </td>
              <td className="prose">{line.title === '' ? MISSING : line.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The address if a reader may follow it, else none: paper never carries `javascript:` or a file's address. */
const webAddress = (url: string | null) =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;

function Places({ line, t }: { line: ProtocolLine; t: Translate }) {
  if (line.channels.length === 0) return MISSING;
  return line.channels.map(({ network, format, url }, index) => {
    const address = webAddress(url);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, and two channels may be alike
      <div key={index}>
        {networkName(t, network)}, {formatName(t, format)}
        {address !== null && (
          <>
            <br />
            <a className="small" href={address}>
              {address}
            </a>
          </>
        )}
      </div>
    );
  });
}
