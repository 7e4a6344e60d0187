import type { RoomHandlers } from '../handlers.ts';
import type { PlanLayoutService } from './plan-layout.service.ts';
import type { PlanPaperService } from './plan-paper.service.ts';
import type { PlansService } from './plans.service.ts';

/** `plans.print` and `plans.export` are the shell's: they print and save what `plans.document` and `plans.word` answer. */
export function plansHandlers(
  plans: PlansService,
  paper: PlanPaperService,
  layout: PlanLayoutService,
): RoomHandlers<'plans'> {
  return {
    'plans.list': ({ clientId }) => plans.list(clientId),
    'plans.get': ({ id }) => plans.get(id),
    'plans.versions': ({ id }) => plans.versions(id),
    'plans.rhythms': () => plans.rhythms(),
    'plans.create': (input) => plans.create(input),
    'plans.update': (input) => plans.update(input),
    'plans.send': (input) => plans.send(input),
    'plans.agree': (input) => plans.agree(input),
    'plans.remove': (input) => {
      plans.remove(input);
      return {};
    },
    'plans.document': (input) => paper.document(input),
    'plans.word': (input) => paper.word(input),
    'plans.layOut': (input) => layout.propose(input),
    'plans.layOutApply': (input) => layout.apply(input),
  };
}
