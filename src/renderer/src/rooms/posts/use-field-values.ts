import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { canTakeUtm, parseTemplate } from '#shared/rooms/posts/posts.utm.ts';
import type { FieldValues } from '#shared/rooms/snippets/snippets.rules.ts';
import { formatDayInSentence } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { usePost } from './use-post.ts';
import { useTaggedLink } from './use-utm.ts';
import { nameOfChannel } from './variant-check.ts';

/** What the fields of a kept text stand for in the open post; a date is written in the client's language. */
export function useFieldValues(channel: Channel | null): FieldValues {
  const { clientId, date, link, channels } = usePost((post) => ({
    clientId: post.clientId,
    date: post.date,
    link: post.link,
    channels: post.channels,
  }));
  const client = useClients((state) => state.clientById[clientId]);
  const only = useClients((state) =>
    channels.length === 1 ? state.channelById[channels[0]?.channelId ?? ''] : undefined,
  );
  const tagged = useTaggedLink();
  const shown = channel ?? only;
  const utm = client?.utmTemplate ?? '';
  return {
    client: client?.name ?? '',
    date: date === null ? '' : formatDayInSentence(date, client?.reportLanguage ?? 'pl'),
    // In a channel's own text the link says which network it was followed from.
    link: shown === undefined || utm === '' || !canTakeUtm(link) ? link : tagged(parseTemplate(utm), shown),
    channel: shown === undefined ? '' : nameOfChannel(shown),
  };
}
