import { create } from 'zustand';
import type { Output } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { Question } from '#shared/rooms/briefs/briefs.questions.ts';
import type { Brief } from '#shared/rooms/briefs/briefs.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { flushEdits } from './flush.ts';
import { createQueue } from './reading.ts';
import { write } from './saving.store.ts';

interface BriefsState {
  /** The briefs that were asked for, by client. */
  readonly briefOf: Readonly<Record<string, Brief>>;
  /** Why a client's brief could not be read. */
  readonly faultOf: Readonly<Record<string, Fault>>;
}

export const useBriefs = create<BriefsState>(() => ({ briefOf: {}, faultOf: {} }));

/** Each question gets a number; an answer that a later one overtook is dropped. */
let asked = 0;
const latest = new Map<string, number>();

/** Reads a client's brief; it is kept fresh from then on. */
export async function loadBrief(clientId: string): Promise<void> {
  asked += 1;
  const question = asked;
  latest.set(clientId, question);
  const read = await call('briefs.get', { clientId });
  if (latest.get(clientId) === question) keep(clientId, read);
}

function keep(clientId: string, read: Result<Brief>): void {
  useBriefs.setState(({ briefOf, faultOf }) => {
    if (read.ok) {
      const { [clientId]: _healed, ...others } = faultOf;
      return { briefOf: { ...briefOf, [clientId]: read.value }, faultOf: others };
    }
    return { briefOf, faultOf: { ...faultOf, [clientId]: read.error } };
  });
}

const inTurn = createQueue();

/** Stores what came back before it answers, so that the next change has the new revision. */
async function written(clientId: string, writing: Promise<Result<Output<'briefs.get'>>>): Promise<Fault | null> {
  const result = await writing;
  if (!result.ok) {
    // What another writer left is shown, and the next try is made from it.
    await loadBrief(clientId);
    return result.error;
  }
  latest.delete(clientId);
  keep(clientId, result);
  return null;
}

/** Stores one answer; says why it could not be stored, or null. */
export function answerBrief(clientId: string, question: Question, answer: string): Promise<Fault | null> {
  return inTurn(() => {
    const brief = useBriefs.getState().briefOf[clientId];
    if (brief === undefined) return Promise.resolve(fail('missing', 'clients.missing').error);
    const rev = brief.answers.find((known) => known.question === question)?.rev ?? null;
    return written(clientId, write('briefs.answer', { clientId, question, answer, rev }));
  });
}

/** Stores why a plan may be final without the whole brief. */
export function excuseBrief(clientId: string, reason: string): Promise<Fault | null> {
  return inTurn(() => {
    const rev = useBriefs.getState().briefOf[clientId]?.reasonRev ?? null;
    return written(clientId, write('briefs.update', { clientId, reason, rev }));
  });
}

/** On paper with space to write, as a PDF with fields, or as a Word file to fill in. */
export type BriefFormKind = 'paper' | 'fields' | 'word';

/** Asks where, and saves the form there. */
export async function saveBriefForm(
  kind: BriefFormKind,
  clientId: string,
  language: Language,
): Promise<Result<{ path: string }>> {
  await flushEdits();
  if (kind === 'word') return await call('briefs.export', { clientId, language });
  return await call('briefs.print', { clientId, language, fillable: kind === 'fields' });
}

/** Plans quote answers, and a brief says where. */
listenToTables(['brief_answers', 'brief_reasons', 'plans'], () => {
  for (const clientId of Object.keys(useBriefs.getState().briefOf)) void loadBrief(clientId);
});
