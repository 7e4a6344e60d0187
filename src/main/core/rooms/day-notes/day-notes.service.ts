import { refuse } from '#shared/ipc/result.ts';
import type { DayNote, DayNoteCreate, DayNoteUpdate } from '#shared/rooms/day-notes/day-notes.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { DayNotesRepository } from './day-notes.repository.ts';

export type DayNotesService = ReturnType<typeof createDayNotesService>;

/** Characters of a note that its step in the history says. */
const SAID = 60;

/** What may be done with notes on days; each public write is one unit of work. */
export function createDayNotesService(
  context: CoreContext,
  repository: DayNotesRepository,
  clients: Pick<ClientsService, 'get'>,
) {
  const { unitOfWork } = context;

  function get(id: string): DayNote {
    return repository.get(id) ?? refuse('missing', 'dayNotes.missing');
  }

  function check(note: Pick<DayNote, 'clientId' | 'startsOn' | 'endsOn'>): void {
    if (note.clientId !== null) clients.get(note.clientId);
    if (note.startsOn > note.endsOn) refuse('invalid', 'dayNotes.ends-before-it-starts');
  }

  const step = (name: string, { text }: DayNote) => ({ name, params: { text: text.slice(0, SAID) } });

  function create(input: DayNoteCreate): DayNote {
    const at = context.instant();
    const note: DayNote = {
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      clientId: input.clientId ?? null,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? input.startsOn,
      text: input.text,
    };
    check(note);
    return unitOfWork.run(step('dayNotes.create', note), () => {
      repository.insert(note);
      return note;
    });
  }

  function update({ id, rev, ...patch }: DayNoteUpdate): DayNote {
    const note = get(id);
    checkRevision('dayNotes', rev, note);
    const changes = given(patch);
    const next = { ...note, ...changes };
    check(next);
    return unitOfWork.run(step('dayNotes.update', next), () => {
      if (changesNothing<DayNote>(note, changes)) return note;
      const written = { ...next, rev: note.rev + 1, updatedAt: context.instant() };
      checkWritten('dayNotes', repository.update(written), note.rev);
      return written;
    });
  }

  function remove(input: { id: string; rev?: number | undefined }): void {
    const note = get(input.id);
    checkRevision('dayNotes', input.rev, note);
    unitOfWork.run(step('dayNotes.remove', note), () => repository.remove(note.id, context.instant()));
  }

  return { get, list: repository.list, create, update, remove };
}
