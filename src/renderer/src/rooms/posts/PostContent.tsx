import { Tabs } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { useClients } from '../../data/clients.store.ts';
import { ensureLimits, useLimits } from '../../data/limits.store.ts';
import { usePostEditor } from '../../data/post-editor.store.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { Findings } from './Findings.tsx';
import { FirstComment } from './FirstComment.tsx';
import { MediaStrip } from './MediaStrip.tsx';
import styles from './PostContent.module.css';
import { PreviewPanel } from './PreviewPanel.tsx';
import { BaseText, VariantText } from './TextPanels.tsx';
import { useMinute } from './use-minute.ts';
import { usePost } from './use-post.ts';
import { checkChannelsOf, findingsOfPost, shareFindings } from './variant-check.ts';
import { useWords } from './words.ts';

const BASE = 'base';
const PREVIEW = 'preview';

/** More channels than this are told by their marks alone. */
const MOST_NAMED = 2;

/** What the networks say about the post as it is typed; a moment behind a fast typist rather than in the way. */
function useChecks() {
  const channelById = useClients((state) => state.channelById);
  const post = useDeferredValue(usePostEditor((state) => state.post));
  const table = useLimits((state) => state.table);
  useEffect(() => void ensureLimits(), []);
  const client = useClients((state) => (post === null ? undefined : state.clientById[post.clientId]));
  return useMemo(
    () => (post === null ? [] : checkChannelsOf(post, channelById, table, client)),
    [post, channelById, table, client],
  );
}

/** What is published: the common text with one tab per channel, the pictures, and what the networks would say to it. */
export function PostContent() {
  const { t } = useTranslation('posts');
  const checks = useChecks();
  const post = usePost((whole) => whole);
  const channelById = useClients((state) => state.channelById);
  const [wanted, setWanted] = useState(BASE);
  const now = useMinute();
  const channels = post.channels.flatMap(({ channelId }) => channelById[channelId] ?? []);
  const active = wanted === PREVIEW || channels.some(({ id }) => id === wanted) ? wanted : BASE;
  const shown = active === BASE || active === PREVIEW ? checks : checks.filter(({ channel }) => channel.id === active);
  const findings = [...shareFindings(shown), ...findingsOfPost(post, now)];
  return (
    <>
      <Tabs value={active} onChange={(value) => setWanted(value ?? BASE)} keepMounted={false} className={styles.tabs}>
        <Tabs.List aria-label={t('tabs.label')} className={styles.tabList}>
          <Tabs.Tab value={BASE}>{t('tabs.base')}</Tabs.Tab>
          {channels.map((channel) => (
            <ChannelTab
              key={channel.id}
              channel={channel}
              isOwn={post.channels.some(
                ({ channelId, text }) => channelId === channel.id && text !== null && text !== post.text,
              )}
              isNamed={channels.length <= MOST_NAMED}
            />
          ))}
          <Tabs.Tab value={PREVIEW} ml="auto" title={t('preview.label')}>
            <span className="visually-hidden">{t('preview.label')}</span>
            <IconEye size={16} aria-hidden />
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={BASE} pt="xs">
          <BaseText checks={checks} />
        </Tabs.Panel>
        <Tabs.Panel value={PREVIEW} pt="xs">
          <PreviewPanel checks={checks} />
        </Tabs.Panel>
        {channels.map((channel) => (
          <Tabs.Panel key={channel.id} value={channel.id} pt="xs">
            <VariantText channel={channel} check={checks.find((check) => check.channel.id === channel.id) ?? null} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <FirstComment checks={shown} />
      <MediaStrip findings={findings} />
      <Findings findings={findings} named={active === BASE || active === PREVIEW} />
    </>
  );
}

function ChannelTab({ channel, isOwn, isNamed }: { channel: Channel; isOwn: boolean; isNamed: boolean }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const label = t(isOwn ? 'tabs.own' : 'tabs.common', { channel: words.channel(channel) });
  return (
    <Tabs.Tab value={channel.id} title={label}>
      <span className="visually-hidden">{label}</span>
      <span className={styles.tab} aria-hidden>
        <NetworkMark network={channel.network} />
        {isNamed ? <span className={styles.tabName}>{words.network(channel.network)}</span> : null}
        {isOwn ? <span className={styles.tabDot} /> : null}
      </span>
    </Tabs.Tab>
  );
}
