import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, money } from '#shared/money/money.ts';
import { type PlacementCost, plannedCost } from '#shared/rooms/budget/budget.rules.ts';
import { BUDGET_LIMITS, COST_MODELS, type CostModel, type Placement } from '#shared/rooms/budget/budget.schema.ts';
import { editPlacement, type PlacementPatch, removePlacement } from '../../../data/budget.store.ts';
import { useClients } from '../../../data/clients.store.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { MoneyField } from '../../../ui/fields/MoneyField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { currencyChoices } from '../../clients/choices.ts';
import { PlanRow } from '../PlanRow.tsx';
import styles from '../plans.module.css';
import { said } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';
import { PlacementOutcomes } from './PlacementOutcomes.tsx';
import { RateFields } from './RateFields.tsx';

interface Props extends BlockProps {
  readonly placement: Placement;
  readonly cost: PlacementCost | undefined;
  readonly number: number;
}

/** One placement: where, when, how it is paid, what it costs, what it is to bring and brought. */
export function PlacementRow({ plan, client, placement, cost, number }: Props) {
  const { t } = useTranslation(['budget', 'vocabulary']);
  const { model, currency } = placement;
  const edit = (patch: PlacementPatch) => editPlacement(placement, patch);
  return (
    <PlanRow
      title={t('placements.placement', { number })}
      removeLabel={t('placements.remove', { number })}
      remove={() => void said(removePlacement(placement))}
    >
      <div className={styles.three}>
        <TextField label={t('placements.name')} isLine stored={placement.name} save={(name) => edit({ name })} />
        <ChannelField clientId={client.id} placement={placement} />
        <TextField
          label={t('placements.format')}
          isLine
          stored={placement.format}
          save={(format) => edit({ format })}
        />
      </div>
      <TextField
        label={t('placements.audience')}
        rows={1}
        stored={placement.audience}
        save={(audience) => edit({ audience })}
      />
      <div className={styles.three}>
        <DateField
          label={t('placements.startsOn')}
          stored={placement.startsOn}
          save={(startsOn) => edit(startsOn === null ? {} : { startsOn })}
        />
        <DateField
          label={t('placements.endsOn')}
          stored={placement.endsOn}
          save={(endsOn) => edit(endsOn === null ? {} : { endsOn })}
        />
        <CurrencyField placement={placement} />
      </div>
      <div className={styles.three}>
        <Select
          label={t('placements.model')}
          data={COST_MODELS.map((value) => ({ value, label: t(`models.${value}`) }))}
          value={model}
          allowDeselect={false}
          onChange={(chosen) => void said(edit({ model: chosen as CostModel }))}
        />
        <MoneyField
          label={t(`prices.${model}`)}
          stored={placement.price}
          currency={currency}
          save={(price) => edit({ price: price ?? 0 })}
        />
        {model !== 'flat' && (
          <NumberField
            label={t(`quantities.${model}`)}
            stored={placement.quantity}
            from={0}
            to={BUDGET_LIMITS.count}
            problem={t('problems.count')}
            save={(quantity) => edit({ quantity: quantity ?? 0 })}
          />
        )}
      </div>
      {currency !== plan.currency && <RateFields plan={plan} placement={placement} />}
      <Cost plan={plan} placement={placement} cost={cost} />
      <PlacementOutcomes placement={placement} />
    </PlanRow>
  );
}

function ChannelField({ clientId, placement }: { clientId: string; placement: Placement }) {
  const { t } = useTranslation(['budget', 'vocabulary']);
  const channels = useClients((state) => state.channels).filter((channel) => channel.clientId === clientId);
  const { channelId: chosen } = placement;
  const isGone = chosen !== null && channels.every(({ id }) => id !== chosen);
  return (
    <Select
      label={t('placements.channel')}
      placeholder={t('placements.elsewhere')}
      clearable
      data={[
        ...channels.map(({ id, network, handle }) => ({
          value: id,
          label: `${t(`vocabulary:networks.${network}` as 'vocabulary:networks.facebook')} ${handle}`.trim(),
        })),
        ...(isGone ? [{ value: chosen, label: t('placements.removedChannel') }] : []),
      ]}
      value={chosen}
      onChange={(channelId) => void said(editPlacement(placement, { channelId }))}
    />
  );
}

function CurrencyField({ placement }: { placement: Placement }) {
  const { t } = useTranslation('budget');
  const language = useLanguage();
  return (
    <Select
      label={t('placements.currency')}
      data={currencyChoices(language, placement.currency)}
      value={placement.currency}
      searchable
      allowDeselect={false}
      limit={80}
      onChange={(currency) => currency !== null && void said(editPlacement(placement, { currency }))}
    />
  );
}

/** What it costs by its model, and in the plan's currency. */
function Cost({ plan, placement, cost }: Pick<Props, 'plan' | 'placement' | 'cost'>) {
  const { t } = useTranslation('budget');
  const language = useLanguage();
  const own = formatMoney(plannedCost(placement), language);
  if (cost?.isWithoutRate === true) {
    return (
      <p className={styles.sum} data-wrong>
        {t('placements.noRate', { cost: own })}
      </p>
    );
  }
  const converted = formatMoney(money(cost?.planned ?? 0, plan.currency), language);
  return (
    <p className={styles.sum}>
      {placement.currency === plan.currency
        ? t('placements.cost', { cost: own })
        : t('placements.costIn', { cost: own, converted })}
    </p>
  );
}
