import { z } from 'zod';
import { Id, Rev, RowStamp } from '../rows.schema.ts';

/** `snippet`: a text with fields; `hashtags`: a group of tags; `signature`: what stands at the end of a post. */
export const SNIPPET_KINDS = ['snippet', 'hashtags', 'signature'] as const;
export const SnippetKind = z.enum(SNIPPET_KINDS);
export type SnippetKind = z.infer<typeof SnippetKind>;

const fields = z.strictObject({
  /** Null: a text of the person's own, offered with every client. */
  clientId: Id.nullable(),
  kind: SnippetKind,
  name: z.string().trim().min(1).max(100),
  text: z.string().min(1).max(10_000),
});

export const Snippet = RowStamp.extend({ ...fields.shape, position: z.int() });
export type Snippet = z.infer<typeof Snippet>;

/** Without a client: all that there are, of everybody. */
export const SnippetsList = z.strictObject({ clientId: Id.nullable().optional() });
export const SnippetCreate = fields;
export type SnippetCreate = z.infer<typeof SnippetCreate>;
export const SnippetUpdate = fields.pick({ name: true, text: true }).partial().extend({ id: Id, rev: Rev.optional() });
export type SnippetUpdate = z.infer<typeof SnippetUpdate>;
/** Gives a text the place `to` (from 0) among those of its client and kind; one beyond the end is the end. */
export const SnippetMove = z.strictObject({ id: Id, rev: Rev.optional(), to: z.int().min(0) });
export type SnippetMove = z.infer<typeof SnippetMove>;
