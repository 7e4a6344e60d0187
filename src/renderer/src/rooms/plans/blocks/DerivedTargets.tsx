import { useTranslation } from 'react-i18next';
import { derivedText } from '#shared/kpi/kpi.format.ts';
import { DERIVED_KPIS } from '#shared/kpi/kpi.ts';
import { monthsOf } from '#shared/rooms/budget/budget.rules.ts';
import { derivedTargets, feeOf } from '#shared/rooms/plans/plans.targets.ts';
import { formatMonth } from '#shared/time/format.ts';
import { useBudget } from '../../../data/budget.store.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../plans.module.css';
import account from './account.module.css';
import type { BlockProps } from './block.types.ts';

/** What the targets mean together: the derived KPIs, each with its formula; a row without any value is left out. */
export function DerivedTargets({ plan, client }: BlockProps) {
  const { t } = useTranslation(['plans', 'vocabulary']);
  const language = useLanguage();
  const budget = useBudget((state) => state.budget);
  const months = monthsOf(plan);
  if (budget === null) return null;
  const byMonth = derivedTargets({ plan, budget, fee: feeOf(plan, client) });
  const rows = DERIVED_KPIS.filter((key) => months.some((month) => (byMonth[month]?.[key] ?? null) !== null));
  if (rows.length === 0) return null;
  return (
    <section className={account.scroll} aria-label={t('targets.derived')}>
      <h4>{t('targets.derived')}</h4>
      <table className={account.account}>
        <thead>
          <tr>
            <td />
            {months.map((month) => (
              <th key={month} scope="col">
                {formatMonth(month, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((key) => (
            <tr key={key}>
              <th scope="row">
                {t(`vocabulary:derivedKpis.${key}`)}
                <small className={account.formula}>{t(`vocabulary:formulas.${key}`)}</small>
              </th>
              {months.map((month) => (
                <td key={month} className={account.amount}>
                  {derivedText(byMonth[month]?.[key] ?? null, key, plan.currency, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{t('targets.spendNote')}</p>
    </section>
  );
}
