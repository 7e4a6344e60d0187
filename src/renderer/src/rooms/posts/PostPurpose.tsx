import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groupOf } from '#shared/rooms/posts/posts.content-types.ts';
import { editPost } from '../../data/post-editor.store.ts';
import styles from './PostPurpose.module.css';
import { usePost } from './use-post.ts';

/** What the post is part of, beyond its type and task, which are chips: the context that a news post needs. */
export function PostPurpose() {
  const { t } = useTranslation('posts');
  const { contentType, context } = usePost((post) => ({ contentType: post.contentType, context: post.context }));
  const isNews = contentType !== null && groupOf(contentType) === 'news';
  // What was written as context stays in sight when the type becomes another one.
  if (!isNews && context === '') return null;
  return (
    <section className={styles.purpose} aria-label={t('purpose.label')}>
      <Textarea
        size="xs"
        label={t('purpose.context')}
        description={t('purpose.contextHint')}
        rows={2}
        maxLength={10_000}
        value={context}
        classNames={{ input: styles.context ?? '' }}
        onChange={(event) => editPost({ kind: 'field', field: 'context', value: event.currentTarget.value })}
      />
    </section>
  );
}
