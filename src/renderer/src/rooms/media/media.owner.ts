import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';

/** Whose post some files can go onto: a client's, or why nobody's. */
export type FilesOwner =
  | { readonly clientId: string }
  | { readonly clientId: null; readonly why: 'oneClient' | 'noClient' };

/** Files of one client, and those that are nobody's, go onto that client's posts; nobody's alone onto those of the client in view. */
export function ownerOf(files: readonly Pick<LibraryItem, 'clientId'>[], inView: string | null): FilesOwner {
  const owners = new Set(files.flatMap(({ clientId }) => clientId ?? []));
  const [first] = owners;
  if (owners.size > 1) return { clientId: null, why: 'oneClient' };
  const clientId = first ?? inView;
  return clientId === null ? { clientId: null, why: 'noClient' } : { clientId };
}
