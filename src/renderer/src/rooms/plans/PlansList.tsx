import { Button } from '@mantine/core';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_BLOCKS } from '#shared/rooms/plans/plans.blocks.ts';
import { blockState } from '#shared/rooms/plans/plans.rules.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { formatDateRange } from '#shared/time/format.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { useClients } from '../../data/clients.store.ts';
import { startNewClient } from '../../data/clients-room.store.ts';
import { loadPlans, openBlock, openPlan, usePlans } from '../../data/plans.store.ts';
import { useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import form from '../clients/form.module.css';
import { useActiveClients } from '../planning/useActiveClients.ts';
import { NewPlan } from './NewPlan.tsx';
import styles from './plans.module.css';

/** Every plan of the chosen client, or of all of them, the latest period first. */
export function PlansList() {
  const { t } = useTranslation(['plans', 'common']);
  const { plans, loaded, fault } = usePlans();
  const clientId = useView((view) => view.clientId);
  const hasClients = useActiveClients().length > 0;
  const [isNew, setNew] = useState(false);
  const shown = clientId === null ? plans : plans.filter((plan) => plan.clientId === clientId);
  return (
    <>
      <RoomHead title={t('title')}>
        <span className={styles.grow} />
        {hasClients && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew(true)}>
            {t('new.action')}
          </Button>
        )}
      </RoomHead>
      <div className={form.canvas}>
        {fault !== null && (
          <p className={form.fault} role="alert">
            {t('failed')} {faultText(fault)}{' '}
            <Button size="compact-sm" variant="default" onClick={() => void loadPlans()}>
              {t('common:actions.retry')}
            </Button>
          </p>
        )}
        {!loaded && fault === null && (
          <p className={form.quiet} role="status">
            {t('loading')}
          </p>
        )}
        {loaded && shown.length === 0 && (
          <div className={styles.empty}>
            <IconTargetArrow size={34} stroke={1.4} aria-hidden />
            <h2>{t('list.empty')}</h2>
            <p>{t(hasClients ? 'list.emptyText' : 'list.noClients')}</p>
            {hasClients ? (
              <Button onClick={() => setNew(true)}>{t('new.action')}</Button>
            ) : (
              <Button onClick={startNewClient}>{t('list.addClient')}</Button>
            )}
          </div>
        )}
        {shown.length > 0 && <Table plans={shown} />}
      </div>
      {isNew && <NewPlan clientId={clientId} close={() => setNew(false)} />}
    </>
  );
}

function Table({ plans }: { plans: readonly Plan[] }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const clientById = useClients((state) => state.clientById);
  return (
    <table className={styles.table} aria-label={t('list.label')}>
      <thead>
        <tr>
          {(['plan', 'client', 'period', 'version', 'status', 'ready'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => {
          const client = clientById[plan.clientId];
          const ready = PLAN_BLOCKS.filter(
            (block) => blockState(block, plan.content, plan.counts).state === 'complete',
          ).length;
          return (
            <tr key={plan.id}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => {
                    openBlock('goals');
                    openPlan(plan.id);
                  }}
                >
                  {plan.name}
                </button>
              </th>
              <td>
                {client !== undefined && (
                  <span className={styles.client}>
                    <ClientMark client={client} size={20} />
                    {client.name}
                  </span>
                )}
              </td>
              <td>{formatDateRange({ from: plan.startsOn, to: plan.endsOn }, language)}</td>
              <td className={styles.number}>{plan.version}</td>
              <td>
                <span className={styles.status} data-status={plan.status}>
                  {t(`status.${plan.status}`)}
                </span>
              </td>
              <td className={styles.number}>{t('list.readyOf', { ready, total: PLAN_BLOCKS.length })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
