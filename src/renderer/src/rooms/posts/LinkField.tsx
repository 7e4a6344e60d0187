import { ActionIcon, TextInput } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editPost } from '../../data/post-editor.store.ts';
import { UtmDialog } from './UtmDialog.tsx';
import { usePost } from './use-post.ts';

/** Where the post leads, with the builder of its parameters. */
export function LinkField() {
  const { t } = useTranslation('posts');
  const link = usePost((post) => post.link);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextInput
        size="xs"
        label={t('fields.link')}
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={2_000}
        value={link}
        onChange={(event) => editPost({ kind: 'field', field: 'link', value: event.currentTarget.value })}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('utm.open')}
            title={t('utm.open')}
            onClick={() => setOpen(true)}
          >
            <IconTags size={15} aria-hidden />
          </ActionIcon>
        }
      />
      {isOpen ? <UtmDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
