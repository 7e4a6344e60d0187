import { ActionIcon, Button, Select } from '@mantine/core';
import { IconListCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MECHANIC_STATES, MECHANICS } from '#shared/rooms/plans/plans.blocks.ts';
import type { PlanMechanic } from '#shared/rooms/plans/plans.schema.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from '../plans.module.css';
import { rowsOf, useNewRowFocus } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';

/** Block 5: a check-list with a state and an owner a line; lines of the person's own follow the usual ones. */
export function MechanicsBlock({ plan }: BlockProps) {
  const { t } = useTranslation('plans');
  const lines = plan.content.mechanics;
  const rows = rowsOf(plan.id, 'mechanics');
  const { list, ask } = useNewRowFocus<HTMLDivElement>(lines.length);
  const line = (kind: PlanMechanic['kind']): PlanMechanic => ({
    id: crypto.randomUUID(),
    kind,
    text: '',
    state: 'todo',
    owner: '',
  });
  const open = MECHANICS.filter((kind) => lines.every((known) => known.kind !== kind));
  return (
    <div className={styles.rows} ref={list}>
      {lines.map((mechanic, index) => (
        <Line key={mechanic.id} planId={plan.id} mechanic={mechanic} number={index + 1} />
      ))}
      <div className={styles.buttons}>
        {open.length > 0 && (
          <Button
            variant="light"
            leftSection={<IconListCheck size={15} aria-hidden />}
            onClick={() => void rows.add(...open.map(line))}
          >
            {t('mechanics.start')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            ask();
            void rows.add(line(null));
          }}
        >
          {t('mechanics.add')}
        </Button>
      </div>
    </div>
  );
}

function Line({ planId, mechanic, number }: { planId: string; mechanic: PlanMechanic; number: number }) {
  const { t } = useTranslation('plans');
  const rows = rowsOf(planId, 'mechanics');
  const name = mechanic.kind === null ? t('mechanics.own') : t(`mechanics.kinds.${mechanic.kind}`);
  return (
    <fieldset className={styles.row} data-row>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.rowHead}>
        <strong aria-hidden>{name}</strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('mechanics.remove', { number })}
          title={t('mechanics.remove', { number })}
          onClick={() => void rows.remove(mechanic.id)}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.check}>
        <TextField
          label={t('mechanics.text')}
          stored={mechanic.text}
          rows={1}
          save={(text) => rows.change(mechanic.id, { text })}
        />
        <TextField
          label={t('mechanics.owner')}
          stored={mechanic.owner}
          isLine
          save={(owner) => rows.change(mechanic.id, { owner })}
        />
        <Select
          label={t('mechanics.state')}
          data={MECHANIC_STATES.map((value) => ({ value, label: t(`mechanics.states.${value}`) }))}
          value={mechanic.state}
          allowDeselect={false}
          onChange={(state) => void rows.choose(mechanic.id, { state: state as PlanMechanic['state'] })}
        />
      </div>
    </fieldset>
  );
}
