import { z } from 'zod';
import { Post, PostChannel } from '../posts/posts.schema.ts';
import { DateText, Id, Rev, RowStamp, TimeText } from '../rows.schema.ts';

/** What a post begins with; its channels by network, so that a template serves any client. */
export const TemplateContent = z.object({
  title: Post.shape.title,
  text: Post.shape.text,
  contentType: Post.shape.contentType,
  link: Post.shape.link,
  labels: Post.shape.labels,
  notes: Post.shape.notes,
  task: Post.shape.task,
  context: Post.shape.context,
  firstComment: Post.shape.firstComment,
  channels: z
    .array(z.object({ network: z.string(), format: PostChannel.shape.format, text: PostChannel.shape.text }))
    .max(50),
});
export type TemplateContent = z.infer<typeof TemplateContent>;

const Name = z.string().trim().min(1).max(100);

export const Template = RowStamp.extend({
  /** Null: offered with every client. */
  clientId: Id.nullable(),
  name: Name,
  content: TemplateContent,
});
export type Template = z.infer<typeof Template>;

/** The content is taken from the post as it is stored. */
export const TemplateCreate = z.strictObject({ postId: Id, clientId: Id.nullable(), name: Name });
export type TemplateCreate = z.infer<typeof TemplateCreate>;
export const TemplateUpdate = z.strictObject({ id: Id, rev: Rev.optional(), name: Name });
export type TemplateUpdate = z.infer<typeof TemplateUpdate>;
/** Fills a post; `rev` is the post's. */
export const TemplateApply = z.strictObject({ id: Id, postId: Id, rev: Rev.optional() });
export type TemplateApply = z.infer<typeof TemplateApply>;
/** A new post that begins from the template; everybody's may be any client's, another only its own client's. */
export const TemplateCreatePost = z.strictObject({
  id: Id,
  clientId: Id,
  date: DateText.nullable(),
  time: TimeText.nullable(),
});
export type TemplateCreatePost = z.infer<typeof TemplateCreatePost>;
