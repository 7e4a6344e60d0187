import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, money } from '#shared/money/money.ts';
import { type BudgetTotals, budgetTotals, isOverspent } from '#shared/rooms/budget/budget.rules.ts';
import type { BudgetAmount, BudgetLine } from '#shared/rooms/budget/budget.schema.ts';
import { formatMonth } from '#shared/time/format.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { addLine, editLine, removeLine, useBudget, watchBudget } from '../../../data/budget.store.ts';
import { faultText } from '../../../i18n/texts.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { MoneyField } from '../../../ui/fields/MoneyField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from '../plans.module.css';
import { said } from '../plans.rows.ts';
import { Amounts } from './Amounts.tsx';
import account from './account.module.css';
import type { BlockProps } from './block.types.ts';
import { NotesBlock } from './NotesBlock.tsx';

/** Block 10: lines by month, planned and spent; the advertising line is computed from the media plan and is not typed. */
export function BudgetBlock({ plan }: BlockProps) {
  const { t } = useTranslation('budget');
  useEffect(() => watchBudget(plan.id), [plan.id]);
  const { budget, fault } = useBudget();
  if (budget === null) {
    return <p role={fault === null ? 'status' : 'alert'}>{fault === null ? t('loading') : faultText(fault)}</p>;
  }
  const { currency, startsOn, endsOn } = plan;
  const totals = budgetTotals({ currency, startsOn, endsOn, ...budget });
  return (
    <div className={styles.rows}>
      <Account totals={totals} lines={budget.lines} currency={currency} />
      <Button
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => void said(addLine(plan.id))}
      >
        {t('lines.add')}
      </Button>
      <NotesBlock plan={plan} block="budget" />
    </div>
  );
}

interface AccountProps {
  readonly totals: BudgetTotals;
  readonly lines: readonly BudgetLine[];
  readonly currency: string;
}

function Account({ totals, lines, currency }: AccountProps) {
  const { t } = useTranslation('budget');
  const language = useLanguage();
  const { total } = totals;
  const over = isOverspent(total) ? (total.spent ?? 0) - total.planned : 0;
  return (
    <>
      <section className={account.scroll} aria-label={t('lines.label')}>
        <table className={account.account}>
          <thead>
            <tr>
              <th scope="col">{t('lines.line')}</th>
              {totals.months.map((month) => (
                <th key={month} scope="col">
                  {formatMonth(month, language)}
                </th>
              ))}
              <th scope="col">{t('lines.total')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('lines.advertising')}</th>
              {totals.months.map((month) => (
                <Amounts key={month} sum={totals.advertising[month]} currency={currency} />
              ))}
              <Amounts sum={totals.media} currency={currency} />
              <td />
            </tr>
            {lines.map((line, index) => (
              <Line key={line.id} line={line} number={index + 1} totals={totals} currency={currency} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('lines.total')}</th>
              {totals.months.map((month) => (
                <Amounts key={month} sum={totals.byMonth[month]} currency={currency} />
              ))}
              <Amounts sum={total} currency={currency} />
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
      <p className={account.over} role="status">
        {over > 0 ? t('lines.overTotal', { amount: formatMoney(money(over, currency), language) }) : ''}
      </p>
      {totals.withoutRate > 0 && (
        <p className={styles.quiet}>{t('placements.leftOut', { count: totals.withoutRate })}</p>
      )}
    </>
  );
}

function Line({ line, number, totals, currency }: Omit<AccountProps, 'lines'> & { line: BudgetLine; number: number }) {
  const { t } = useTranslation('budget');
  const name = line.name.trim() === '' ? t('lines.unnamed') : line.name;
  return (
    <tr>
      <th scope="row">
        <TextField
          label={t('lines.name', { number })}
          isLabelHidden
          isLine
          stored={line.name}
          save={(text) => editLine(line, () => ({ name: text }))}
        />
      </th>
      {totals.months.map((month) => (
        <td key={month}>
          <MonthFields line={line} name={name} month={month} currency={currency} />
        </td>
      ))}
      <Amounts sum={totals.byLine[line.id]} currency={currency} />
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('lines.remove', { name })}
          title={t('lines.remove', { name })}
          onClick={() => void said(removeLine(line))}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}

function MonthFields(props: { line: BudgetLine; name: string; month: MonthText; currency: string }) {
  const { line, name, month, currency } = props;
  const { t } = useTranslation('budget');
  const language = useLanguage();
  const save = (patch: Partial<BudgetAmount>) =>
    editLine(line, ({ amounts }) => ({
      amounts: { ...amounts, [month]: { planned: null, spent: null, ...amounts[month], ...patch } },
    }));
  return (
    <div className={account.amounts}>
      {(['planned', 'spent'] as const).map((kind) => (
        <MoneyField
          key={kind}
          label={t(kind === 'planned' ? 'lines.plannedIn' : 'lines.spentIn', {
            name,
            month: formatMonth(month, language),
          })}
          isLabelHidden
          placeholder={t(`lines.${kind}`)}
          stored={line.amounts[month]?.[kind] ?? null}
          currency={currency}
          save={(minor) => save({ [kind]: minor })}
        />
      ))}
    </div>
  );
}
