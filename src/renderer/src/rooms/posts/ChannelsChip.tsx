import { Button, Checkbox, NativeSelect, Popover, Text } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { formatsOf } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import { useClients } from '../../data/clients.store.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { updateView } from '../../data/settings.store.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from './ChannelsChip.module.css';
import { Chip } from './Chip.tsx';
import { usePost } from './use-post.ts';
import { nameOfChannel } from './variant-check.ts';
import { useWords } from './words.ts';

const defaultFormat = (network: string): string =>
  Object.entries(NETWORKS).find(([key]) => key === network)?.[1].defaultFormat ?? 'post';

/** Where the post goes: the client's channels, each on or off, and in which format. */
export function ChannelsChip() {
  const { t } = useTranslation('posts');
  const words = useWords();
  const { clientId, channels } = usePost((post) => ({ clientId: post.clientId, channels: post.channels }));
  const available = useClients(
    useShallow((state) => state.channels.filter((channel) => channel.clientId === clientId)),
  );
  const chosen = available.filter((channel) => channels.some(({ channelId }) => channelId === channel.id));
  const names = chosen.map(words.channel).join(', ');
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal shadow="md" width={280}>
      <Popover.Target>
        <Chip
          tone={chosen.length === 0 ? 'empty' : 'plain'}
          name={t('channels.label', { names: names || t('channels.noneChosen') })}
        >
          {chosen.length === 0 ? (
            <>
              <IconBroadcast size={13} aria-hidden /> {t('channels.none')}
            </>
          ) : (
            <span className={styles.marks} aria-hidden>
              {chosen.map((channel) => (
                <NetworkMark key={channel.id} network={channel.network} />
              ))}
            </span>
          )}
        </Chip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('channels.choose')}>
        {available.length === 0 ? <NoChannels clientId={clientId} /> : null}
        <div className={styles.channelList}>
          {available.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              format={channels.find(({ channelId }) => channelId === channel.id)?.format ?? null}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** `format` null: the channel is off. */
function ChannelRow({ channel, format }: { channel: Channel; format: string | null }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const { id: channelId, network } = channel;
  const formats: string[] = formatsOf(network, NETWORKS);
  const offered = format !== null && !formats.includes(format) ? [...formats, format] : formats;
  return (
    <div className={styles.channelRow}>
      <Checkbox
        size="xs"
        checked={format !== null}
        aria-label={words.channel(channel)}
        onChange={(event) =>
          editPost(
            event.currentTarget.checked
              ? { kind: 'addChannel', channelId, format: defaultFormat(network) }
              : { kind: 'removeChannel', channelId },
          )
        }
        label={
          <span className={styles.channelName}>
            <NetworkMark network={network} /> {nameOfChannel(channel) || words.network(network)}
          </span>
        }
      />
      {format === null || offered.length < 2 ? null : (
        <NativeSelect
          className={styles.channelFormat}
          size="xs"
          aria-label={t('channels.format', { channel: words.channel(channel) })}
          value={format}
          data={offered.map((value) => ({ value, label: words.format(value) }))}
          onChange={(event) => editPost({ kind: 'format', channelId, format: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function NoChannels({ clientId }: { clientId: string }) {
  const { t } = useTranslation('posts');
  const isThere = useClients((state) => state.clientById[clientId] !== undefined);
  if (!isThere) return <Text size="sm">{t('channels.goneClient')}</Text>;
  return (
    <>
      <Text size="sm" mb={6}>
        {t('channels.empty')}
      </Text>
      <Button size="xs" variant="light" onClick={() => updateView({ room: 'clients', clientId })}>
        {t('channels.add')}
      </Button>
    </>
  );
}
