import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from './FirstComment.module.css';
import { TextTools } from './TextTools.tsx';
import { usePost } from './use-post.ts';
import type { ChannelCheck } from './variant-check.ts';
import { useWords } from './words.ts';

/** What is to stand as the first comment below the post, one for all channels, against each network's own limit. */
export function FirstComment({ checks }: { checks: readonly ChannelCheck[] }) {
  const { t } = useTranslation('posts');
  const { clientId, firstComment } = usePost((post) => ({ clientId: post.clientId, firstComment: post.firstComment }));
  const writtenIn = useClients((state) => state.clientById[clientId]?.reportLanguage);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div>
      <Textarea
        ref={field}
        size="xs"
        label={t('comment.label')}
        placeholder={t('comment.hint')}
        lang={writtenIn}
        spellCheck
        rows={1}
        maxLength={100_000}
        value={firstComment}
        classNames={{ input: styles.field ?? '' }}
        onChange={(event) => editPost({ kind: 'field', field: 'firstComment', value: event.currentTarget.value })}
      />
      <TextTools field={field} channel={checks.length === 1 ? (checks[0]?.channel ?? null) : null} checks={[]} />
      {firstComment === '' ? null : <Counts checks={checks} />}
    </div>
  );
}

/** One number for each network that limits comments. */
function Counts({ checks }: { checks: readonly ChannelCheck[] }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const language = useLanguage();
  const limited = new Map(
    checks.flatMap(({ channel, check: { comment } }) =>
      comment.limit === null ? [] : [[channel.network, { count: comment.count, limit: comment.limit }] as const],
    ),
  );
  if (limited.size === 0) return null;
  return (
    <ul className={styles.counts} aria-label={t('comment.counters')}>
      {[...limited].map(([network, { count, limit }]) => {
        const numbers = { count: formatNumber(count, language), limit: formatNumber(limit, language) };
        return (
          <li key={network} title={t('counter.ofLimitLong', { network: words.network(network), ...numbers })}>
            <NetworkMark network={network} />{' '}
            <span data-over={count > limit || undefined}>{t('counter.ofLimit', numbers)}</span>
          </li>
        );
      })}
    </ul>
  );
}
