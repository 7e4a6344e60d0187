import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../../data/clients.store.ts';
import { openTimesOf } from '../../../data/clients-room.store.ts';
import { editPlan } from '../../../data/plans.store.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { NetworkMark } from '../../../ui/NetworkMark.tsx';
import styles from '../plans.module.css';
import { said } from '../plans.rows.ts';
import type { BlockProps } from './block.types.ts';

/** Block 4: which of the client's channels the plan uses, and what each is for. */
export function ChannelsBlock({ plan, client }: BlockProps) {
  const { t } = useTranslation(['plans', 'vocabulary']);
  const all = useClients((state) => state.channels);
  const channels = all.filter(({ clientId }) => clientId === client.id);
  const used = new Map(plan.content.channels.map(({ channelId, purpose }) => [channelId, purpose]));
  const gone = plan.content.channels.filter(({ channelId }) => channels.every(({ id }) => id !== channelId));
  const take = (channelId: string) =>
    editPlan(plan.id, ({ channels: before }) => ({ channels: before.filter((row) => row.channelId !== channelId) }));
  if (channels.length === 0 && gone.length === 0) {
    return (
      <div className={styles.rows}>
        <p className={styles.quiet}>{t('channels.none')}</p>
        <Button variant="light" onClick={() => openTimesOf(client.id, null)}>
          {t('channels.open')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.rows}>
      {channels.map(({ id, network, handle }) => {
        const name = `${t(`vocabulary:networks.${network}` as 'vocabulary:networks.facebook')} ${handle}`.trim();
        return (
          <div key={id} className={styles.row}>
            <Checkbox
              label={
                <span className={styles.channel}>
                  <NetworkMark network={network} />
                  {name}
                </span>
              }
              aria-label={t('channels.uses', { channel: name })}
              checked={used.has(id)}
              onChange={(event) => {
                const isUsed = event.currentTarget.checked;
                const use = () =>
                  editPlan(plan.id, ({ channels: before }) => ({
                    channels: [...before, { channelId: id, purpose: '' }],
                  }));
                void said(isUsed ? use() : take(id));
              }}
            />
            {used.has(id) && (
              <TextField
                label={t('channels.purpose', { channel: name })}
                stored={used.get(id) ?? ''}
                save={(purpose) =>
                  editPlan(plan.id, ({ channels: before }) => ({
                    channels: before.map((row) => (row.channelId === id ? { ...row, purpose } : row)),
                  }))
                }
              />
            )}
          </div>
        );
      })}
      {gone.map(({ channelId, purpose }) => (
        <div key={channelId} className={styles.row}>
          <Checkbox
            label={t('channels.removed')}
            description={purpose}
            checked
            onChange={() => void said(take(channelId))}
          />
        </div>
      ))}
    </div>
  );
}
