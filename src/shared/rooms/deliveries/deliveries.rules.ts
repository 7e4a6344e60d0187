/** What a month owes by contract, and how far it is: planned, approved, published per kind of publication. */
import { countsAs, type StoredStatus } from '../posts/posts.status.ts';

/** The kinds that a package counts; `posts` is everything that has no number of its own. */
export const PACKAGE_KINDS = ['posts', 'reels', 'stories', 'articles'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** A month by contract; null where nothing was agreed, which is not the same as 0. */
export interface ContractPackage extends Readonly<Record<PackageKind, number | null>> {
  /** How often a client may ask for changes. */
  readonly revisions: number | null;
}

/** The part of a client that says what was agreed. */
export interface Agreed {
  readonly contractedPosts: number | null;
  readonly contract: Omit<ContractPackage, 'posts'>;
}

export function packageOf({ contractedPosts, contract }: Agreed): ContractPackage {
  const { reels, stories, articles, revisions } = contract;
  return { posts: contractedPosts, reels, stories, articles, revisions };
}

const KIND_OF_FORMAT: Readonly<Record<string, PackageKind>> = {
  reel: 'reels',
  shorts: 'reels',
  story: 'stories',
  article: 'articles',
  issue: 'articles',
};

/** The part of a post that is counted. */
export interface CountedPublication {
  readonly status: StoredStatus;
  readonly isPlaceholder: boolean;
  readonly channels: readonly { readonly format: string }[];
}

export interface MeterRow {
  readonly kind: PackageKind;
  /** Null where no number was agreed. */
  readonly contracted: number | null;
  /** Each includes the next: what is published was approved, what is approved was planned. */
  readonly planned: number;
  readonly approved: number;
  readonly published: number;
}

/**
 * The kinds that a post counts as. A kind without a number of its own counts as posts, so that a contract for "12 posts" counts every
 * publication once. A post that is a reel on two networks is one reel; a reel here and a story there is one of each.
 */
export function kindsOf(formats: readonly string[], agreed: ContractPackage): PackageKind[] {
  const kinds = formats.map((format) => KIND_OF_FORMAT[format] ?? 'posts');
  const counted = kinds.map((kind) => (agreed[kind] === null ? 'posts' : kind));
  return [...new Set<PackageKind>(counted.length === 0 ? ['posts'] : counted)];
}

/** A place that is held for a post is no post yet. Rows that nobody agreed on and nothing was planned for are left out. */
export function meter(posts: readonly CountedPublication[], agreed: ContractPackage): MeterRow[] {
  const rows = PACKAGE_KINDS.map((kind) => {
    const own = posts.filter(
      (post) =>
        !post.isPlaceholder &&
        kindsOf(
          post.channels.map(({ format }) => format),
          agreed,
        ).includes(kind),
    );
    const count = (state: 'planned' | 'approved' | 'published') =>
      own.filter(({ status }) => countsAs(status)[state]).length;
    return {
      kind,
      contracted: agreed[kind],
      planned: count('planned'),
      approved: count('approved'),
      published: count('published'),
    };
  });
  return rows.filter(({ contracted, planned }) => contracted !== null || planned > 0);
}

export type Standing = 'none' | 'met' | 'over' | 'planned' | 'short';

/** Where a row stands: delivered to the number, more than that, planned at least, or not even that. */
export function standingOf({ contracted, planned, published }: MeterRow): Standing {
  if (contracted === null) return 'none';
  if (published > contracted) return 'over';
  if (published === contracted) return 'met';
  return planned >= contracted ? 'planned' : 'short';
}

/** How far from the number a count is: negative while some are owed. Null where nothing was agreed. */
export function difference(row: MeterRow): number | null {
  return row.contracted === null ? null : row.published - row.contracted;
}
