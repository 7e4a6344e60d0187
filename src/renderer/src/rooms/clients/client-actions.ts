import i18next from 'i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { archiveClient, removeChannel, removeClient, restoreClient, useClients } from '../../data/clients.store.ts';
import { showClients } from '../../data/clients-room.store.ts';
import { flushEdits } from '../../data/flush.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';

/** The revision after everything that was being typed is stored. */
async function revisionOf(client: Client): Promise<{ id: string; rev: number }> {
  await flushEdits();
  return { id: client.id, rev: useClients.getState().clientById[client.id]?.rev ?? client.rev };
}

export async function archiveWithToast(client: Client): Promise<void> {
  const result = await archiveClient(await revisionOf(client));
  if (!result.ok) return toastFault(faultText(result.error));
  void offerUndo(i18next.t('clients:toasts.archived', { name: client.name }));
}

export async function restoreWithToast(client: Client): Promise<void> {
  const result = await restoreClient(await revisionOf(client));
  if (!result.ok) return toastFault(faultText(result.error));
  void offerUndo(i18next.t('clients:toasts.restored', { name: client.name }));
}

/** To the trash; Undo in the toast brings the client back with everything. */
export async function removeWithToast(client: Client): Promise<void> {
  const result = await removeClient(await revisionOf(client));
  if (!result.ok) return toastFault(faultText(result.error));
  showClients();
  void offerUndo(i18next.t('clients:toasts.removed', { name: client.name }));
}

export async function removeChannelWithToast(channel: Channel, label: string): Promise<void> {
  await flushEdits();
  const rev = useClients.getState().channelById[channel.id]?.rev ?? channel.rev;
  const result = await removeChannel({ id: channel.id, rev });
  if (!result.ok) return toastFault(faultText(result.error));
  void offerUndo(i18next.t('clients:toasts.channelRemoved', { channel: label }));
}
