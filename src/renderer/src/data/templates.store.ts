import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { Template } from '#shared/rooms/templates/templates.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { createReading, writesBefore } from './reading.ts';
import { write } from './saving.store.ts';

interface TemplatesState {
  /** Everybody's and every client's; null before the first reading. */
  readonly templates: readonly Template[] | null;
}

export const useTemplates = create<TemplatesState>(() => ({ templates: null }));

let isAsked = false;

const load = createReading(
  () => {
    isAsked = true;
    return call('templates.list', {});
  },
  (answer) => {
    if (answer.ok) useTemplates.setState({ templates: answer.value });
  },
);

/** Reads them at the first use: the calendar begins without them. */
export async function ensureTemplates(): Promise<void> {
  if (!isAsked) await load();
}

const writeAndLoad = writesBefore(load);

export const createTemplate = (input: Input<'templates.create'>) => writeAndLoad(write('templates.create', input));
export const renameTemplate = ({ id, rev }: Template, name: string) =>
  writeAndLoad(write('templates.update', { id, rev, name }));
export const createFromTemplate = (input: Input<'templates.createPost'>) => write('templates.createPost', input);
export const removeTemplate = ({ id, rev }: Template) => writeAndLoad(write('templates.remove', { id, rev }));

listenToTables(['templates'], () => {
  if (isAsked) void load();
});
