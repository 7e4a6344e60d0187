import type { Fault } from '#shared/ipc/result.ts';
import type { Media } from '#shared/rooms/media/media.schema.ts';
import type { TestCore } from './open-core.ts';

/** Hands bytes over in pieces as the window does, and answers the upload's id. */
export async function upload(rytm: TestCore, name: string, bytes: Uint8Array, piece = 1_000_000): Promise<string> {
  const { uploadId } = await rytm.call('uploads.begin', { name, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += piece) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + piece)).toString('base64');
    await rytm.call('uploads.append', { uploadId, offset, base64 });
  }
  return uploadId;
}

export async function addMedia(
  rytm: TestCore,
  name: string,
  bytes: Uint8Array,
  clientId: string | null = null,
): Promise<Media> {
  return rytm.call('media.add', { uploadId: await upload(rytm, name, bytes), clientId });
}

/** The same for a file that must be refused. */
export async function refusedMedia(rytm: TestCore, name: string, bytes: Uint8Array): Promise<Fault> {
  return rytm.fault('media.add', { uploadId: await upload(rytm, name, bytes), clientId: null });
}
