import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editPost } from '../../data/post-editor.store.ts';
import { LinkField } from './LinkField.tsx';
import styles from './PostDetails.module.css';
import { usePost } from './use-post.ts';

/** The quieter fields, below what is published. */
export function PostDetails() {
  const { t } = useTranslation('posts');
  const { labels, owner, notes } = usePost((post) => ({
    labels: post.labels,
    owner: post.owner,
    notes: post.notes,
  }));
  return (
    <section className={styles.details}>
      <LinkField />
      <TagsInput
        size="xs"
        label={t('fields.labels')}
        placeholder={labels.length === 0 ? t('fields.labelsHint') : ''}
        value={labels}
        maxTags={50}
        acceptValueOnBlur
        clearable={false}
        onChange={(value) =>
          editPost({
            kind: 'field',
            field: 'labels',
            value: value.map((label) => label.trim().slice(0, 60)).filter(Boolean),
          })
        }
      />
      <TextInput
        size="xs"
        label={t('fields.owner')}
        maxLength={200}
        value={owner}
        onChange={(event) => editPost({ kind: 'field', field: 'owner', value: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={t('fields.notes')}
        maxLength={100_000}
        value={notes}
        classNames={{ input: styles.notes ?? '' }}
        onChange={(event) => editPost({ kind: 'field', field: 'notes', value: event.currentTarget.value })}
      />
    </section>
  );
}
