import { refuse } from '#shared/ipc/result.ts';
import { overridesOf } from '#shared/rooms/limits/limits.rules.ts';
import type { LimitReset, LimitUpdate, NetworkLimit } from '#shared/rooms/limits/limits.schema.ts';
import { type NetworkTable, withOverrides } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import type { CoreContext } from '../../context.ts';
import { changesNothing, checkWritten } from '../revisions.ts';
import type { LimitsRepository } from './limits.repository.ts';

const shipped: NetworkTable = NETWORKS;

export type LimitsService = ReturnType<typeof createLimitsService>;

/** The person's own values over the table of networks that the app ships. */
export function createLimitsService(context: CoreContext, repository: LimitsRepository) {
  const { unitOfWork } = context;

  /** The table as it holds for this person. */
  const table = (): NetworkTable => withOverrides(shipped, overridesOf(repository.list()));

  function nameOf({ network, format }: LimitReset): string {
    const row = Object.hasOwn(shipped, network) ? shipped[network] : undefined;
    return row?.formats[format] === undefined ? refuse('invalid', 'limits.unknown', { network, format }) : row.name;
  }

  /** Sets one value; the same one typed on is one step. */
  function update(input: LimitUpdate): NetworkLimit {
    const name = nameOf(input);
    const found = repository.find(input);
    if (found !== null && !found.isRemoved && changesNothing<NetworkLimit>(found.limit, input)) return found.limit;
    const at = context.instant();
    const mergeKey = `limits.update:${input.network}:${input.format}:${input.key}`;
    return unitOfWork.run({ name: 'limits.update', params: { network: name }, mergeKey }, () => {
      if (found === null) {
        const limit: NetworkLimit = { ...input, id: context.newId(), rev: 1, createdAt: at, updatedAt: at };
        repository.insert(limit);
        return limit;
      }
      const next = { ...found.limit, ...input, rev: found.limit.rev + 1, updatedAt: at };
      checkWritten('limits', repository.update(next), found.limit.rev);
      return next;
    });
  }

  /** Back to the shipped value; one that is shipped already stays so. */
  function remove(input: LimitReset): void {
    const name = nameOf(input);
    const found = repository.find(input);
    if (found === null || found.isRemoved) return;
    unitOfWork.run({ name: 'limits.remove', params: { network: name } }, () =>
      repository.remove(found.limit.id, context.instant()),
    );
  }

  return { list: repository.list, table, update, remove };
}
