import { useTranslation } from 'react-i18next';
import type { BudgetTotals } from '#shared/rooms/budget/budget.rules.ts';
import { useClients } from '../../../data/clients.store.ts';
import { Amounts } from './Amounts.tsx';
import account from './account.module.css';

/** The media plan by channel, once it has more than one; the rows add up to its total. */
export function ChannelTotals({ totals, currency }: { totals: BudgetTotals; currency: string }) {
  const { t } = useTranslation(['budget', 'vocabulary']);
  const channelById = useClients((state) => state.channelById);
  const rows = Object.entries(totals.byChannel);
  if (rows.length < 2) return null;
  const nameOf = (id: string): string => {
    if (id === '') return t('placements.elsewhere');
    const channel = channelById[id];
    if (channel === undefined) return t('placements.removedChannel');
    const network = t(`vocabulary:networks.${channel.network}` as 'vocabulary:networks.facebook');
    return `${network} ${channel.handle}`.trim();
  };
  return (
    <section className={account.scroll} aria-label={t('placements.byChannel')}>
      <table className={account.account}>
        <thead>
          <tr>
            <th scope="col">{t('placements.byChannel')}</th>
            <th scope="col">{t('lines.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, sum]) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <Amounts sum={sum} currency={currency} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
