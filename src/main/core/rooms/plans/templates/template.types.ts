import type { Kpi } from '#shared/kpi/kpi.ts';
import type { Tool } from '#shared/rooms/plans/plans.blocks.ts';
import type { PlanContent, PlanTask } from '#shared/rooms/plans/plans.schema.ts';

/** A plan to begin from, in one language: proposals that the person replaces, never facts about a client. */
export interface TemplateText {
  readonly goals: readonly { readonly text: string; readonly measure: string }[];
  /** `goals` are places in the list above. */
  readonly tasks: readonly Pick<PlanTask, 'aspect' | 'text'>[];
  /** Which goal each task works for, in the order of the tasks. */
  readonly goalOfTask: readonly number[];
  readonly experiences: string;
  readonly touchPoints: string;
  readonly insights: string;
  readonly shares: PlanContent['principles']['shares'];
  readonly rules: PlanContent['principles']['rules'];
  readonly answerHours: number;
  readonly cross: PlanContent['cross'];
  readonly ads: readonly { readonly tool: Tool; readonly text: string }[];
  readonly cadence: PlanContent['content']['cadence'];
  readonly contentNotes: string;
  readonly kpis: readonly Kpi[];
  readonly kpiNotes: string;
}
