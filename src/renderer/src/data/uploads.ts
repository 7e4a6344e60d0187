import type { Result } from '#shared/ipc/result.ts';
import type { Media } from '#shared/rooms/media/media.schema.ts';
import { call } from '../api/client.ts';
import { write } from './saving.store.ts';

/** Bytes of one piece; as base64 that is 4 MB, well under what a verb takes, and memory stays flat however long a film is. */
const PIECE = 3_000_000;

/** Told after each piece; from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Brings a file of the person's into the core's keeping, piece by piece; answers its upload id for the verb that takes it. */
export async function uploadFile(file: File, onProgress: OnProgress = () => {}): Promise<Result<string>> {
  const begun = await call('uploads.begin', { name: file.name || 'image', bytes: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let offset = 0; offset < file.size; offset += PIECE) {
    const base64 = await toBase64(file.slice(offset, offset + PIECE));
    if (base64 === null) return { ok: false, error: { kind: 'missing', code: 'uploads.missing', params: {} } };
    const appended = await call('uploads.append', { uploadId, offset, base64 });
    if (!appended.ok) return appended;
    onProgress(Math.min(1, (offset + PIECE) / file.size));
  }
  return { ok: true, value: uploadId };
}

/** Uploads a picture or film and puts it among the client's media (or nobody's: null). The same file twice is the same row. */
export async function addMedia(file: File, clientId: string | null, onProgress?: OnProgress): Promise<Result<Media>> {
  const uploaded = await uploadFile(file, onProgress);
  if (!uploaded.ok) return uploaded;
  return await write('media.add', { uploadId: uploaded.value, clientId });
}

/** Null when the file cannot be read: it was moved away, or it is a folder. */
function toBase64(piece: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve(null);
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(piece);
  });
}
