import i18next from 'i18next';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { attachFiles, createPostWith } from '../../data/library.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { updateView, useSettings } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toast, toastFault } from '../../ui/toast.tsx';

/** Puts files onto a post; answers whether it could be done. */
export async function addToPost(postId: string, name: string, mediaIds: readonly string[]): Promise<boolean> {
  const t = i18next.getFixedT(null, 'media');
  const result = await attachFiles(postId, mediaIds);
  if (!result.ok) {
    toastFault(faultText(result.error));
    return false;
  }
  const { added } = result.value;
  if (added === 0) toast(t('onto.there', { title: name }));
  else await offerUndo(t('onto.added', { count: added, title: name }));
  return true;
}

/** Makes a post in the backlog that has the files, and opens it in the calendar. */
export async function createWithFiles(clientId: string, mediaIds: readonly string[]): Promise<void> {
  const result = await createPostWith(clientId, mediaIds);
  if (!result.ok) {
    toastFault(faultText(result.error));
    return;
  }
  show(result.value);
  await offerUndo(i18next.t('media:onto.created'));
}

function show({ id, clientId }: Post): void {
  const seen = useSettings.getState().settings.view.clientId;
  updateView({ room: 'calendar', backlog: true, ...(seen === null || seen === clientId ? {} : { clientId }) });
  openPost(id);
}
