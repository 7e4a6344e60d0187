/** Calendar colours for clients, told apart in both themes and, by lightness, in greyscale; the person may pick any other. */
export const clientColours = [
  '#9a4f6b',
  '#8a6a3b',
  '#2f6f73',
  '#4a5bb5',
  '#7a4ea3',
  '#3f7d4c',
  '#b0552f',
  '#5b6472',
  '#a63d57',
  '#2c6a9c',
] as const;

/** The first colour that no client has; when all are taken, the one used least. */
export function nextColour(taken: readonly string[]): string {
  const uses = (colour: string) => taken.filter((other) => other === colour).length;
  return [...clientColours].sort((a, b) => uses(a) - uses(b))[0] ?? clientColours[0];
}
