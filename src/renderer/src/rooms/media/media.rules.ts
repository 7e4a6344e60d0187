/** The tile that a key leads to from `index`, in a grid of `columns`; null for a key that leads nowhere. */
export function nextTile(key: string, index: number, columns: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -index,
    End: count - 1 - index,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const next = index + step;
  if (next >= 0 && next < count) return next;
  // Down from the last full row goes to the last tile, when it stands a row below.
  return key === 'ArrowDown' && Math.floor(index / columns) < Math.floor((count - 1) / columns) ? count - 1 : index;
}
