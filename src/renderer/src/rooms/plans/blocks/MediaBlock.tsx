import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, money } from '#shared/money/money.ts';
import { budgetTotals } from '#shared/rooms/budget/budget.rules.ts';
import { addPlacement, useBudget, watchBudget } from '../../../data/budget.store.ts';
import { faultText } from '../../../i18n/texts.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../plans.module.css';
import { said, useNewRowFocus } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';
import { ChannelTotals } from './ChannelTotals.tsx';
import { MediaTableButtons } from './MediaImport.tsx';
import { NotesBlock } from './NotesBlock.tsx';
import { PlacementRow } from './PlacementRow.tsx';

/** Block 9: placements with what they cost; never apart from the budget, whose advertising line they are. */
export function MediaBlock({ plan, client }: BlockProps) {
  const { t } = useTranslation('budget');
  const language = useLanguage();
  useEffect(() => watchBudget(plan.id), [plan.id]);
  const { budget, fault } = useBudget();
  const count = budget?.placements.length ?? 0;
  const { list, ask } = useNewRowFocus<HTMLDivElement>(count);
  if (budget === null) {
    return <p role={fault === null ? 'status' : 'alert'}>{fault === null ? t('loading') : faultText(fault)}</p>;
  }
  const { currency, startsOn, endsOn } = plan;
  const totals = budgetTotals({ currency, startsOn, endsOn, ...budget });
  const amount = (minor: number) => formatMoney(money(minor, currency), language);
  const { planned, spent } = totals.media;
  return (
    <div className={styles.rows} ref={list}>
      {budget.placements.map((placement, index) => (
        <PlacementRow
          key={placement.id}
          plan={plan}
          client={client}
          placement={placement}
          cost={totals.placements[index]}
          number={index + 1}
        />
      ))}
      <Button
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => {
          ask();
          void said(addPlacement(plan.id));
        }}
      >
        {t('placements.add')}
      </Button>
      <MediaTableButtons plan={plan} client={client} />
      {count > 0 && (
        <p className={styles.sum} role="status">
          {spent === null
            ? t('placements.total', { planned: amount(planned) })
            : t('placements.totalSpent', { planned: amount(planned), spent: amount(spent) })}
          {totals.withoutRate > 0 && ` ${t('placements.leftOut', { count: totals.withoutRate })}`}
        </p>
      )}
      <ChannelTotals totals={totals} currency={currency} />
      <NotesBlock plan={plan} block="media" />
    </div>
  );
}
