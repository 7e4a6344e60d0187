import { refuse } from '#shared/ipc/result.ts';
import type { Pause, PauseCreate, PauseEffect, PausePreview } from '#shared/rooms/pauses/pauses.schema.ts';
import { addDays, daysBetween } from '#shared/time/plain-date.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import { checkRevision } from '../revisions.ts';
import type { PausesRepository, Touched } from './pauses.repository.ts';

export type PausesService = ReturnType<typeof createPausesService>;

interface Rooms {
  readonly clients: Pick<ClientsService, 'get'>;
  readonly posts: Pick<PostsService, 'get' | 'moveWithin'>;
}

/** Pauses: mourning, a crisis. Whatever one does to posts is one unit of work, so one undo takes all of it back. */
export function createPausesService(context: CoreContext, repository: PausesRepository, rooms: Rooms) {
  const { unitOfWork } = context;

  /** The posts that a pause touches: of its days, or of those and all later ones. */
  function touched({ clientIds, startsOn, endsOn, mode, scope }: PausePreview): Touched[] {
    const isOpenEnded = mode === 'shift' && scope === 'later';
    return repository.touched(clientIds, startsOn, isOpenEnded ? null : endsOn);
  }

  function preview(plan: PausePreview): PauseEffect {
    const posts = touched(plan);
    const counts = new Map<string, number>();
    for (const { clientId } of posts) counts.set(clientId, (counts.get(clientId) ?? 0) + 1);
    return { count: posts.length, clients: [...counts].map(([clientId, count]) => ({ clientId, count })) };
  }

  /** Moves by as many days as the pause has, unless told otherwise. Hours stay. */
  function shiftWithin(posts: readonly Touched[], plan: PausePreview): void {
    const days = plan.days ?? daysBetween(plan.startsOn, plan.endsOn) + 1;
    for (const { id } of posts) {
      const { date } = rooms.posts.get(id);
      if (date !== null) rooms.posts.moveWithin({ id, date: addDays(date, days) });
    }
  }

  function create({ reason, ...plan }: PauseCreate): Pause {
    for (const id of plan.clientIds) rooms.clients.get(id);
    const posts = touched(plan);
    const at = context.instant();
    const { startsOn, endsOn, mode } = plan;
    const clientIds = [...new Set(plan.clientIds)];
    const id = context.newId();
    const name = mode === 'hold' ? 'pauses.hold' : 'pauses.shift';
    return unitOfWork.run({ name, params: { count: posts.length, reason } }, () => {
      repository.insert({ id, rev: 1, createdAt: at, updatedAt: at, reason, startsOn, endsOn, mode, clientIds });
      if (mode === 'shift') shiftWithin(posts, plan);
      else for (const post of posts) repository.setHeld(post.id, id, at);
      return get(id);
    });
  }

  function get(id: string): Pause {
    return repository.get(id) ?? refuse('missing', 'pauses.missing');
  }

  /** Ends a pause, early or not: what it holds is free again, on the days where it stands. */
  function remove(input: { id: string; rev?: number | undefined }): void {
    const pause = get(input.id);
    checkRevision('pauses', input.rev, pause);
    unitOfWork.run({ name: 'pauses.remove', params: { count: pause.held, reason: pause.reason } }, () => {
      const at = context.instant();
      repository.remove(pause.id, at);
      for (const postId of repository.heldBy(pause.id)) repository.setHeld(postId, null, at);
    });
  }

  /** Days on which nothing is expected of clients. */
  const holds = () => repository.list().filter(({ mode }) => mode === 'hold');

  return { list: repository.list, holding: repository.holding, holds, preview, create, remove };
}
