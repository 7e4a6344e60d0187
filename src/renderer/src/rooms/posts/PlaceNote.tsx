import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editPost } from '../../data/post-editor.store.ts';
import { usePost } from './use-post.ts';

/** Says that the post is a place so far, and how it stops being one. */
export function PlaceNote() {
  const { t } = useTranslation('planning');
  const isPlaceholder = usePost((post) => post.isPlaceholder);
  if (!isPlaceholder) return null;
  return (
    <Alert p="xs" variant="default">
      {t('place.note')}{' '}
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => editPost({ kind: 'field', field: 'isPlaceholder', value: false })}
      >
        {t('place.turn')}
      </Button>
    </Alert>
  );
}
