import { ActionIcon, Loader, Popover } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insertText } from '../../ui/insert-text.ts';
import { useEscape } from '../../ui/useEscape.ts';

const EmojiPicker = lazy(async () => ({ default: (await import('./EmojiPicker.tsx')).EmojiPicker }));

/** Puts an emoji into a text at the caret; the picker and its names are read when it is first opened. */
export function EmojiMenu({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation(['emoji', 'common']);
  const [isOpen, setOpen] = useState(false);
  // A picker that is opened while the last one still fades out would go on with its search.
  const [opening, setOpening] = useState(0);
  useEscape(isOpen, () => {
    setOpen(false);
    field.current?.focus();
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus withinPortal shadow="md" width={310}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('button')}
          title={t('button')}
          onClick={() => {
            setOpen(!isOpen);
            if (!isOpen) setOpening(opening + 1);
          }}
        >
          <IconMoodSmile size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list')}>
        <Suspense fallback={<Loader size="xs" aria-label={t('common:loading')} />}>
          <EmojiPicker
            key={opening}
            onChoose={(emoji) => {
              setOpen(false);
              if (field.current !== null) insertText(field.current, emoji);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
