import { accessibleShade, contrastRatio, type HexColour, readableOn } from '#shared/text/contrast.ts';

/** Everything about a report's looks that differs from client to client. */
export interface ReportLook {
  /** Font faces with their files inside. */
  readonly fonts: string;
  /** The client's colour as it is, for large areas. */
  readonly colour: HexColour;
  /** What reads on it. */
  readonly onColour: HexColour;
  /** The client's colour mended until it reads as text on white, 4.5 to 1. */
  readonly accent: HexColour;
  /** Client and month, at the foot of every page but the cover. */
  readonly footer: string;
  /** The word in `3 of 12`. */
  readonly pageOf: string;
}

const PAPER = '#ffffff';
/** Stands for a colour that would not be seen on the paper. */
const TINT = '#e9ecf0';
const SEEN = 1.1;

export function lookOf(chosen: HexColour, rest: Pick<ReportLook, 'fonts' | 'footer' | 'pageOf'>): ReportLook {
  const colour = contrastRatio(chosen, PAPER) < SEEN ? TINT : chosen;
  return { ...rest, colour, onColour: readableOn(colour), accent: accessibleShade(colour, PAPER) };
}
