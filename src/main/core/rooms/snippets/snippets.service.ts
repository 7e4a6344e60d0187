import { refuse } from '#shared/ipc/result.ts';
import { readHashtags } from '#shared/rooms/snippets/snippets.rules.ts';
import type {
  Snippet,
  SnippetCreate,
  SnippetKind,
  SnippetMove,
  SnippetUpdate,
} from '#shared/rooms/snippets/snippets.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { SnippetsRepository } from './snippets.repository.ts';

export type SnippetsService = ReturnType<typeof createSnippetsService>;

/** Texts kept for reuse, of one client or of everybody. Every write is one unit of work. */
export function createSnippetsService(context: CoreContext, repository: SnippetsRepository, clients: ClientsService) {
  const { unitOfWork } = context;

  function list({ clientId }: { clientId?: string | null | undefined }): Snippet[] {
    const all = repository.list();
    return clientId === undefined ? all : all.filter((snippet) => snippet.clientId === clientId);
  }

  function seen({ id, rev }: { id: string; rev?: number | undefined }): Snippet {
    const snippet = repository.get(id) ?? refuse('missing', 'snippets.missing');
    checkRevision('snippets', rev, snippet);
    return snippet;
  }

  /** A group of hashtags is kept as hashtags, however it was typed; one without any is refused. */
  function readText(kind: SnippetKind, text: string): string {
    const kept = kind === 'hashtags' ? readHashtags(text) : text;
    return kept.trim() === '' ? refuse('invalid', 'snippets.empty') : kept;
  }

  function create(input: SnippetCreate): Snippet {
    if (input.clientId !== null) clients.get(input.clientId);
    const at = context.instant();
    const snippet: Snippet = {
      ...input,
      text: readText(input.kind, input.text),
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      position: repository.lastPosition(input.clientId, input.kind) + 1,
    };
    return unitOfWork.run({ name: 'snippets.create', params: { name: snippet.name } }, () => {
      repository.insert(snippet);
      return snippet;
    });
  }

  function update({ id, rev, ...patch }: SnippetUpdate): Snippet {
    const snippet = seen({ id, rev });
    const changes = given(patch.text === undefined ? patch : { ...patch, text: readText(snippet.kind, patch.text) });
    if (changesNothing(snippet, changes)) return snippet;
    const next = { ...snippet, ...changes, rev: snippet.rev + 1, updatedAt: context.instant() };
    const mergeKey = `snippets.update:${id}:${Object.keys(changes).join()}`;
    return unitOfWork.run({ name: 'snippets.update', params: { name: next.name }, mergeKey }, () => {
      checkWritten('snippets', repository.update(next), snippet.rev);
      return next;
    });
  }

  /** Another place among those of the same client and kind, as one step. */
  function move({ to, ...input }: SnippetMove): Snippet {
    const snippet = seen(input);
    const others = repository
      .list()
      .filter(({ id, clientId, kind }) => id !== snippet.id && clientId === snippet.clientId && kind === snippet.kind);
    const order = [...others.slice(0, to), snippet, ...others.slice(to)];
    return unitOfWork.run({ name: 'snippets.move', params: { name: snippet.name } }, () => {
      for (const [position, { id }] of order.entries()) repository.setPosition(id, position, context.instant());
      return seen({ id: snippet.id });
    });
  }

  function remove(input: { id: string; rev?: number | undefined }): void {
    const snippet = seen(input);
    unitOfWork.run({ name: 'snippets.remove', params: { name: snippet.name } }, () =>
      repository.remove(snippet.id, context.instant()),
    );
  }

  return { list, create, update, move, remove };
}
