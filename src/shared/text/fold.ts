/**
 * The form in which text is searched: lower case, no marks, `ł` as `l`, so `zolw` finds `Żółw`. SQLite's own folding
 * leaves `ł` (it has no decomposition in Unicode), so the folded copy is made here and stored.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Letters of ASCII alone carry no marks, and most lines of a file are such.
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
}
