import { create } from 'zustand';
import type { MediaState } from '#shared/rooms/media/media.schema.ts';
import { call } from '../api/client.ts';
import { mediaAddress } from '../ui/media-address.ts';
import { uploadFile } from './uploads.ts';

interface StillsState {
  /** What was found out about media whose picture could not be shown. */
  readonly found: Readonly<Record<string, MediaState>>;
  /** How often a still was made, by medium: its address changes with it. */
  readonly made: Readonly<Record<string, number>>;
}

export const useStills = create<StillsState>(() => ({ found: {}, made: {} }));

/** The longest side of a still, in pixels; what a preview has. */
const SIDE = 1_080;
/** The second that is shown: the first is often black. */
const SECOND = 1;
/** A film that shows nothing within this many milliseconds is left with its plain tile. */
const PATIENCE = 20_000;

const asked = new Set<string>();
let lastFilm: Promise<unknown> = Promise.resolve();

/** A picture of the medium did not appear: finds out why, and makes a film's still. Asks once for each medium. */
export async function lookInto(mediaId: string): Promise<void> {
  if (asked.has(mediaId)) return;
  asked.add(mediaId);
  const answer = await call('media.state', { id: mediaId });
  if (!answer.ok) return;
  useStills.setState(({ found }) => ({ found: { ...found, [mediaId]: answer.value } }));
  if (answer.value.kind !== 'film' || !answer.value.isThere) return;
  // One film at a time: each holds a decoder and its memory.
  lastFilm = lastFilm.then(() => makeStill(mediaId)).catch(() => undefined);
}

/** A file was added again: if it was known as missing, it is looked at anew. */
export function healStill(mediaId: string): void {
  if (useStills.getState().found[mediaId] === undefined) return;
  asked.delete(mediaId);
  useStills.setState(({ found: { [mediaId]: _gone, ...found }, made }) => ({
    found,
    made: { ...made, [mediaId]: (made[mediaId] ?? 0) + 1 },
  }));
}

async function makeStill(mediaId: string): Promise<void> {
  const picture = await drawFrame(mediaAddress(mediaId, 'original'));
  if (picture === null) return;
  const upload = await uploadFile(new File([picture], 'still.webp'));
  if (!upload.ok) return;
  const kept = await call('media.addStill', { id: mediaId, uploadId: upload.value });
  if (kept.ok) useStills.setState(({ made }) => ({ made: { ...made, [mediaId]: (made[mediaId] ?? 0) + 1 } }));
}

/** A frame of the film as a picture, or null where its codec is not to be had here. */
async function drawFrame(address: string): Promise<Blob | null> {
  const film = document.createElement('video');
  film.muted = true;
  film.preload = 'auto';
  film.src = address;
  try {
    await happens(film, 'loadeddata');
    const length = Number.isFinite(film.duration) ? film.duration : 0;
    const seeked = happens(film, 'seeked');
    film.currentTime = Math.min(SECOND, length / 3);
    await seeked;
    const scale = Math.min(1, SIDE / Math.max(film.videoWidth, film.videoHeight));
    const canvas = new OffscreenCanvas(Math.round(film.videoWidth * scale), Math.round(film.videoHeight * scale));
    canvas.getContext('2d')?.drawImage(film, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  } catch {
    return null;
  } finally {
    film.removeAttribute('src');
    film.load();
  }
}

function happens(film: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE);
    film.addEventListener(event, () => resolve(clearTimeout(timer)), { once: true });
    film.addEventListener('error', reject, { once: true });
  });
}
