import { z } from 'zod';
import { Language } from '../rows.schema.ts';

export const DemoFill = z.strictObject({ language: Language });
export const DemoState = z.object({ clients: z.int(), posts: z.int() });
