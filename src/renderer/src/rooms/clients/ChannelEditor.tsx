import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { NETWORKS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { ChannelFields } from './ChannelFields.tsx';
import styles from './channels.module.css';
import { removeChannelWithToast } from './client-actions.ts';

interface Props {
  readonly channel: Channel;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const isNetwork = (network: string): network is NetworkKey => Object.hasOwn(NETWORKS, network);

/** One profile as a line that opens into its fields. */
export function ChannelEditor({ channel, open, onToggle }: Props) {
  const { t } = useTranslation('clients');
  const { t: word } = useTranslation('vocabulary');
  const network = isNetwork(channel.network) ? word(`networks.${channel.network}`) : channel.network;
  const handle = channel.handle || channel.name;
  const label = t('channels.label', { network, handle }).trim();
  return (
    <li className={styles.channel}>
      <div className={styles.line}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
          <NetworkMark network={channel.network} />
          <span className={styles.handle} data-empty={handle === '' || undefined}>
            {handle || t('channels.noHandle')}
          </span>
          <span className={styles.slotCount}>
            {channel.slots.length > 0 && t('slots.count', { count: channel.slots.length })}
          </span>
          <IconChevronDown size={15} className={styles.chevron} aria-hidden />
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('channels.remove', { channel: label })}
          onClick={() => void removeChannelWithToast(channel, label)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {open && <ChannelFields channel={channel} />}
    </li>
  );
}
