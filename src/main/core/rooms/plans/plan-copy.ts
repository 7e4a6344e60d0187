import type { PlanContent } from '#shared/rooms/plans/plans.schema.ts';

/**
 * The blocks of a plan for another one: rows get ids of their own, what points at them follows, nothing is agreed or acknowledged yet.
 * Channels come along only to a plan of the same client.
 */
export function copyContent(
  content: PlanContent,
  newId: () => string,
  { keepsChannels }: { readonly keepsChannels: boolean },
): PlanContent {
  const goalIds = new Map(content.goals.map(({ id }) => [id, newId()]));
  const renamed = <T extends { id: string }>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, id: newId() }));
  return {
    ...content,
    goals: content.goals.map((goal) => ({
      ...goal,
      id: goalIds.get(goal.id) ?? newId(),
      source: keepsChannels ? goal.source : null,
    })),
    tasks: renamed(content.tasks).map((task) => ({
      ...task,
      goalIds: task.goalIds.flatMap((id) => goalIds.get(id) ?? []),
    })),
    channels: keepsChannels ? content.channels : [],
    mechanics: renamed(content.mechanics).map((line) => ({ ...line, state: 'todo' as const })),
    // Whose targets they are goes along, how much was agreed is of the other plan's months.
    kpi: {
      ...content.kpi,
      targets: renamed(content.kpi.targets)
        .filter(({ channelId }) => keepsChannels || channelId === null)
        .map((target) => ({ ...target, months: {} })),
    },
    ads: renamed(content.ads).map((ad) => ({ ...ad, acknowledgement: '' })),
  };
}
