import { refuse } from '#shared/ipc/result.ts';
import { NO_FILTERS } from '#shared/rooms/filters/filters.rules.ts';
import type { SavedView, ViewCreate, ViewUpdate } from '#shared/rooms/filters/filters.schema.ts';
import type { CoreContext } from '../../context.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { ViewsRepository } from './views.repository.ts';

export type ViewsService = ReturnType<typeof createViewsService>;

/** Filters of the calendar under a name. */
export function createViewsService(context: CoreContext, repository: ViewsRepository) {
  const { unitOfWork } = context;

  function seen({ id, rev }: { id: string; rev?: number | undefined }): SavedView {
    const view = repository.get(id) ?? refuse('missing', 'views.missing');
    checkRevision('views', rev, view);
    return view;
  }

  /** A list that a later version added is empty in a view that was stored before. */
  function list(): SavedView[] {
    return repository.list().map((view) => ({ ...view, filters: { ...NO_FILTERS, ...view.filters } }));
  }

  function create({ name, filters }: ViewCreate): SavedView {
    return unitOfWork.run({ name: 'views.create', params: { view: name } }, () => {
      const at = context.instant();
      const view: SavedView = {
        id: context.newId(),
        rev: 1,
        createdAt: at,
        updatedAt: at,
        name,
        filters,
        position: repository.nextPosition(),
      };
      repository.insert(view);
      return view;
    });
  }

  function update({ id, rev, ...patch }: ViewUpdate): SavedView {
    const view = seen({ id, rev });
    const changes = given(patch);
    if (changesNothing<SavedView>(view, changes)) return view;
    return unitOfWork.run({ name: 'views.update', params: { view: view.name } }, () => {
      const next = { ...view, ...changes, rev: view.rev + 1, updatedAt: context.instant() };
      checkWritten('views', repository.update(next), view.rev);
      return next;
    });
  }

  function remove(input: { id: string; rev?: number | undefined }): void {
    const view = seen(input);
    unitOfWork.run({ name: 'views.remove', params: { view: view.name } }, () =>
      repository.remove(view.id, context.instant()),
    );
  }

  return { list, create, update, remove };
}
