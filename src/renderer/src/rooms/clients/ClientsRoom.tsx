import { useClients } from '../../data/clients.store.ts';
import { useClientsRoom } from '../../data/clients-room.store.ts';
import { BriefPage } from '../briefs/BriefPage.tsx';
import { ClientPage } from './ClientPage.tsx';
import { ClientsList } from './ClientsList.tsx';
import { NewClient } from './NewClient.tsx';

/** All clients, one client, or the form of a new one. A client that went away while its page was open gives way to the list. */
export function ClientsRoom() {
  const page = useClientsRoom((state) => state.page);
  const client = useClients((state) => ('id' in page ? state.clientById[page.id] : undefined));
  if (page.kind === 'new') return <NewClient />;
  if (client !== undefined && page.kind === 'brief') {
    return <BriefPage key={client.id} client={client} question={page.question} />;
  }
  if (client !== undefined) return <ClientPage key={client.id} client={client} />;
  return <ClientsList />;
}
