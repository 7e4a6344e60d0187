import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { useClients } from '../../data/clients.store.ts';
import { variantEdit, variantOf } from '../../data/post-editor.rules.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { Counter } from './Counter.tsx';
import { TextField } from './TextField.tsx';
import styles from './TextPanels.module.css';
import { TextTools } from './TextTools.tsx';
import { usePost } from './use-post.ts';
import { type ChannelCheck, earliestFold } from './variant-check.ts';
import { useWords } from './words.ts';

/** The text that every channel without one of its own takes, with the counters of all of them. */
export function BaseText({ checks }: { checks: readonly ChannelCheck[] }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const { text, clientId } = usePost((post) => ({ text: post.text, clientId: post.clientId }));
  const language = useClients((state) => state.clientById[clientId]?.reportLanguage);
  const fold = earliestFold(checks);
  return (
    <>
      <TextField
        label={t('text.base')}
        language={language}
        value={text}
        onChange={(value) => editPost({ kind: 'field', field: 'text', value })}
        fold={
          fold === null ? null : { index: fold.index, label: t('text.fold', { network: words.network(fold.network) }) }
        }
        tools={(field) => (
          <TextTools field={field} channel={null} checks={checks.filter(({ usesCommon }) => usesCommon)} />
        )}
      />
      {checks.length === 0 ? null : (
        <ul className={styles.counters} aria-label={t('counter.label')}>
          {checks.map((check) => (
            <li key={check.channel.id}>
              <Counter check={check} compact />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One channel's text: the common one until something else is typed. */
export function VariantText({ channel, check }: { channel: Channel; check: ChannelCheck | null }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const post = usePost((whole) => whole);
  const language = useClients((state) => state.clientById[post.clientId]?.reportLanguage);
  const { text, isOwn } = variantOf(post, channel.id);
  const format = post.channels.find(({ channelId }) => channelId === channel.id)?.format ?? '';
  const foldIndex = check?.check.foldIndex ?? null;
  const foldLabel = t('text.fold', { network: words.network(channel.network) });
  return (
    <>
      <div className={styles.variantState}>
        <span>{`${words.format(format)} · ${isOwn ? t('text.own') : t('text.common')}`}</span>
        {isOwn ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => editPost({ kind: 'variant', channelId: channel.id, text: null })}
          >
            {t('text.back')}
          </Button>
        ) : null}
      </div>
      <TextField
        label={t('text.of', { channel: words.channel(channel) })}
        language={language}
        value={text}
        onChange={(value) => editPost(variantEdit(post, channel.id, value))}
        fold={foldIndex === null ? null : { index: foldIndex, label: foldLabel }}
        tools={(field) => <TextTools field={field} channel={channel} checks={check === null ? [] : [check]} />}
      />
      {check === null ? null : <Counter check={check} />}
    </>
  );
}
