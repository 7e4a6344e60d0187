import { cadenceWarnings } from './cadence-warnings.ts';
import { clashes, warningsOfPost } from './post-warnings.ts';
import type { Warning } from './warnings.schema.ts';
import type { OverContract, WarningsInput, WatchedPost } from './warnings.types.ts';

function overContract({ clientId, contracted, planned, first }: OverContract): Warning {
  return {
    code: 'over-contract',
    level: 'warn',
    params: { count: planned - contracted, contracted, planned },
    where: { date: first.date, clientId, postId: first.id },
  };
}

/**
 * Everything worth a look within the days asked for, by day; first what is about the day, then its posts. Pure: the same input gives the
 * same list. The cost grows with the posts; texts are not read here, `findingsOf` brings what the networks said of them.
 */
export function warningsOf(input: WarningsInput): Warning[] {
  const facts = {
    now: input.now,
    findingsOf: input.findingsOf,
    clientById: new Map(input.clients.map((client) => [client.id, client])),
    channelById: new Map(input.channels.map((channel) => [channel.id, channel])),
  };
  const byClient = new Map<string, WatchedPost[]>();
  for (const post of input.posts) {
    const list = byClient.get(post.clientId);
    if (list === undefined) byClient.set(post.clientId, [post]);
    else list.push(post);
  }
  const isAsked = ({ date }: { date: string }) => date >= input.from && date <= input.to;
  const asked = input.posts.filter(isAsked);
  const found = [
    ...input.clients.flatMap((client) => cadenceWarnings(client, byClient.get(client.id) ?? [], input)),
    ...input.overContract.map(overContract),
    ...asked.flatMap((post) => warningsOfPost(post, facts)),
    ...clashes(input.posts, facts),
  ].filter(({ where }) => isAsked(where));
  // Sorting keeps the order of equals: what is about the day stays before its posts.
  return found.sort((a, b) => (a.where.date < b.where.date ? -1 : a.where.date > b.where.date ? 1 : 0));
}
