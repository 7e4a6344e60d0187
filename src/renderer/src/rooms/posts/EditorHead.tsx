import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconCalendarPlus,
  IconCopy,
  IconCopyPlus,
  IconDots,
  IconHistory,
  IconInbox,
  IconTemplate,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../app/undo.ts';
import { flushEdits } from '../../data/flush.ts';
import { duplicateOpenPost, editPost, removeOpenPost } from '../../data/post-editor.store.ts';
import { openVersions } from '../../data/post-versions.store.ts';
import { cardOf } from '../../data/posts.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { toNextSlots } from '../calendar/slots.actions.ts';
import { askScope } from '../planning/series.actions.ts';
import { TemplatesDialog } from '../templates/TemplatesDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import styles from './inspector.module.css';
import { usePost } from './use-post.ts';

/** The title, and what can be done with the post as a whole. */
export function EditorHead() {
  const { t } = useTranslation('posts');
  const { title, isBlank } = usePost((post) => ({ title: post.title, isBlank: post.title === '' && post.text === '' }));
  const field = useRef<HTMLTextAreaElement>(null);
  const wasBlank = useRef(isBlank);
  useEffect(() => {
    // A new post begins with its title.
    if (wasBlank.current) field.current?.focus();
  }, []);
  return (
    <header className={styles.head}>
      <textarea
        ref={field}
        className={styles.title}
        rows={1}
        value={title}
        maxLength={500}
        aria-label={t('title')}
        placeholder={t('titleHint')}
        onChange={(event) =>
          editPost({ kind: 'field', field: 'title', value: event.currentTarget.value.replaceAll('\n', ' ') })
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <PageSwitch />
      <MoreMenu />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('close')}
        title={t('close')}
        onClick={() => openPost(null)}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </header>
  );
}

/** Makes the post as wide as the room, or puts it back beside the calendar; the fields stay the same ones. */
function PageSwitch() {
  const { t } = useTranslation('posts');
  const isPage = useView((view) => view.editor === 'page');
  const name = t(isPage ? 'page.leave' : 'page.enter');
  const Icon = isPage ? IconArrowsMinimize : IconArrowsMaximize;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={name}
      title={`${name} (Ctrl+Shift+E)`}
      aria-keyshortcuts="Control+Shift+E"
      onClick={() => updateView({ editor: isPage ? 'panel' : 'page' })}
    >
      <Icon size={15} aria-hidden />
    </ActionIcon>
  );
}

function MoreMenu() {
  const [isCopying, setCopying] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const { t } = useTranslation(['posts', 'common', 'slots']);
  const { id, title, time, isDated } = usePost((post) => ({
    id: post.id,
    title: post.title,
    time: post.time,
    isDated: post.date !== null,
  }));
  const duplicate = async () => {
    const result = await duplicateOpenPost();
    if (result?.ok) void offerUndo(t('duplicated'));
    else if (result) toastFault(faultText(result.error));
  };
  const nextSlot = async () => {
    const card = cardOf(id);
    if (card !== null) await toNextSlots([card]);
  };
  const remove = async () => {
    await flushEdits();
    const card = cardOf(id);
    if (card !== null && card.seriesId !== null) return askScope(card, { kind: 'remove' });
    const shown = title.trim() === '' ? t('untitled') : title;
    const result = await removeOpenPost();
    if (result?.ok) {
      void offerUndo(t('removed', { title: shown }));
    } else if (result) toastFault(faultText(result.error));
  };
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('more')} title={t('more')}>
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarPlus size={14} aria-hidden />} onClick={() => void nextSlot()}>
            {t('slots:next')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconInbox size={14} aria-hidden />}
            disabled={!isDated}
            onClick={() => editPost({ kind: 'move', date: null, time })}
          >
            {t('toBacklog')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void duplicate()}>
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus size={14} aria-hidden />} onClick={() => setCopying(true)}>
            {t('copies.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={14} aria-hidden />} onClick={() => setChoosing(true)}>
            {t('templates')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={14} aria-hidden />} onClick={openVersions}>
            {t('versions')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} color="red" onClick={() => void remove()}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChoosing ? <TemplatesDialog onClose={() => setChoosing(false)} /> : null}
      {isCopying ? <DuplicateDialog onClose={() => setCopying(false)} /> : null}
    </>
  );
}
