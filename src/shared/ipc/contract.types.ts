import type { z } from 'zod';

/** Who answers a verb: the core in its worker, or the shell (printing, dialogs, the window). */
export type VerbHost = 'core' | 'shell';

/** One verb of the surface: what goes in, what comes out, whether it may write, and who answers. */
export interface Verb<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'read' | 'write';
  readonly host: VerbHost;
  readonly input: I;
  readonly output: O;
}

/** A verb that only reads; it never runs in a writing transaction. */
export function read<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Verb<I, O> & { kind: 'read'; host: 'core' } {
  return { kind: 'read', host: 'core', input, output };
}

/** A verb that writes: one unit of work, one journal step, topics published after the commit. */
export function write<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Verb<I, O> & { kind: 'write'; host: 'core' } {
  return { kind: 'write', host: 'core', input, output };
}

/** A verb that the shell answers, because it needs a window, a printer or a dialog. */
export function shell<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Verb<I, O> & { kind: 'read'; host: 'shell' } {
  return { kind: 'read', host: 'shell', input, output };
}
