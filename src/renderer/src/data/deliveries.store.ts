import { create } from 'zustand';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { Delivery } from '#shared/rooms/deliveries/deliveries.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { flushEdits } from './flush.ts';

interface DeliveriesState {
  /** What is looked at; null while nobody does. */
  readonly watched: { readonly clientId: string; readonly period: MonthText } | null;
  readonly delivery: Delivery | null;
  readonly fault: Fault | null;
}

export const useDeliveries = create<DeliveriesState>(() => ({ watched: null, delivery: null, fault: null }));

let asked = 0;

async function load(): Promise<void> {
  const { watched } = useDeliveries.getState();
  if (watched === null) return;
  asked += 1;
  const question = asked;
  const read = await call('deliveries.get', watched);
  if (question !== asked) return;
  useDeliveries.setState(read.ok ? { delivery: read.value, fault: null } : { fault: read.error });
}

export const retryDelivery = load;

/** Keeps a client's month against the contract fresh until the answer is called. */
export function watchDelivery(clientId: string, period: MonthText): () => void {
  const watched = { clientId, period };
  const { delivery } = useDeliveries.getState();
  // Another month of the same client stays on screen until the new one is there; another client's never does.
  useDeliveries.setState({ watched, fault: null, ...(delivery?.clientId === clientId ? {} : { delivery: null }) });
  void load();
  return () => {
    if (useDeliveries.getState().watched === watched) useDeliveries.setState({ watched: null });
  };
}

/** Asks where, and prints the protocol of a month there. */
export async function printProtocol(
  clientId: string,
  period: MonthText,
  language: Language,
): Promise<Result<{ path: string }>> {
  await flushEdits();
  return await call('deliveries.print', { clientId, period, language });
}

listenToTables(['posts', 'post_channels', 'clients', 'channels'], () => void load());
