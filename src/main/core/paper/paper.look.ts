import { accessibleShade, contrastRatio, type HexColour, readableOn } from '#shared/text/contrast.ts';

/** Everything about a printed document's looks that differs from client to client. */
export interface PaperLook {
  /** Font faces with their files inside. */
  readonly fonts: string;
  /** The client's colour as it is, for large areas. */
  readonly colour: HexColour;
  /** What reads on it. */
  readonly onColour: HexColour;
  /** The client's colour mended until it reads as text on white, 4.5 to 1. */
  readonly accent: HexColour;
  /** Whose document it is and of when, at the foot of every page but a cover. */
  readonly footer: string;
  /** The word in `3 of 12`. */
  readonly pageOf: string;
}

const PAPER = '#ffffff';
/** Stands for a colour that would not be seen on the paper. */
const TINT = '#e9ecf0';
const SEEN = 1.1;

/** The looks of a document in a client's colour, mended where it would not be seen or read on white. */
export function lookOf(chosen: HexColour, rest: Pick<PaperLook, 'fonts' | 'footer' | 'pageOf'>): PaperLook {
  const colour = contrastRatio(chosen, PAPER) < SEEN ? TINT : chosen;
  return { ...rest, colour, onColour: readableOn(colour), accent: accessibleShade(colour, PAPER) };
}
