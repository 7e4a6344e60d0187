import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/time/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from './TextPanels.module.css';
import type { ChannelCheck } from './variant-check.ts';
import { useWords } from './words.ts';

/** How long the text is by the network's own count, against its limit; hashtags where the network counts them. */
export function Counter({
  check: { channel, check, hashtagLimit },
  compact = false,
}: {
  check: ChannelCheck;
  compact?: boolean;
}) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const language = useLanguage();
  const count = formatNumber(check.count, language);
  const limit = check.limit === null ? null : formatNumber(check.limit, language);
  const network = words.network(channel.network);
  const long =
    limit === null ? t('counter.plainLong', { network, count }) : t('counter.ofLimitLong', { network, count, limit });
  const isOver = check.remaining !== null && check.remaining < 0;
  const tooMany = hashtagLimit !== null && check.hashtags > hashtagLimit;
  const hashtags =
    hashtagLimit === null
      ? t('counter.hashtags', { count: check.hashtags })
      : t('counter.hashtagsOf', { used: check.hashtags, count: hashtagLimit });
  return (
    <span className={styles.counter} data-network={channel.network} title={`${long} · ${hashtags}`}>
      {compact ? <NetworkMark network={channel.network} /> : <span>{network}</span>}
      <span data-over={isOver || undefined} data-count>
        {limit === null ? count : t('counter.ofLimit', { count, limit })}
      </span>
      {hashtagLimit === null && (compact || check.hashtags === 0) ? null : (
        <span data-over={tooMany || undefined} data-hashtags>
          {compact ? `· # ${check.hashtags}/${hashtagLimit}` : `· ${hashtags}`}
        </span>
      )}
    </span>
  );
}
