import { z } from 'zod';

/** Whether the store could be opened; `fault` says why not, so that the window can show a clear screen. */
export const SystemState = z.object({
  profile: z.string(),
  version: z.string(),
  /** Preferred languages of the system, best first, as BCP 47 tags. */
  languages: z.array(z.string()),
  fault: z
    .object({ kind: z.string(), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
export type SystemState = z.infer<typeof SystemState>;

/** The answer of an integrity check; `problems` is empty when all is well. */
export const CheckReport = z.object({
  ok: z.boolean(),
  problems: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  counts: z.object({ clients: z.int(), channels: z.int(), posts: z.int(), media: z.int() }),
});
export type CheckReport = z.infer<typeof CheckReport>;
