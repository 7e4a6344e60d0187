/**
 * Values on their way between Node and the page, as text. Electron clones structures; JSON loses typed arrays, dates, `undefined` in
 * lists and the odd numbers, so those are marked. What JSON carries whole, which is nearly all, goes as it is behind a `~`, which no
 * JSON begins with: marking a month of cards cost more than reading it. Both functions are also sent into the page as source: they
 * must stand alone.
 */
export function encode(value: unknown): string {
  const toText = (bytes: Uint8Array) => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(binary);
  };
  const mark = (each: unknown): unknown => {
    if (each === undefined) return { $: 'undefined' };
    if (typeof each === 'number' && !Number.isFinite(each)) return { $: 'number', v: String(each) };
    if (typeof each === 'bigint') return { $: 'bigint', v: String(each) };
    if (typeof each !== 'object' || each === null) {
      if (typeof each === 'function' || typeof each === 'symbol') throw new TypeError('An object could not be cloned.');
      return each;
    }
    if (Array.isArray(each)) return each.map(mark);
    if (each instanceof Date) return { $: 'Date', v: each.getTime() };
    if (each instanceof ArrayBuffer) return { $: 'ArrayBuffer', v: toText(new Uint8Array(each)) };
    if (ArrayBuffer.isView(each)) {
      const name = each instanceof Uint8Array ? 'Uint8Array' : each.constructor.name;
      return { $: name, v: toText(new Uint8Array(each.buffer, each.byteOffset, each.byteLength)) };
    }
    if (each instanceof Map) return { $: 'Map', v: [...each].map(mark) };
    if (each instanceof Set) return { $: 'Set', v: [...each].map(mark) };
    const entries = Object.entries(each).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, mark(inner)]]));
    return Object.hasOwn(each, '$') ? { $: 'object', v: entries } : Object.fromEntries(entries);
  };
  const isPlain = (each: unknown): boolean => {
    if (each === null || typeof each === 'string' || typeof each === 'boolean') return true;
    if (typeof each === 'number') return Number.isFinite(each);
    if (typeof each !== 'object') return false;
    if (Array.isArray(each)) return each.every(isPlain);
    const prototype: unknown = Object.getPrototypeOf(each);
    if ((prototype !== null && prototype !== Object.prototype) || Object.hasOwn(each, '$')) return false;
    for (const key in each) {
      const inner = (each as Record<string, unknown>)[key];
      if (inner !== undefined && !isPlain(inner)) return false;
    }
    return true;
  };
  return isPlain(value) ? `~${JSON.stringify(value)}` : JSON.stringify(mark(value));
}

export function decode(text: string): unknown {
  const toBytes = (binary: string) => Uint8Array.from(atob(binary), (sign) => sign.charCodeAt(0));
  const views: (new (buffer: ArrayBuffer) => ArrayBufferView)[] = [
    DataView,
    Uint8Array,
    Uint8ClampedArray,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  ];
  const list = (value: unknown) => (value as unknown[]).map(unmark);
  const unmark = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    if (Array.isArray(each)) return each.map(unmark);
    const { $: name, v: inner } = each as { $?: string; v?: unknown };
    if (name === undefined) {
      return Object.fromEntries(Object.entries(each).map(([key, value]) => [key, unmark(value)]));
    }
    if (name === 'undefined') return undefined;
    if (name === 'number') return Number(inner);
    if (name === 'bigint') return BigInt(String(inner));
    if (name === 'Date') return new Date(Number(inner));
    if (name === 'Map') return new Map(list(inner) as [unknown, unknown][]);
    if (name === 'Set') return new Set(list(inner));
    if (name === 'object') {
      return Object.fromEntries((inner as [string, unknown][]).map(([key, value]) => [key, unmark(value)]));
    }
    const { buffer } = toBytes(String(inner));
    const View = views.find((each) => each.name === name);
    return View === undefined ? buffer : new View(buffer);
  };
  return text.startsWith('~') ? JSON.parse(text.slice(1)) : unmark(JSON.parse(text));
}
