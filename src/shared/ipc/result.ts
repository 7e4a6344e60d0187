/**
 * Expected errors cross every border (worker, window, script) as data, because Electron hands over only an error's `message`
 * and because the renderer has to say them in the person's language. Bugs are thrown, and become `kind: 'bug'` at the border.
 */
export type FaultKind =
  /** The input does not have the shape that the verb asks for, or a value breaks a rule. */
  | 'invalid'
  /** The thing named is not there. */
  | 'missing'
  /** The row was changed since the caller read it. */
  | 'stale'
  /** A rule of the product says no. */
  | 'refused'
  /** The disk, the folder or the database did not do its part. */
  | 'storage'
  /** The file or the machine lacks something that the verb needs. */
  | 'unsupported'
  /** The person called it off. */
  | 'cancelled'
  /** Something that should never happen; the details are in the log. */
  | 'bug';

/** `code` is a dotted key under `errors` in the locales; `params` fill its gaps. */
export interface Fault {
  readonly kind: FaultKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fault };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Makes an expected failure; `code` must exist in the locales (`errors` of some room). */
export function fail(
  kind: FaultKind,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error: { kind, code, params } };
}

/** An expected failure on its way out of a transaction: thrown so that the unit of work rolls back, caught at the border. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.kind}: ${fault.code} ${JSON.stringify(fault.params)}`);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** Throws an expected failure from inside a service. */
export function refuse(kind: FaultKind, code: string, params: Readonly<Record<string, string | number>> = {}): never {
  throw new FaultError({ kind, code, params });
}
