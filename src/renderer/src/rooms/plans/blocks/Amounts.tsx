import { useTranslation } from 'react-i18next';
import { formatMoney, money } from '#shared/money/money.ts';
import { isOverspent, type Sum } from '#shared/rooms/budget/budget.rules.ts';
import { MISSING } from '#shared/time/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import account from './account.module.css';

/** A cell of the account: planned over spent; too much is said in words, never by colour alone. */
export function Amounts({ sum, currency }: { sum: Sum | undefined; currency: string }) {
  const { t } = useTranslation('budget');
  const language = useLanguage();
  const amount = (minor: number) => formatMoney(money(minor, currency), language);
  if (sum === undefined) return <td className={account.amount}>{MISSING}</td>;
  const { planned, spent } = sum;
  return (
    <td className={account.amount} data-over={isOverspent(sum) || undefined}>
      <span title={t('lines.planned')}>{amount(planned)}</span>
      {spent !== null && <span title={t('lines.spent')}>{amount(spent)}</span>}
      {isOverspent(sum) && <small>{t('lines.over', { amount: amount((spent ?? 0) - planned) })}</small>}
    </td>
  );
}
