/** What a figure must reach. Every condition that is given must hold. */
export interface Bar {
  /** As docs/performance.md says it. */
  readonly text: string;
  /** Ours divided by the limit, at most. */
  readonly ratioLimit?: number;
  /** The peer divided by ours, at least. */
  readonly ratioPeer?: number;
  /** Ours alone, at most, in the figure's unit; for what does not depend on the machine. */
  readonly atMost?: number;
}

/** What was measured, in the order of measuring. `limit` and `peer` are empty where there is nothing to compare with. */
export interface Measured {
  readonly name: string;
  readonly unit: 'ms' | 'frames' | 'commits';
  readonly bar: Bar;
  readonly ours: readonly number[];
  readonly limit?: readonly number[];
  readonly peer?: readonly number[];
  /** A middle value unless another is asked for. */
  readonly statistic?: (samples: readonly number[]) => number;
}

/** One line of the answer. Ratios are null where there is nothing to compare with, or where the other side is 0. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly limit: number | null;
  readonly unit: string;
  /** The peer divided by ours: how many times faster ours is. */
  readonly ratioPeer: number | null;
  /** Ours divided by the limit: 1 is as fast as can be. */
  readonly ratioLimit: number | null;
  readonly bar: string;
  readonly ok: boolean;
}

const sorted = (samples: readonly number[]) => {
  if (samples.length === 0) throw new Error('Nothing was measured');
  return [...samples].sort((left, right) => left - right);
};

/** The middle value; between two, their mean. */
export function median(samples: readonly number[]): number {
  const order = sorted(samples);
  const middle = order.length >> 1;
  const upper = order[middle] ?? 0;
  return order.length % 2 === 1 ? upper : ((order[middle - 1] ?? 0) + upper) / 2;
}

/** The smallest value that at least `share` (0 to 1) of the samples do not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const order = sorted(samples);
  return order[Math.max(0, Math.ceil(share * order.length) - 1)] ?? 0;
}

/** Half the distance between the quartiles, as a share of the median: how much a figure can be trusted. */
export function spread(samples: readonly number[]): number {
  const middle = median(samples);
  return middle === 0 ? 0 : (percentile(samples, 0.75) - percentile(samples, 0.25)) / 2 / middle;
}

const round = (value: number) => Number(value.toPrecision(value >= 100 ? 4 : 3));

export function toFigure(measured: Measured): Figure {
  const of = measured.statistic ?? median;
  const side = (samples: readonly number[] | undefined) =>
    samples === undefined || samples.length === 0 ? null : of(samples);
  const ours = of(measured.ours);
  const limit = side(measured.limit);
  const peer = side(measured.peer);
  const ratioLimit = limit === null || limit === 0 ? null : ours / limit;
  const ratioPeer = peer === null || ours === 0 ? null : peer / ours;
  return {
    name: measured.name,
    ours: round(ours),
    peer: peer === null ? null : round(peer),
    limit: limit === null ? null : round(limit),
    unit: measured.unit,
    ratioPeer: ratioPeer === null ? null : round(ratioPeer),
    ratioLimit: ratioLimit === null ? null : round(ratioLimit),
    bar: measured.bar.text,
    ok: holds(measured.bar, { ours, ratioLimit, ratioPeer, limit }),
  };
}

function holds(
  bar: Bar,
  found: { ours: number; ratioLimit: number | null; ratioPeer: number | null; limit: number | null },
): boolean {
  if (bar.atMost !== undefined && found.ours > bar.atMost) return false;
  // Against a limit of nothing at all, only nothing at all is as good.
  if (bar.ratioLimit !== undefined && (found.ratioLimit ?? (found.ours === 0 ? 0 : Infinity)) > bar.ratioLimit) {
    return false;
  }
  return !(bar.ratioPeer !== undefined && found.ours > 0 && (found.ratioPeer ?? 0) < bar.ratioPeer);
}
