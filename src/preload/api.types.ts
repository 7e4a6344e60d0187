import type { z } from 'zod';
import type { Changed } from '#core/app.types.ts';
import type { contract } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';

type Contract = typeof contract;

/** Every verb as a function: takes what the verb's schema takes, answers a result, never rejects for an expected error. */
export type Calls = {
  readonly [V in keyof Contract]: (
    input: z.input<Contract[V]['input']>,
  ) => Promise<Result<z.output<Contract[V]['output']>>>;
};

/** `window.api`: the whole of what the window can reach outside of itself. */
export interface Api {
  readonly call: Calls;
  /** Tells what was written, by anyone, after the commit. Answers the function that ends it. */
  readonly onChanged: (listener: (changed: Changed) => void) => () => void;
  /** Called before the window closes: store what is still being typed. The window waits for it, up to five seconds. */
  readonly onFlush: (listener: () => void | Promise<void>) => () => void;
}

declare global {
  interface Window {
    readonly api: Api;
  }
}
