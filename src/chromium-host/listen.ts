import type { EventEmitter } from 'node:events';

/** The `on` of an Electron object over a plain emitter: Electron types each event apart, an emitter takes any name. */
export function listener<On>(emitter: EventEmitter): On {
  const on = (event: string, listen: (...values: unknown[]) => void) => {
    emitter.on(event, listen);
  };
  return on as On;
}

/** An event that a listener may prevent, with what else it tells; answers true if one did. */
export function emitPreventable(emitter: EventEmitter, event: string, details: object = {}): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(event, { ...details, preventDefault, defaultPrevented: false });
  return prevented;
}
