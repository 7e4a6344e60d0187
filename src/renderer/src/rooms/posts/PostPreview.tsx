import { IconDots, IconHeart, IconMessageCircle, IconSend } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { foldAt, layoutOf, type PreviewLayout, previewParts } from '#shared/rooms/posts/posts.preview.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { formatDay } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { variantOf } from '../../data/post-editor.rules.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { PreviewMedia } from './PreviewMedia.tsx';
import styles from './preview.module.css';
import { usePost } from './use-post.ts';
import { useWords } from './words.ts';

interface Props {
  readonly channel: Channel;
  readonly format: string;
  /** Where the network's count folds the text; UTF-16, null for nowhere. */
  readonly foldIndex: number | null;
  readonly isDark: boolean;
  /** The crop of the profile's grid instead of the post itself. */
  readonly isGrid: boolean;
}

/** One channel's view of the post. The first comment is not part of it. */
export function PostPreview({ channel, format, foldIndex, isDark, isGrid }: Props) {
  const { t } = useTranslation('posts');
  const post = usePost((whole) => whole);
  const words = useWords();
  const layout = layoutOf(channel.network, format);
  const { text } = variantOf(post, channel.id);
  const colours = { '--p-link': isDark ? layout.link.dark : layout.link.light } as CSSProperties;
  const body = <Text text={text} fold={foldAt(text, foldIndex, layout.lines)} />;
  const Shown = isGrid ? Grid : SHOWN[layout.kind];
  return (
    <article
      className={styles.preview}
      data-dark={isDark || undefined}
      data-preview={channel.network}
      data-kind={isGrid ? 'grid' : layout.kind}
      style={colours}
      aria-label={t('preview.of', { network: words.network(channel.network) })}
    >
      <Shown post={post} channel={channel} layout={layout} body={body} />
    </article>
  );
}

interface ShownProps {
  readonly post: Post;
  readonly channel: Channel;
  readonly layout: PreviewLayout;
  readonly body: React.ReactNode;
}

const SHOWN = { feed: Feed, vertical: Vertical, story: Vertical, watch: Watch, pin: Watch, article: Article } as const;

const nameOf = (channel: Channel, client: string | undefined) =>
  channel.network === 'instagram' || channel.network === 'tiktok' || channel.network === 'threads'
    ? channel.handle.replace(/^@/, '') || channel.name || (client ?? '')
    : channel.name || (client ?? '') || channel.handle;

function Head({ channel, date }: { channel: Channel; date: string | null }) {
  const { t } = useTranslation('posts');
  const language = useLanguage();
  const client = useClients((state) => state.clientById[channel.clientId]);
  return (
    <div className={styles.head}>
      {client ? (
        <span className={styles.avatar} aria-hidden>
          <ClientMark client={client} size={34} />
        </span>
      ) : null}
      <span className={styles.who}>
        <strong>{nameOf(channel, client?.name)}</strong>
        <span>{date === null ? t('preview.now') : formatDay(date, language)}</span>
      </span>
      <IconDots size={18} aria-hidden />
    </div>
  );
}

function Feed({ post, channel, layout, body }: ShownProps) {
  const client = useClients((state) => state.clientById[channel.clientId]);
  const media = <PreviewMedia media={post.media} layout={layout} />;
  return (
    <>
      <Head channel={channel} date={post.date} />
      {layout.text === 'above' ? body : null}
      {media}
      <div className={styles.actions} aria-hidden>
        <IconHeart size={20} stroke={1.6} />
        <IconMessageCircle size={20} stroke={1.6} />
        <IconSend size={20} stroke={1.6} />
      </div>
      {layout.text === 'below' ? (
        <div className={styles.below}>
          {channel.network === 'instagram' ? <strong>{nameOf(channel, client?.name)} </strong> : null}
          {body}
        </div>
      ) : null}
    </>
  );
}

/** A film over the whole phone; a story has no text and its bars at the top. */
function Vertical({ post, channel, layout, body }: ShownProps) {
  const isStory = layout.kind === 'story';
  return (
    <div className={styles.phone}>
      <PreviewMedia media={post.media} layout={layout} />
      {isStory ? <span className={styles.bar} aria-hidden /> : null}
      <div className={styles.over} data-top={isStory || undefined}>
        <Head channel={channel} date={post.date} />
        {isStory ? null : body}
      </div>
    </div>
  );
}

/** A film or a pin over its title. */
function Watch({ post, channel, layout, body }: ShownProps) {
  const { t } = useTranslation('posts');
  return (
    <>
      <PreviewMedia media={post.media} layout={layout} />
      <h3 className={styles.title}>{post.title || t('preview.noTitle')}</h3>
      <Head channel={channel} date={post.date} />
      {body}
    </>
  );
}

function Article({ post, channel, layout, body }: ShownProps) {
  const { t } = useTranslation('posts');
  return (
    <>
      <PreviewMedia media={post.media.slice(0, 1)} layout={layout} />
      <h3 className={styles.title}>{post.title || t('preview.noTitle')}</h3>
      <Head channel={channel} date={post.date} />
      {body}
    </>
  );
}

const OTHERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** The profile's grid crops to 3:4 whatever the post's own shape; the post is its newest tile. */
function Grid({ post, layout }: ShownProps) {
  return (
    <div className={styles.grid}>
      <PreviewMedia media={post.media.slice(0, 1)} layout={{ ...layout, narrowest: 3 / 4, widest: 3 / 4 }} />
      {OTHERS.map((key) => (
        <span key={key} className={styles.other} aria-hidden />
      ))}
    </div>
  );
}

/** The text with its own line breaks, cut where the network cuts it, with the way to the rest. */
function Text({ text, fold }: { text: string; fold: number | null }) {
  const { t } = useTranslation('posts');
  const [isOpen, setOpen] = useState(false);
  if (text.trim() === '') return null;
  const shown = fold === null || isOpen ? text : text.slice(0, fold).trimEnd();
  let at = 0;
  return (
    <span className={styles.text} data-text>
      {previewParts(shown).map(({ kind, text: part }) => {
        at += part.length;
        return kind === 'link' ? (
          <span key={at} className={styles.link}>
            {part}
          </span>
        ) : (
          part
        );
      })}
      {fold === null ? null : (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'preview.less' : 'preview.more')}
        </button>
      )}
    </span>
  );
}
