import { useMemo } from 'react';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { useClients } from '../../data/clients.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** Clients whose work goes on, by name as the language sorts. */
export function useActiveClients(): readonly Client[] {
  const language = useLanguage();
  const clients = useClients((state) => state.clients);
  return useMemo(() => {
    const order = collator(language);
    return clients.filter(({ status }) => status === 'active').sort((a, b) => order.compare(a.name, b.name));
  }, [clients, language]);
}
