/** How posts spread over the content groups of domain.md, section 4, beside the shares that were agreed. */
import { CONTENT_GROUPS, type ContentGroup, groupOf } from './posts.content-types.ts';

/** Wanted shares in whole percent; a group that is left out has no target. */
export type ContentShares = { readonly [group in ContentGroup]?: number };

export interface MixRow {
  readonly group: ContentGroup;
  readonly count: number;
  /** 0 to 1 of all posts with a type; 0 while there are none. */
  readonly share: number;
  /** Whole percent, null where none was set. */
  readonly target: number | null;
  /** How far from its target, in whole percentage points; within `TOLERANCE` it is `met`, null without a target or without posts. */
  readonly verdict: 'below' | 'met' | 'above' | null;
}

export interface Mix {
  /** Groups that have posts or a target, in the order of the domain. */
  readonly rows: readonly MixRow[];
  readonly typed: number;
  /** Posts without a content type: they are in no group and count for no share. */
  readonly untyped: number;
}

/** Percentage points within which a share counts as kept: a month has too few posts for more. */
export const TOLERANCE = 5;

/** The mix of posts by their content types, null for a post without one. */
export function mixOf(types: readonly (string | null)[], shares: ContentShares): Mix {
  const groups = types.map((type) => (type === null ? null : groupOf(type)));
  const typed = groups.filter((group) => group !== null).length;
  const rows = CONTENT_GROUPS.map((group): MixRow => {
    const count = groups.filter((candidate) => candidate === group).length;
    const share = typed === 0 ? 0 : count / typed;
    const target = shares[group] ?? null;
    return { group, count, share, target, verdict: verdictOf(share, target, typed) };
  });
  return {
    rows: rows.filter(({ count, target }) => count > 0 || target !== null),
    typed,
    untyped: types.length - typed,
  };
}

function verdictOf(share: number, target: number | null, typed: number): MixRow['verdict'] {
  if (target === null || typed === 0) return null;
  const difference = share * 100 - target;
  if (Math.abs(difference) <= TOLERANCE) return 'met';
  return difference < 0 ? 'below' : 'above';
}

/** The sum of the wanted shares; 100 when they are whole. */
export const sumOfShares = (shares: ContentShares): number =>
  Object.values(shares).reduce((sum, share) => sum + (share ?? 0), 0);
