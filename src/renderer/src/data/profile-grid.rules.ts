import type { GridTile } from '#shared/rooms/posts/posts.schema.ts';

/** The grid after two posts took each other's date and time, and so each other's place. */
export function swapTiles(tiles: readonly GridTile[], first: string, second: string): readonly GridTile[] {
  const one = tiles.find(({ id }) => id === first);
  const other = tiles.find(({ id }) => id === second);
  if (one === undefined || other === undefined) return tiles;
  return tiles.map((tile) => {
    if (tile.id === first) return { ...other, date: one.date, time: one.time };
    return tile.id === second ? { ...one, date: other.date, time: other.time } : tile;
  });
}
