import { Alert, Button } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFiles, flushPost, retryPost, usePostEditor } from '../../data/post-editor.store.ts';
import { focusPost } from '../../data/selection.store.ts';
import { updateView, useSettings } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { focusLater } from '../calendar/calendar.focus.ts';
import { EditorHead } from './EditorHead.tsx';
import styles from './inspector.module.css';
import { PlaceNote } from './PlaceNote.tsx';
import { PostChips } from './PostChips.tsx';
import { PostContent } from './PostContent.tsx';
import { PostDetails } from './PostDetails.tsx';
import { PostPurpose } from './PostPurpose.tsx';
import { PostWarnings } from './PostWarnings.tsx';

/** All of the open post. Files may be dropped anywhere on it, pictures pasted anywhere in it. */
export function PostEditor() {
  const { t } = useTranslation('posts');
  const [dropping, setDropping] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDropping(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setDropping(false);
  };
  const onDrop = (event: DragEvent) => {
    setDropping(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void addFiles([...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    // A spreadsheet copies its cells as text and as a picture: the text is what was meant.
    if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    void addFiles([...event.clipboardData.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped on the surface; the button in it does the same
    <div
      className={styles.editor}
      data-dropping={dropping || undefined}
      onBlur={() => void flushPost()}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <EditorHead />
      <div className={styles.body}>
        <PostChips />
        <PlaceNote />
        <Unsaved />
        <PostContent />
        <PostWarnings />
        <PostPurpose />
        <PostDetails />
      </div>
      {dropping ? <div className={styles.dropHint}>{t('media.drop')}</div> : null}
    </div>
  );
}

/** Ctrl+Shift+E: the whole room for the post, and back. */
function onKeyDown(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'e') {
    backToCard(event);
    return;
  }
  event.preventDefault();
  const isPage = useSettings.getState().settings.view.editor === 'page';
  updateView({ editor: isPage ? 'panel' : 'page' });
}

/** A button whose menu or list is open. */
const OPEN = 'button[aria-haspopup][aria-expanded="true"]';

/** Escape goes back to the card in the calendar; one that closes a list or a menu does only that. */
function backToCard(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof HTMLElement)) return;
  if (!currentTarget.contains(target)) return;
  // The focus comes into what is open only a moment later: until then Escape is heard here.
  const open = currentTarget.querySelector<HTMLElement>(OPEN);
  if (open !== null) {
    event.stopPropagation();
    open.click();
    open.focus();
    return;
  }
  if (target.getAttribute('aria-expanded') === 'true') return;
  const { id } = usePostEditor.getState();
  if (id === null) return;
  event.stopPropagation();
  if (useSettings.getState().settings.view.editor === 'page') {
    // The first Escape uncovers the calendar, the caret stays where it is.
    updateView({ editor: 'panel' });
    return;
  }
  target.blur();
  focusPost(id);
  focusLater({ card: id });
}

function Unsaved() {
  const { t } = useTranslation(['posts', 'common']);
  const fault = usePostEditor((state) => state.fault);
  if (fault === null) return null;
  return (
    <Alert color="red" p="xs" role="alert">
      {t('saveFailed', { reason: faultText(fault) })}{' '}
      <Button size="compact-xs" variant="default" onClick={() => void retryPost()}>
        {t('common:actions.retry')}
      </Button>
    </Alert>
  );
}
