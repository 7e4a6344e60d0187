import type { Changed } from '#core/app.types.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';

export type ToCore =
  | { readonly kind: 'call'; readonly id: number; readonly verb: string; readonly input: unknown }
  | { readonly kind: 'close' };

export type FromCore =
  | { readonly kind: 'opened'; readonly result: Result<null> }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'changed'; readonly changed: Changed }
  | { readonly kind: 'damaged'; readonly fault: Fault }
  | { readonly kind: 'log'; readonly event: string; readonly details: string }
  | { readonly kind: 'closed' };
