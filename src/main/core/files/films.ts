import { open } from 'node:fs/promises';
import type { ISOFile, Movie } from 'mp4box';

/** What a film's container says of it. Pixels as they are shown, after the camera's rotation; null where it says nothing. */
export interface FilmFacts {
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
}

const NOTHING: FilmFacts = { width: null, height: null, durationMs: null };

/** Bytes handed to the reader at a time; its index is small, and the pictures themselves are skipped. */
const PIECE = 1_000_000;
/** A film whose index has not come after so many bytes is taken without its facts. */
const MOST_READ = 64_000_000;

/** Reads size and length out of the container's own index. A film that cannot be read is none the worse: all is null. */
export async function readFilm(path: string, mime: string): Promise<FilmFacts> {
  try {
    const isMatroska = mime === 'video/webm' || mime === 'video/x-matroska';
    return isMatroska ? await readMatroska(path) : await readMp4(path);
  } catch {
    return NOTHING;
  }
}

async function readMatroska(path: string): Promise<FilmFacts> {
  // Each reader comes when the first film of its kind does: loading them costs a fifth of a second that no start should wait for.
  const { parseFile } = await import('music-metadata');
  const { format } = await parseFile(path, { duration: false, skipCovers: true, mkvUseIndex: true });
  const video = format.trackInfo.find((track) => track.video)?.video;
  return {
    width: pixels(video?.displayWidth ?? video?.pixelWidth),
    height: pixels(video?.displayHeight ?? video?.pixelHeight),
    durationMs: milliseconds(format.duration),
  };
}

/** ISO/IEC 14496-12: the index (`moov`) stands before the pictures or behind them, so the reader says where to go on. */
async function readMp4(path: string): Promise<FilmFacts> {
  const { createFile, MP4BoxBuffer } = await import('mp4box');
  const file = createFile();
  let movie: Movie | null = null;
  file.onReady = (info) => {
    movie = info;
  };
  const piece = (bytes: ArrayBuffer, at: number) => MP4BoxBuffer.fromArrayBuffer(bytes, at);
  await feed(
    path,
    (bytes, at) => file.appendBuffer(piece(bytes, at)),
    () => movie !== null,
  );
  return movie === null ? NOTHING : factsOf(movie);
}

/** Hands a file over in pieces; `append` answers where it wants to go on. */
async function feed(
  path: string,
  append: (bytes: ArrayBuffer, at: number) => ReturnType<ISOFile['appendBuffer']>,
  done: () => boolean,
): Promise<void> {
  const handle = await open(path, 'r');
  try {
    let position = 0;
    for (let read = 0; read < MOST_READ && !done(); ) {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(PIECE), 0, PIECE, position);
      if (bytesRead === 0) return;
      read += bytesRead;
      const bytes = buffer.buffer.slice(0, bytesRead);
      position = append(bytes, position) ?? position + bytesRead;
    }
  } finally {
    await handle.close();
  }
}

function factsOf(movie: Movie): FilmFacts {
  const track = movie.videoTracks[0];
  // The rotation of the track header's matrix, [a b u c d v x y w]: a quarter turn has a and d at 0.
  const isTurned = track !== undefined && track.matrix[0] === 0 && track.matrix[4] === 0;
  const width = pixels(track?.track_width);
  const height = pixels(track?.track_height);
  const length = movie.isFragmented ? movie.fragment_duration?.num : movie.duration;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    durationMs: movie.timescale > 0 ? milliseconds((length ?? 0) / movie.timescale) : null,
  };
}

const pixels = (value: number | undefined) => (value !== undefined && value > 0 ? Math.round(value) : null);

const milliseconds = (seconds: number | undefined) =>
  seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : null;
