import { useEffect } from 'react';
import type { Fault } from '#shared/ipc/result.ts';
import type { Brief } from '#shared/rooms/briefs/briefs.schema.ts';
import { loadBrief, useBriefs } from '../../data/briefs.store.ts';

/** A client's brief, or why it cannot be read, or neither while it is on its way. */
export function useBrief(clientId: string): { brief: Brief | undefined; fault: Fault | undefined } {
  useEffect(() => void loadBrief(clientId), [clientId]);
  const brief = useBriefs((state) => state.briefOf[clientId]);
  const fault = useBriefs((state) => state.faultOf[clientId]);
  return { brief, fault };
}
