import type { Uploads } from '../../files/uploads.ts';
import type { RoomHandlers } from '../handlers.ts';
import type { LibraryService } from './library.service.ts';
import type { MediaService } from './media.service.ts';

export function uploadsHandlers(uploads: Uploads): RoomHandlers<'uploads'> {
  return {
    'uploads.begin': ({ name, bytes }) => uploads.begin(name, bytes),
    'uploads.append': ({ uploadId, offset, base64 }) => uploads.append(uploadId, offset, Buffer.from(base64, 'base64')),
  };
}

export function mediaHandlers(media: MediaService, library: LibraryService, uploads: Uploads): RoomHandlers<'media'> {
  return {
    'media.add': async ({ uploadId, clientId }) => {
      const upload = uploads.take(uploadId);
      try {
        return await media.add({ path: upload.path, name: upload.name, clientId });
      } finally {
        // Also when it was refused: what is no picture now will be none later, and its bytes would lie there until the end.
        uploads.drop(uploadId);
      }
    },
    'media.addStill': async ({ id, uploadId }) => {
      const upload = uploads.take(uploadId);
      try {
        await media.addStill(id, upload.path);
        return {};
      } finally {
        uploads.drop(uploadId);
      }
    },
    'media.list': (input) => library.list(input),
    'media.uses': ({ id }) => library.uses(id),
    'media.update': (input) => library.update(input),
    'media.remove': (input) => {
      library.remove(input);
      return {};
    },
    'media.get': ({ id }) => media.get(id),
    'media.state': ({ id }) => media.state(id),
    'media.file': ({ id, variant }) => media.file(id, variant),
  };
}
