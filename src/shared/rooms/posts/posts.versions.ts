/** What a version of a post keeps. How two of them differ is posts.differences.ts. */
import { z } from 'zod';
import { Id, InstantText, Rev } from '../rows.schema.ts';
import { MarketingTask, type Post, PostChannel, PostMedia } from './posts.schema.ts';

/**
 * The content of a post: what somebody wrote and chose for its readers. Its day, hour, status, labels and campaign are planning and
 * stay as they are when an older version comes back. A field that an old version does not know is as in a new post.
 */
export const PostContent = z.object({
  title: z.string().default(''),
  text: z.string().default(''),
  firstComment: z.string().default(''),
  link: z.string().default(''),
  notes: z.string().default(''),
  contentType: z.string().nullable().default(null),
  task: MarketingTask.nullable().default(null),
  context: z.string().default(''),
  channels: z.array(PostChannel.pick({ channelId: true, format: true, text: true })).default([]),
  media: z.array(PostMedia.pick({ mediaId: true, altText: true, name: true })).default([]),
});
export type PostContent = z.infer<typeof PostContent>;

/** A post as it stood when `at` was its last change; the newest first in lists. */
export const PostVersion = z.object({ id: z.int(), at: InstantText, content: PostContent });
export type PostVersion = z.infer<typeof PostVersion>;

export const PostRestoreVersion = z.strictObject({ id: Id, rev: Rev.optional(), version: z.int() });

/** Fields of a post's row that are content; its channels and media are too. */
export const CONTENT_FIELDS = [
  'title',
  'text',
  'firstComment',
  'link',
  'notes',
  'contentType',
  'task',
  'context',
] as const satisfies readonly (keyof PostContent & keyof Post)[];

export function contentOf(post: Post): PostContent {
  const { title, text, firstComment, link, notes, contentType, task, context } = post;
  return {
    title,
    text,
    firstComment,
    link,
    notes,
    contentType,
    task,
    context,
    channels: post.channels.map(({ channelId, format, text: own }) => ({ channelId, format, text: own })),
    media: post.media.map(({ mediaId, altText, name }) => ({ mediaId, altText, name })),
  };
}

export const sameContent = (a: PostContent, b: PostContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True where nobody has written or added anything yet. */
export function isBlank({ title, text, firstComment, link, notes, channels, media }: PostContent): boolean {
  const texts = [title, text, firstComment, link, notes, ...channels.map((channel) => channel.text ?? '')];
  return media.length === 0 && texts.every((value) => value.trim() === '');
}
