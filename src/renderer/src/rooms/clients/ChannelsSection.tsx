import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { NETWORK_KEYS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import { createChannel, useClients } from '../../data/clients.store.ts';
import { useClientsRoom } from '../../data/clients-room.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { toastFault } from '../../ui/toast.tsx';
import { ChannelEditor } from './ChannelEditor.tsx';
import channelStyles from './channels.module.css';
import styles from './form.module.css';

/** The client's profiles. A new one is made by choosing its network, and opens to be filled in. */
export function ChannelsSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const all = useClients((state) => state.channels);
  const asked = useClientsRoom(({ page }) => (page.kind === 'client' ? (page.channelId ?? null) : null));
  const [openId, setOpenId] = useState(asked);
  useEffect(() => {
    if (asked === null) return;
    // After the page has taken the focus to its head.
    const frame = requestAnimationFrame(() =>
      document.querySelector('[data-times]')?.scrollIntoView({ block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  const channels = all.filter((channel) => channel.clientId === client.id);

  async function add(network: NetworkKey): Promise<void> {
    const created = await createChannel({ clientId: client.id, network });
    if (created.ok) setOpenId(created.value.id);
    else toastFault(faultText(created.error));
  }

  return (
    <section className={styles.section} aria-labelledby="client-channels">
      <div className={styles.sectionHead}>
        <h3 id="client-channels">{t('sections.channels')}</h3>
        <AddChannel onAdd={(network) => void add(network)} />
      </div>
      {channels.length === 0 && <p className={styles.quiet}>{t('channels.none')}</p>}
      {channels.length > 0 && (
        <ul className={channelStyles.list} aria-label={t('sections.channels')}>
          {channels.map((channel) => (
            <ChannelEditor
              key={channel.id}
              channel={channel}
              open={channel.id === openId}
              onToggle={() => setOpenId(channel.id === openId ? null : channel.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function AddChannel({ onAdd }: { onAdd: (network: NetworkKey) => void }) {
  const { t } = useTranslation('clients');
  const { t: word } = useTranslation('vocabulary');
  return (
    // The channel that opens takes the keyboard, so the menu does not take it back.
    <Menu position="bottom-end" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-md" variant="light" leftSection={<IconPlus size={15} aria-hidden />}>
          {t('channels.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={channelStyles.menu}>
        {NETWORK_KEYS.map((network) => (
          <Menu.Item key={network} onClick={() => onAdd(network)}>
            <span className={channelStyles.network}>
              <span aria-hidden>
                <NetworkMark network={network} />
              </span>
              {word(`networks.${network}`)}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
