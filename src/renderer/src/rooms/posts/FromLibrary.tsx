import { Button } from '@mantine/core';
import { IconPhotoSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';
import type { PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { editPost, flushPost } from '../../data/post-editor.store.ts';
import { LibraryPicker } from '../media/LibraryPicker.tsx';

const onPost = ({ id, name, mime, bytes, width, height, durationMs }: LibraryItem): PostMedia => ({
  mediaId: id,
  altText: '',
  name,
  mime,
  bytes,
  width,
  height,
  durationMs,
});

/** Puts files of the library onto the open post, several as one step. */
export function FromLibrary({ clientId, taken }: { clientId: string; taken: readonly string[] }) {
  const { t } = useTranslation('posts');
  const [isOpen, setOpen] = useState(false);
  const pick = async (files: readonly LibraryItem[]) => {
    setOpen(false);
    editPost({ kind: 'attachMany', media: files.map(onPost) });
    await flushPost();
    void offerUndo(t('media.added', { count: files.length }));
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPhotoSearch size={14} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('media.fromLibrary')}
      </Button>
      {isOpen ? (
        <LibraryPicker
          clientId={clientId}
          taken={taken}
          pick={(files) => void pick(files)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
