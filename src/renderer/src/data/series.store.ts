import type { Input } from '#shared/ipc/contract.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { write } from './saving.store.ts';

export const getSeries = (id: string) => call('series.get', { id });
export const createSeries = (input: Input<'series.create'>) => write('series.create', input);
export const updateSeries = (input: Input<'series.update'>) => write('series.update', input);
export const applySeries = (input: Input<'series.apply'>) => write('series.apply', input);
export const moveSeries = (input: Input<'series.move'>) => write('series.move', input);
export const removeSeries = (input: Input<'series.remove'>) => write('series.remove', input);

let madeUntil = '';

/** Sees to it that series which go on have their posts up to a day; what it makes comes back as a change of the posts. */
export async function extendSeries(until: string): Promise<void> {
  if (until <= madeUntil) return;
  const result = await call('series.extend', { until });
  if (result.ok) madeUntil = until;
}

/** After another gesture the same days may lack posts again: an undo, a new rule. */
listenToTables(['series'], () => {
  const until = madeUntil;
  madeUntil = '';
  if (until !== '') void extendSeries(until);
});
