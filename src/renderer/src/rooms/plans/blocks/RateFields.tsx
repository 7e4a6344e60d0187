import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Placement } from '#shared/rooms/budget/budget.schema.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { editPlacement } from '../../../data/budget.store.ts';
import { today } from '../../../data/clock.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useDraft } from '../../../ui/useDraft.ts';
import styles from '../plans.module.css';

/** `4,3125` and `4.3125` alike, without what stands between groups; null when it is no rate. */
function readRate(text: string): string | null {
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.');
  return /^\d{1,9}(\.\d{1,8})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

/** The rate of a placement in another currency, typed by hand, and of which day it is. */
export function RateFields({ plan, placement }: { plan: Plan; placement: Placement }) {
  const { t } = useTranslation('budget');
  const { rate } = placement;
  const draft = useDraft({
    stored: rate?.rate ?? '',
    check: (text) => (text === '' || readRate(text) !== null ? null : t('placements.rateProblem')),
    save: (text) => {
      const read = readRate(text);
      return editPlacement(placement, (now) => ({
        rate: read === null ? null : { rate: read, date: now.rate?.date ?? today() },
      }));
    },
  });
  return (
    <div className={styles.three}>
      <TextInput
        label={t('placements.rate', { from: placement.currency, to: plan.currency })}
        inputMode="decimal"
        value={draft.value}
        error={draft.error}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onBlur={draft.onBlur}
      />
      {rate !== null && (
        <DateField
          label={t('placements.rateDate')}
          stored={rate.date}
          save={(date) =>
            editPlacement(placement, (now) =>
              date === null || now.rate === null ? {} : { rate: { ...now.rate, date } },
            )
          }
        />
      )}
    </div>
  );
}
