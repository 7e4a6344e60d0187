import { refuse } from '#shared/ipc/result.ts';
import { journalled } from '../../db/journal.ts';
import type { HandoverRepository, Rows } from './handover.repository.ts';

/** What becomes of a file's ids here. */
export interface HandoverIds {
  readonly newIds: ReadonlyMap<string, string>;
  /** Pictures of nobody that are here already, and are not written again. */
  readonly present: ReadonlySet<string>;
}

/**
 * Rows keep their ids unless they are here: then the whole client is refused (`handover.already-here`, `handover.in-trash`), or all
 * of it gets new ones as a copy. What is nobody's makes no quarrel: a picture that is here is used, a pause gets a new id.
 */
export function handoverIds(
  rows: Rows,
  repository: Pick<HandoverRepository, 'existing' | 'isHere' | 'hasSharedMedia'>,
  { asCopy, newId }: { readonly asCopy: boolean; readonly newId: () => string },
): HandoverIds {
  const newIds = new Map<string, string>();
  const present = new Set<string>();
  if (!asCopy) refuseWhoIsHere(rows, repository);
  for (const table of journalled) {
    const all = rows[table] ?? [];
    const existing = new Set(
      repository.existing(
        table,
        all.map(({ id }) => String(id)),
      ),
    );
    for (const row of all) {
      const id = String(row.id);
      const isShared = table === 'pauses' || (table === 'media' && row.client_id === null);
      if (table === 'media' && isShared && repository.hasSharedMedia(id, String(row.sha256))) present.add(id);
      else if (asCopy || (isShared && existing.has(id))) newIds.set(id, newId());
      else if (existing.has(id))
        refuse('refused', 'handover.already-here', { client: String(rows.clients?.[0]?.name) });
    }
  }
  return { newIds, present };
}

function refuseWhoIsHere(rows: Rows, repository: Pick<HandoverRepository, 'isHere'>): void {
  const client = rows.clients?.[0];
  const here = repository.isHere(String(client?.id));
  if (here === 'yes') refuse('refused', 'handover.already-here', { client: String(client?.name) });
  if (here === 'trash') refuse('refused', 'handover.in-trash', { client: String(client?.name) });
}
