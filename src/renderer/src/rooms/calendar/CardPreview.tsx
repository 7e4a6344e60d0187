import { IconAlertTriangle } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { useClients } from '../../data/clients.store.ts';
import { cardOf, usePosts } from '../../data/posts.store.ts';
import { usePreviewPost } from '../../data/preview.store.ts';
import { usePostWarnings } from '../../data/warnings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { warningTexts } from '../../i18n/warning-text.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import styles from './CardPreview.module.css';
import { nameOf, placeText } from './calendar.actions.ts';
import { useNowFor } from './calendar.clock.ts';
import { usePreview } from './calendar.preview.ts';
import { cardStatus, networksOf } from './card.rules.ts';
import { StatusIcon } from './StatusIcon.tsx';

/** Room to leave to the card and to the window's edges, in pixels. */
const GAP = 8;

/** Characters of the text that are worth reading before opening the post. */
const MOST = 420;

/** The card that Space or a resting pointer asked for, beside it. */
export function CardPreview() {
  const shown = usePreview((state) => state.shown);
  const card = usePosts(() => (shown === null ? null : cardOf(shown.id)));
  if (shown === null || card === null) return null;
  return <Preview key={card.id} card={card} box={shown.box} />;
}

function Preview({ card, box }: { card: PostCard; box: DOMRect }) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const post = usePreviewPost((state) => (state.post?.id === card.id ? state.post : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height is another one once the post was read.
  useLayoutEffect(() => {
    const own = element.current?.getBoundingClientRect();
    if (own === undefined) return;
    const right = box.right + GAP;
    const left = right + own.width + GAP <= window.innerWidth ? right : Math.max(GAP, box.left - own.width - GAP);
    setPlace({ left, top: Math.max(GAP, Math.min(box.top, window.innerHeight - own.height - 34)) });
  }, [box, post]);
  return (
    <div
      ref={element}
      className={styles.preview}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      aria-hidden
      data-preview={card.id}
    >
      {card.mediaId !== null && <Thumbnail mediaId={card.mediaId} size="thumb" alt="" className={styles.picture} />}
      <Words card={card} text={post?.text ?? card.excerpt} />
    </div>
  );
}

function Words({ card, text }: { card: PostCard; text: string }) {
  const { t } = useTranslation(['calendar', 'vocabulary']);
  const language = useLanguage();
  const client = useClients((state) => state.clientById[card.clientId]);
  const channelById = useClients((state) => state.channelById);
  const status = cardStatus(card, useNowFor(card.date));
  const warnings = usePostWarnings(card.id);
  const networks = networksOf(card.channelIds, channelById);
  return (
    <div className={styles.words}>
      <strong className={styles.title}>{nameOf(card)}</strong>
      <span className={styles.facts}>
        <i className={styles.swatch} style={{ background: client?.colour }} />
        {client?.name}
        {' · '}
        {placeText(card)}
      </span>
      <span className={styles.facts}>
        {networks.map((network) => (
          <NetworkMark key={network} network={network} />
        ))}
        {networks.length === 0 ? t('noNetwork') : null}
        <span className={styles.status}>
          <StatusIcon status={status} size={13} />
          {t(`vocabulary:statuses.${status}`)}
        </span>
      </span>
      {text.trim() === '' ? null : <p className={styles.text}>{text.slice(0, MOST)}</p>}
      {card.labels.length > 0 && <span className={styles.labels}>{card.labels.join(' · ')}</span>}
      {warnings.length > 0 && (
        <span className={styles.warning}>
          <IconAlertTriangle size={13} aria-hidden />
          <span>{warningTexts(warnings, language)}</span>
        </span>
      )}
    </div>
  );
}
