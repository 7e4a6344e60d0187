import type { IpcMainInvokeEvent } from 'electron';
import { decode, encode } from './wire.ts';

type Handler = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** Answers one call from a page, as text; a thrown error becomes its message, as Electron's does. */
export async function invoked(event: IpcMainInvokeEvent, request: string): Promise<string> {
  try {
    const { channel, values } = decode(request) as { channel: string; values: unknown[] };
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return encode({ value: await handler(event, ...values) });
  } catch (error) {
    return encode({ error: String(error) });
  }
}
