/** Numbers that look random and are the same for the same seed, so that two runs measure the same data. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for test data, and it is the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    chance: (share) => next() < share,
  };
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** An id of version 7 (RFC 9562) whose time is `at`, in milliseconds since 1970, and whose rest comes from `random`. */
export function uuidAt(at: number, random: Random): string {
  const time = hex(at, 12);
  const variant = hex(0x8000 | random.below(0x4000), 4);
  const tail = hex(random.below(2 ** 24), 6) + hex(random.below(2 ** 24), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.below(0x1000), 3)}-${variant}-${tail}`;
}
