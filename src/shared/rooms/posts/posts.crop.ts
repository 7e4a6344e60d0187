/** Which part of a picture a network shows, and which part its own buttons and words lie on. Shares of the picture, values in, values out. */
import type { NetworkTable } from './posts.limits.ts';
import { layoutOf, shownRatio } from './posts.preview.ts';

/** Pixels of a file after the camera's rotation; null where they could not be read. */
export interface PictureSize {
  readonly width: number | null;
  readonly height: number | null;
}

/** A part of a picture as shares of it, from its upper left corner: 0 to 1. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * `shown`: as the format shows it. `grid`: as the tile of a profile. `portrait`, `square`: shapes that people cut for a feed by choice.
 */
export const CROP_GUIDES = ['shown', 'grid', 'portrait', 'square'] as const;
export type CropGuideKey = (typeof CROP_GUIDES)[number];

/** Edges of what is shown that the network's own buttons and words lie on, as shares of it. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
  readonly sides: number;
}

export interface CropGuide {
  readonly key: CropGuideKey;
  /** Width by height of what is shown. */
  readonly ratio: number;
  /** Null where nothing lies on the picture, or where no figures are known. */
  readonly covered: Covered | null;
}

/**
 * What is free of the network's own buttons on a story and a reel; facebook.com/business/help/980593475366490 (14 % of the top, 20 % of
 * the bottom of a story; 14 %, 35 % and 6 % of each side of a reel), read 2026-11-23. Other networks publish no figures.
 */
const COVERED: Readonly<Record<string, Covered>> = {
  story: { top: 0.14, bottom: 0.2, sides: 0 },
  reel: { top: 0.14, bottom: 0.35, sides: 0.06 },
};
const COVERED_NETWORKS: readonly string[] = ['instagram', 'facebook'];

/** The tile of an Instagram profile since January 2025, width by height. */
const GRID = 3 / 4;

/** The guides for a file on a network in a format, the one that matters most first; the table's shapes count before the preview's. */
export function cropGuides(network: string, format: string, table: NetworkTable, size: PictureSize): CropGuide[] {
  const limits = table[network]?.formats[format as keyof NetworkTable[string]['formats']]?.limits;
  const layout = layoutOf(network, format);
  const shape = {
    ...layout,
    narrowest: limits?.aspectMinimum?.value ?? layout.narrowest,
    widest: limits?.aspectMaximum?.value ?? layout.widest,
  };
  const covered = COVERED_NETWORKS.includes(network) ? (COVERED[format] ?? null) : null;
  const guides: CropGuide[] = [{ key: 'shown', ratio: shownRatio(shape, size), covered }];
  if (network === 'instagram' && format !== 'story') guides.push({ key: 'grid', ratio: GRID, covered: null });
  const fits = (ratio: number) => shape.narrowest < shape.widest && ratio >= shape.narrowest && ratio <= shape.widest;
  if (fits(4 / 5)) guides.push({ key: 'portrait', ratio: 4 / 5, covered: null });
  if (fits(1)) guides.push({ key: 'square', ratio: 1, covered: null });
  return guides;
}

/** The largest part of the shape, from the middle of the picture, as networks cut it. */
export function partShown(own: number, ratio: number): Part {
  const width = own > ratio ? ratio / own : 1;
  const height = own > ratio ? 1 : own / ratio;
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height };
}

/** The part of what is shown that nothing lies on. */
export function partFree({ left, top, width, height }: Part, covered: Covered): Part {
  return {
    left: left + width * covered.sides,
    top: top + height * covered.top,
    width: width * (1 - 2 * covered.sides),
    height: height * (1 - covered.top - covered.bottom),
  };
}

/** A loss this small is a rounded pixel: nothing is cut. */
const ROUNDING = 0.01;

/** What is lost: from the left and right (`sides`), from the top and bottom (`ends`), or nothing; `percent` of the picture, whole. */
export function cutOf({ width, height }: Part): { readonly from: 'sides' | 'ends' | 'none'; readonly percent: number } {
  const lost = 1 - width * height;
  if (lost <= ROUNDING) return { from: 'none', percent: 0 };
  return { from: width < height ? 'sides' : 'ends', percent: Math.round(lost * 100) };
}
