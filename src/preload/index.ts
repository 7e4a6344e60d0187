import { contextBridge, ipcRenderer } from 'electron';
import { CHANGED_CHANNEL, verbChannel, verbs } from '#shared/ipc/channels.ts';
import { FLUSH_CHANNEL, FLUSHED_CHANNEL } from '#shared/ipc/flush.ts';

/** Builds `window.api` from the names of the verbs; nothing of Electron itself is handed over (checklist, point 20). */
const changedListeners = new Set<(changed: unknown) => void>();
const flushListeners = new Set<() => unknown>();

ipcRenderer.on(CHANGED_CHANNEL, (_event, changed: unknown) => {
  for (const listener of changedListeners) listener(changed);
});
ipcRenderer.on(FLUSH_CHANNEL, () => {
  void Promise.allSettled([...flushListeners].map(async (listener) => await listener())).then(() =>
    ipcRenderer.invoke(FLUSHED_CHANNEL),
  );
});

contextBridge.exposeInMainWorld('api', {
  call: Object.fromEntries(
    verbs.map((verb) => [verb, (input: unknown) => ipcRenderer.invoke(verbChannel(verb), input)]),
  ),
  onChanged: (listener: (changed: unknown) => void) => {
    changedListeners.add(listener);
    return () => changedListeners.delete(listener);
  },
  onFlush: (listener: () => unknown) => {
    flushListeners.add(listener);
    return () => flushListeners.delete(listener);
  },
});
