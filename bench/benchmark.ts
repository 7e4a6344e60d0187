import type { Measured } from './figures.ts';

export interface BenchContext {
  /** How often each side is measured: at least 9 in full, 5 in quick. */
  readonly rounds: number;
  readonly full: boolean;
  /** The present month, `YYYY-MM`. */
  readonly month: string;
  /** Says on stderr what is being done. */
  readonly say: (line: string) => void;
}

export interface Benchmark {
  readonly name: string;
  /** The bar in words. */
  readonly bar: string;
  /** Measures; throws when it cannot. An empty list says that the part of the app is not there yet. */
  run(context: BenchContext): Promise<readonly Measured[]>;
}

type Sides<T> = Readonly<Record<string, () => T | Promise<T>>>;

/**
 * Runs the sides in turn, A B A B, so that whatever else the machine does meets all of them alike. The first `warmUp` rounds are
 * thrown away.
 */
export async function alternate<T, S extends Sides<T>>(
  rounds: number,
  sides: S,
  warmUp = 1,
): Promise<Record<keyof S, Awaited<ReturnType<S[keyof S]>>[]>> {
  const names = Object.keys(sides) as (keyof S)[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<keyof S, T[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const value = await sides[name]?.();
      if (round >= 0) samples[name].push(value as T);
    }
  }
  return samples as Record<keyof S, Awaited<ReturnType<S[keyof S]>>[]>;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
