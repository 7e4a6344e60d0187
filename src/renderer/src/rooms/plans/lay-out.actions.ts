import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Plan, PlanLayout, PlanLayoutApply } from '#shared/rooms/plans/plans.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { applyLayout } from '../../data/plan-layout.store.ts';
import { updateView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';

type Place = PlanLayout['places'][number];

/** How a proposed place is called: what it owes to a longer rule, and its content type; empty where the plan has neither. */
export function usePlaceTitle(): (place: Place) => string {
  const { t } = useTranslation(['plans', 'vocabulary']);
  return ({ purpose, contentType }) => {
    const type =
      contentType === null ? '' : t(`vocabulary:contentTypes.${contentType}` as 'vocabulary:contentTypes.meme');
    if (purpose === null) return type;
    const owed = t(`layOut.purposes.${purpose}`);
    // A digest and a report say what they are by themselves.
    return type === '' || !['article', 'album'].includes(purpose) ? owed : `${owed}: ${type}`;
  };
}

/** Puts the accepted places into the calendar, shows it there, and offers to take it back; answers why not, or null. */
export async function layOutNow(plan: Plan, client: Client, places: PlanLayoutApply['places']): Promise<string | null> {
  const result = await applyLayout(plan.id, places);
  if (!result.ok) return faultText(result.error);
  const date = places[0]?.date ?? plan.startsOn;
  updateView({ room: 'calendar', view: 'month', date, clientId: client.id });
  void offerUndo(i18next.getFixedT(null, 'plans')('layOut.done', { count: places.length, plan: plan.name }));
  return null;
}
