import type { CoreVerb, Output, Parsed } from '#shared/ipc/contract.ts';

/** A handler gets the parsed input and answers the verb's output; it refuses by `refuse(…)`, and anything else thrown is a bug. */
export type Handler<V extends CoreVerb> = (input: Parsed<V>) => Output<V> | Promise<Output<V>>;

/** The whole table: the compiler says which verb has no handler, and which handler has no verb. */
export type Handlers = { readonly [V in CoreVerb]: Handler<V> };

/** The part of the table that one room fills in. */
export type RoomHandlers<Room extends string> = { readonly [V in Extract<CoreVerb, `${Room}.${string}`>]: Handler<V> };
