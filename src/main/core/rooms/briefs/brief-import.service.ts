import { type Fault, FaultError, refuse } from '#shared/ipc/result.ts';
import type { Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { chosenAnswer, outcomeOf } from '#shared/rooms/briefs/briefs.reading.ts';
import type { BriefFound, BriefImport, BriefPreview, BriefSource } from '#shared/rooms/briefs/briefs.schema.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { type BriefText, readBriefFile } from './brief-file.ts';
import { formReader } from './brief-words.ts';
import type { BriefsService } from './briefs.service.ts';

export type BriefImportService = ReturnType<typeof createBriefImportService>;

/** A file of words alone is far below this; bytes. */
const LARGEST = 20 * 1024 * 1024;
/** Lines that nobody knows what to do with are shown, but not a whole book of them. */
const MOST_UNPLACED = 30;
const LONGEST_UNPLACED = 300;

/** Answers that a client sent back: looked at first, then taken over in one step of history. */
export function createBriefImportService(
  uploads: Uploads,
  briefs: BriefsService,
  clients: Pick<ClientsService, 'get'>,
) {
  async function textOf({ uploadId, text }: BriefSource): Promise<{ file: string | null; read: BriefText }> {
    if (uploadId === undefined) {
      if (text === undefined || text.trim() === '') refuse('invalid', 'briefs.nothing-given');
      return { file: null, read: { fields: new Map(), lines: text.split(/\r\n?|\n/) } };
    }
    const { name, bytes } = uploads.take(uploadId);
    // A film would be read into memory whole before it could be refused.
    if (bytes > LARGEST) refuse('refused', 'briefs.too-large', { limit: LARGEST / (1024 * 1024) });
    const read = await readBriefFile(uploads.read(uploadId), name);
    if (!read.ok) throw new FaultError(inOtherWords(read.error));
    return { file: name, read: read.value };
  }

  /** Says which answer goes where; writes nothing. */
  async function inspect(source: BriefSource): Promise<BriefPreview> {
    const { file, read } = await textOf(source);
    // After the waiting, so that it is compared with what is there now.
    const current = new Map(briefs.get(source.clientId).answers.map(({ question, answer }) => [question, answer]));
    const { answers, unplaced } = formReader().read(read.lines);
    const all = together(read.fields, answers);
    if (all.size === 0) refuse('invalid', 'briefs.nothing-found');
    const found = [...current].flatMap(([question, now]): BriefFound[] => {
      const text = all.get(question);
      return text === undefined ? [] : [{ question, found: text, current: now, outcome: outcomeOf(text, now) }];
    });
    // The form is headed with the client's name.
    const name = clients.get(source.clientId).name.trim();
    const strange = unplaced.filter((line) => line !== name);
    const shown = strange.slice(0, MOST_UNPLACED).map((line) => line.slice(0, LONGEST_UNPLACED));
    return { file, found, unplaced: shown };
  }

  async function apply({ choices = {}, ...source }: BriefImport): Promise<{ taken: number }> {
    const { file, found } = await inspect(source);
    const taken = found.flatMap(({ question, found: text, current, outcome }): [Question, string][] => {
      if (outcome === 'same' || outcome === 'too-long') return [];
      const answer = chosenAnswer(choices[question] ?? (outcome === 'new' ? 'found' : 'current'), text, current);
      return answer === current ? [] : [[question, answer]];
    });
    briefs.answerMany(source.clientId, new Map(taken), file ?? '');
    if (source.uploadId !== undefined) uploads.drop(source.uploadId);
    return { taken: taken.length };
  }

  return { inspect, apply };
}

/** What a field holds, and under it what was written beside the field; nothing that the client wrote is dropped. */
function together(fields: ReadonlyMap<Question, string>, beside: ReadonlyMap<Question, string>): Map<Question, string> {
  const all = new Map(beside);
  for (const [question, text] of fields) {
    const more = beside.get(question);
    all.set(question, more === undefined ? text : `${text}\n\n${more}`);
  }
  return all;
}

const WORDS: Readonly<Record<string, string>> = {
  'tables.empty': 'briefs.empty',
  'tables.damaged': 'briefs.damaged',
  'tables.bomb': 'briefs.bomb',
  'tables.too-many-entries': 'briefs.bomb',
  'tables.old-excel': 'briefs.old-office',
  'tables.not-a-table': 'briefs.not-a-brief',
  'tables.not-xlsx': 'briefs.not-a-brief',
  'tables.markup': 'briefs.not-a-brief',
  'tables.binary': 'briefs.not-a-brief',
};

/** The readers speak of tables; a brief may be a document too. */
function inOtherWords(fault: Fault): Fault {
  const found = { 'tables.not-xlsx': 'ZIP', 'tables.markup': 'HTML', 'tables.binary': '?' }[fault.code];
  const params = found === undefined ? fault.params : { found };
  return { ...fault, code: WORDS[fault.code] ?? fault.code, params };
}
