/**
 * Colours of labels. A label has no colour of its own in the store: it takes one of these by its name, so that it looks the same
 * everywhere and on every computer. All have the same luminance, which stands 3 to 1 on each surface of both themes (labels.test.ts).
 */
export const LABEL_COLOURS = [
  '#de4753',
  '#d25811',
  '#a47509',
  '#5f8a22',
  '#249048',
  '#148d83',
  '#1585bd',
  '#5778db',
  '#9369cd',
  '#c34cc3',
  '#d24b8e',
  '#827c7c',
] as const;

/** The colour of a label; the same for spellings that differ in capitals alone. */
export function labelColour(label: string): string {
  // FNV-1a (Fowler, Noll, Vo), 32 bits: short and the same everywhere.
  let hash = 0x811c9dc5;
  for (const character of label.toLocaleLowerCase('pl')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return LABEL_COLOURS[(hash >>> 0) % LABEL_COLOURS.length] ?? LABEL_COLOURS[0];
}

/** The width of a dot with its gap, in pixels. */
export const LABEL_DOT = 8;
const MOST = 3;

const drawn = new Map<string, { readonly backgroundImage: string; readonly width: number }>();

/** The dots of a card's first labels as the style of one element: a calendar draws hundreds of cards. */
export function labelDots(labels: readonly string[]): { readonly backgroundImage: string; readonly width: number } {
  const key = labels.join('\n');
  const found = drawn.get(key);
  if (found !== undefined) return found;
  const shown = labels.slice(0, MOST);
  const images = shown.map(
    (label, index) =>
      `radial-gradient(circle at ${index * LABEL_DOT + 3}px 50%, ${labelColour(label)} 2.6px, transparent 3.1px)`,
  );
  const style = { backgroundImage: images.join(', '), width: shown.length * LABEL_DOT - 2 };
  drawn.set(key, style);
  return style;
}
