import { z } from 'zod';
import { Language } from '../rooms/rows.schema.ts';

/** One self-contained HTML document: no request leaves it, so it prints the same anywhere. */
export const PaperDocument = z.object({
  html: z.string(),
  title: z.string(),
  /** The name that a person is offered to save it under, `.pdf` included. */
  fileName: z.string(),
  language: Language,
});
export type PaperDocument = z.infer<typeof PaperDocument>;

/** Where the person let it be saved, and how many pages it has. */
export const PaperPrinted = z.object({ path: z.string(), pages: z.int() });
export type PaperPrinted = z.infer<typeof PaperPrinted>;

/** A whole file that the core made, on its way to the place that the person chooses. */
export const MadeFile = z.object({
  /** The name to begin with; its extension says what it is. */
  fileName: z.string(),
  base64: z.base64(),
});
export type MadeFile = z.infer<typeof MadeFile>;

export const FileSaved = z.object({ path: z.string() });
export type FileSaved = z.infer<typeof FileSaved>;
