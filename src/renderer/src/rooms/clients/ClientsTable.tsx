import { IconAlertTriangle, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { OVERVIEW_COLUMNS, sortClients } from '#shared/rooms/overview/overview.rules.ts';
import type { ClientMonth } from '#shared/rooms/overview/overview.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { formatMonth, MISSING } from '#shared/time/format.ts';
import { openClient } from '../../data/clients-room.store.ts';
import { useOverview, watchOverview } from '../../data/overview.store.ts';
import { showPlan } from '../../data/plans.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import styles from './ClientsTable.module.css';

/** Every client in a row with the state of the month: sorted by any column, walked by the arrow keys. */
export function ClientsTable({ clients }: { clients: readonly Client[] }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  useEffect(watchOverview, []);
  const { month, byClient } = useOverview();
  const sort = useView((state) => state.clientsSort);
  const rows = sortClients(
    clients.map((client) => ({ name: client.name, client, month: byClient[client.id] })),
    sort,
    collator(language).compare,
  );
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} onKeyDown={walk}>
        <caption className={styles.caption}>
          {month === null ? t('title') : t('table.caption', { month: formatMonth(month, language) })}
        </caption>
        <thead>
          <tr>
            {OVERVIEW_COLUMNS.map((column) => {
              const isSorted = sort.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => updateView({ clientsSort: { column, descending: isSorted && !sort.descending } })}
                  >
                    {t(`table.${column}`)}
                    {isSorted && <Arrow size={12} aria-hidden />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ client, month: state }) => (
            <Row key={client.id} client={client} month={state} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Up and down go from name to name; Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-client-name]')];
  const at = names.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  names[to]?.focus();
}

function Row({ client, month }: { client: Client; month: ClientMonth | undefined }) {
  const { t } = useTranslation(['clients', 'plans']);
  const count = (key: 'planned' | 'approved' | 'published') => <td className={styles.number}>{month?.[key] ?? ''}</td>;
  return (
    <tr>
      <th scope="row">
        <span className={styles.who}>
          <ClientMark client={client} size={26} />
          <button type="button" data-client-name onClick={() => openClient(client.id)} title={client.name}>
            {client.name}
          </button>
        </span>
      </th>
      {count('planned')}
      {count('approved')}
      {count('published')}
      <td className={styles.number}>{month !== undefined && <Contracted name={client.name} month={month} />}</td>
      <td className={styles.number}>
        {month !== undefined && month.warnings > 0 ? (
          <span className={styles.warned}>
            <IconAlertTriangle size={13} aria-hidden />
            {month.warnings}
          </span>
        ) : (
          (month?.warnings ?? '')
        )}
      </td>
      <td className={styles.number}>
        {month !== undefined && t('table.of', { done: month.brief.answered, all: month.brief.total })}
      </td>
      <td>{month !== undefined && <PlanState month={month} />}</td>
    </tr>
  );
}

/** How many are agreed, and a bar of how many are out. */
function Contracted({ name, month: { contracted, published } }: { name: string; month: ClientMonth }) {
  const { t } = useTranslation('clients');
  if (contracted === null) return MISSING;
  return (
    <span className={styles.contract}>
      {contracted}
      {contracted > 0 && (
        <meter
          min={0}
          max={contracted}
          value={Math.min(published, contracted)}
          aria-label={t('table.meter', { name, published, contracted })}
        />
      )}
    </span>
  );
}

function PlanState({ month: { plan } }: { month: ClientMonth }) {
  const { t } = useTranslation(['clients', 'plans']);
  if (plan === null) return <span className={styles.quiet}>{t('table.noPlan')}</span>;
  return (
    <button type="button" className={styles.plan} title={plan.name} onClick={() => showPlan(plan.id, 'goals')}>
      {t('table.planState', { version: plan.version, status: t(`plans:status.${plan.status}`) })}
    </button>
  );
}
