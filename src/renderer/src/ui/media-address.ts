import type { MediaVariant } from '#shared/rooms/media/media.schema.ts';

export type MediaSize = MediaVariant;

/** Where the window finds a picture; the id is opaque, the shell resolves it and never a path. */
export function mediaAddress(mediaId: string, size: MediaSize): string {
  return `/media/${size}/${mediaId}`;
}
