import { Loader, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { formatMoment } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { today } from '../../data/clock.ts';
import { postsForFiles } from '../../data/library.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import { addToPost } from './media.actions.ts';
import styles from './picker.module.css';

/** So many posts are listed; a word more in the search finds the others. */
const MOST_LISTED = 200;

/** Milliseconds without a key before posts are searched. */
const PAUSE = 200;

interface Props {
  readonly clientId: string;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Asks onto which of the client's posts the files go; the choice is the deed. */
export function AddToPostDialog({ clientId, ids, onClose }: Props) {
  const { t } = useTranslation(['media', 'common']);
  const client = useClients((state) => state.clientById[clientId]?.name ?? '');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, PAUSE);
  const { posts, fault } = usePosts(clientId, words);
  const shown = posts?.slice(0, MOST_LISTED) ?? [];
  const choose = async (id: string, title: string) => {
    if (await addToPost(id, title, ids)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('onto.title', { count: ids.length })}
      size={620}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      transitionProps={{ duration: 0 }}
    >
      <div className={styles.picker}>
        <TextInput
          size="sm"
          type="search"
          data-autofocus
          aria-label={t('onto.search')}
          placeholder={t('onto.search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {words.trim() === '' ? <p className={styles.note}>{t('onto.ahead')}</p> : null}
        {fault === null ? null : <p role="alert">{fault}</p>}
        {posts === null && fault === null ? <Loader size="sm" aria-label={t('common:loading')} /> : null}
        {posts?.length === 0 ? (
          <p className={styles.note} role="status">
            {t(words.trim() === '' ? 'onto.noPosts' : 'onto.nothing')}
          </p>
        ) : null}
        {shown.length === 0 ? null : (
          <ul className={styles.posts} aria-label={t('onto.posts', { client })}>
            {shown.map((post) => (
              <PostLine key={post.id} post={post} choose={choose} />
            ))}
          </ul>
        )}
        {posts !== null && posts.length > MOST_LISTED ? (
          <p className={styles.note}>{t('onto.more', { count: MOST_LISTED })}</p>
        ) : null}
      </div>
    </Modal>
  );
}

/** What was asked last counts, however late the answer to an earlier question comes. */
function usePosts(clientId: string, words: string) {
  const [posts, setPosts] = useState<readonly PostCard[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void postsForFiles(clientId, words, today()).then((answer) => {
      if (!isWanted) return;
      setFault(answer.ok ? null : faultText(answer.error));
      if (answer.ok) setPosts(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [clientId, words]);
  return { posts, fault };
}

function PostLine({ post, choose }: { post: PostCard; choose: (id: string, title: string) => Promise<void> }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const { id, date, time, mediaId } = post;
  const title = post.title.trim() || excerpt(post.excerpt, 60) || t('where.untitled');
  return (
    <li>
      <button type="button" className={styles.post} onClick={() => void choose(id, title)}>
        {mediaId === null ? (
          <span className={styles.picture} />
        ) : (
          <Thumbnail mediaId={mediaId} size="thumb" alt="" className={styles.picture} />
        )}
        <strong title={title}>{title}</strong>
        <span className={styles.when}>{date === null ? t('where.backlog') : formatMoment(date, time, language)}</span>
      </button>
    </li>
  );
}
