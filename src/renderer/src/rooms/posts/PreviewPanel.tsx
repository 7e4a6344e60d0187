import { SegmentedControl, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { useClients } from '../../data/clients.store.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { PostPreview } from './PostPreview.tsx';
import styles from './preview.module.css';
import { usePost } from './use-post.ts';
import type { ChannelCheck } from './variant-check.ts';
import { useWords } from './words.ts';

/** The post as each of its channels would show it, by light and by dark. */
export function PreviewPanel({ checks }: { checks: readonly ChannelCheck[] }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const ids = usePost((post) => ({ channels: post.channels }));
  const channelById = useClients((state) => state.channelById);
  const [wanted, setWanted] = useState<string | null>(null);
  const [isDark, setDark] = useState(false);
  const [isGrid, setGrid] = useState(false);
  const channels = useMemo(
    () => ids.channels.flatMap(({ channelId }) => channelById[channelId] ?? []),
    [ids.channels, channelById],
  );
  const channel = channels.find(({ id }) => id === wanted) ?? channels[0];
  if (channel === undefined) return <p className={styles.none}>{t('preview.noChannel')}</p>;
  const format = ids.channels.find(({ channelId }) => channelId === channel.id)?.format ?? 'post';
  const hasGrid = channel.network === 'instagram' && format !== 'story';
  return (
    <section className={styles.panel} aria-label={t('preview.label')}>
      <div className={styles.controls}>
        {channels.length > 1 ? <Channels channels={channels} value={channel.id} choose={setWanted} /> : null}
        {hasGrid ? (
          <SegmentedControl
            size="xs"
            aria-label={t('preview.place')}
            value={isGrid ? 'grid' : 'feed'}
            onChange={(value) => setGrid(value === 'grid')}
            data={[
              { value: 'feed', label: words.format(format) },
              { value: 'grid', label: t('preview.grid') },
            ]}
          />
        ) : null}
        <Switch
          size="xs"
          label={t('preview.dark')}
          checked={isDark}
          onChange={(event) => setDark(event.currentTarget.checked)}
        />
      </div>
      <PostPreview
        key={`${channel.id} ${format}`}
        channel={channel}
        format={format}
        foldIndex={checks.find((check) => check.channel.id === channel.id)?.check.foldIndex ?? null}
        isDark={isDark}
        isGrid={hasGrid && isGrid}
      />
      <p className={styles.hint}>{t('preview.hint')}</p>
    </section>
  );
}

interface ChannelsProps {
  readonly channels: readonly Channel[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Channels({ channels, value, choose }: ChannelsProps) {
  const { t } = useTranslation('posts');
  const words = useWords();
  return (
    <div className={styles.channels} role="radiogroup" aria-label={t('preview.channel')}>
      {channels.map((channel) => (
        <label key={channel.id} className={styles.channel} title={words.channel(channel)}>
          <input
            type="radio"
            name="preview-channel"
            className="visually-hidden"
            checked={channel.id === value}
            onChange={() => choose(channel.id)}
          />
          <span className="visually-hidden">{words.channel(channel)}</span>
          <span aria-hidden>
            <NetworkMark network={channel.network} />
          </span>
        </label>
      ))}
    </div>
  );
}
