/** From a post to a template and back. Values in, values out. */
import type { Post, PostChannelInput } from '../posts/posts.schema.ts';
import type { TemplateContent } from './templates.schema.ts';

interface Known {
  readonly id: string;
  readonly network: string;
}

/** What of a post is worth beginning another with: neither its day and status nor its pictures and campaign. */
export function contentOf(post: Post, networkOf: (channelId: string) => string): TemplateContent {
  const { title, text, contentType, link, labels, notes, task, context, firstComment } = post;
  const channels = post.channels.map(({ channelId, format, text: own }) => ({
    network: networkOf(channelId),
    format,
    text: own,
  }));
  return { title, text, contentType, link, labels, notes, task, context, firstComment, channels };
}

/** The client's channels for those of a template, each once, in the template's order; those without a counterpart are left out. */
export function channelsFor(wanted: TemplateContent['channels'], available: readonly Known[]): PostChannelInput[] {
  const taken = new Set<string>();
  return wanted.flatMap(({ network, format, text }) => {
    const found = available.find((channel) => channel.network === network && !taken.has(channel.id));
    if (found === undefined) return [];
    taken.add(found.id);
    return [{ channelId: found.id, format, text }];
  });
}
