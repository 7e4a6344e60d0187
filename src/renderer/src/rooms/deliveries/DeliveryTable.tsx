import { useTranslation } from 'react-i18next';
import { type MeterRow, standingOf } from '#shared/rooms/deliveries/deliveries.rules.ts';
import type { Delivery } from '#shared/rooms/deliveries/deliveries.schema.ts';
import { MISSING } from '#shared/time/format.ts';
import form from '../clients/form.module.css';
import styles from './deliveries.module.css';

/** Planned, approved and published beside what was agreed, a row for each kind of publication. */
export function DeliveryTable({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const { rows, revisions } = delivery;
  const isAgreed = rows.some(({ contracted }) => contracted !== null);
  return (
    <>
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.kind')}</th>
              <th scope="col">{t('columns.planned')}</th>
              <th scope="col">{t('columns.approved')}</th>
              <th scope="col">{t('columns.published')}</th>
              <th scope="col">{t('columns.contracted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.kind} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {!isAgreed && <p className={form.quiet}>{t('nothingAgreed')}</p>}
      {revisions !== null && <p className={form.quiet}>{t('revisions', { count: revisions })}</p>}
    </>
  );
}

function Row({ row }: { row: MeterRow }) {
  const { t } = useTranslation('deliveries');
  const standing = standingOf(row);
  const { contracted, planned, approved, published } = row;
  // What is over the number still has to fit the bar.
  const whole = Math.max(contracted ?? 0, planned, 1);
  const width = (count: number) => ({ width: `${(count / whole) * 100}%` });
  return (
    <tr data-standing={standing}>
      <th scope="row">
        {t(`kinds.${row.kind}`)}
        <span className={styles.bar} aria-hidden>
          <span data-part="planned" style={width(planned)} />
          <span data-part="approved" style={width(approved)} />
          <span data-part="published" style={width(published)} />
        </span>
        <small>
          {t(`standing.${standing}`, {
            count: Math.abs((contracted ?? 0) - (standing === 'short' ? planned : published)),
          })}
        </small>
      </th>
      <td>{planned}</td>
      <td>{approved}</td>
      <td>{published}</td>
      <td>{contracted ?? MISSING}</td>
    </tr>
  );
}
