import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TOOL_NAMES, TOOLS, type Tool } from '#shared/rooms/plans/plans.blocks.ts';
import { toolClass } from '#shared/rooms/plans/plans.rules.ts';
import type { PlanAd } from '#shared/rooms/plans/plans.schema.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { PlanRow } from '../PlanRow.tsx';
import styles from '../plans.module.css';
import { rowsOf, useNewRowFocus } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';

/** Block 7: tools of promotion. Grey ones need the client's knowledge of the risk; black ones are not offered. */
export function AdsBlock({ plan }: BlockProps) {
  const { t } = useTranslation('plans');
  const { ads } = plan.content;
  const { list, ask } = useNewRowFocus<HTMLDivElement>(ads.length);
  const add = () => {
    ask();
    void rowsOf(plan.id, 'ads').add({ id: crypto.randomUUID(), tool: 'targeted', text: '', acknowledgement: '' });
  };
  return (
    <div className={styles.rows} ref={list}>
      {ads.map((ad, index) => (
        <Ad key={ad.id} planId={plan.id} ad={ad} number={index + 1} />
      ))}
      <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
        {t('ads.add')}
      </Button>
      <p className={styles.quiet}>{t('ads.blackNote')}</p>
    </div>
  );
}

function Ad({ planId, ad, number }: { planId: string; ad: PlanAd; number: number }) {
  const { t } = useTranslation('plans');
  const rows = rowsOf(planId, 'ads');
  const choices = (['white', 'grey'] as const).map((wanted) => ({
    group: t(`ads.classes.${wanted}`),
    items: TOOL_NAMES.filter((tool) => TOOLS[tool] === wanted).map((value) => ({
      value,
      label: t(`ads.names.${value}`),
    })),
  }));
  return (
    <PlanRow
      title={t('ads.tool', { number })}
      removeLabel={t('ads.remove', { number })}
      remove={() => void rows.remove(ad.id)}
    >
      <Select
        aria-label={t('ads.tool', { number })}
        data={choices}
        value={ad.tool}
        allowDeselect={false}
        maxDropdownHeight={320}
        onChange={(tool) => void rows.choose(ad.id, { tool: tool as Tool })}
      />
      <TextField label={t('ads.text')} stored={ad.text} save={(text) => rows.change(ad.id, { text })} />
      {toolClass(ad) === 'grey' && (
        <div className={styles.danger}>
          <p>
            <IconAlertTriangle size={16} aria-hidden /> {t('ads.greyWarning')}
          </p>
          <TextField
            label={t('ads.acknowledgement')}
            description={t('ads.acknowledgementHint')}
            stored={ad.acknowledgement}
            save={(acknowledgement) => rows.change(ad.id, { acknowledgement })}
          />
        </div>
      )}
    </PlanRow>
  );
}
