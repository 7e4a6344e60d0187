import { useTranslation } from 'react-i18next';
import { BUDGET_LIMITS, type Outcome, type Placement } from '#shared/rooms/budget/budget.schema.ts';
import { editPlacement } from '../../../data/budget.store.ts';
import { MoneyField } from '../../../ui/fields/MoneyField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import styles from '../plans.module.css';

const OUTCOMES = ['reach', 'clicks', 'leads', 'sales'] as const satisfies readonly (keyof Outcome)[];

/** What the placement is to bring and what it brought, side by side; an empty field is not known, which is not 0. */
export function PlacementOutcomes({ placement }: { placement: Placement }) {
  const { t } = useTranslation('budget');
  return (
    <table className={styles.shares}>
      <thead>
        <tr>
          <td />
          {OUTCOMES.map((outcome) => (
            <th key={outcome} scope="col">
              {t(`outcomes.${outcome}`)}
            </th>
          ))}
          <th scope="col">{t('placements.spent')}</th>
        </tr>
      </thead>
      <tbody>
        {(['forecast', 'actual'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`placements.${kind}`)}</th>
            {OUTCOMES.map((outcome) => (
              <td key={outcome}>
                <NumberField
                  label={t('outcomeOf', { kind: t(`placements.${kind}`), outcome: t(`outcomes.${outcome}`) })}
                  isLabelHidden
                  stored={placement[kind][outcome]}
                  from={0}
                  to={BUDGET_LIMITS.count}
                  problem={t('problems.count')}
                  save={(value) => editPlacement(placement, (now) => ({ [kind]: { ...now[kind], [outcome]: value } }))}
                />
              </td>
            ))}
            <td>
              {kind === 'actual' && (
                <MoneyField
                  label={t('placements.spent')}
                  isLabelHidden
                  stored={placement.spent}
                  currency={placement.currency}
                  save={(spent) => editPlacement(placement, { spent })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
