import { existsSync, readFileSync } from 'node:fs';
import { FaultError, refuse } from '#shared/ipc/result.ts';
import { paperFileName } from '#shared/paper/file-name.ts';
import type { MadeFile } from '#shared/paper/paper.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { HandoverContents } from '#shared/rooms/handover/handover.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { MediaService } from '../media/media.service.ts';
import { handoverIds } from './handover.ids.ts';
import { takeMedia } from './handover.media.ts';
import { FORMAT, type Pack, readPack, writePack } from './handover.pack.ts';
import { type HandoverRepository, handoverTables, type Row, type Rows } from './handover.repository.ts';
import { checkRows, narrowPauses, withNewIds } from './handover.rows.ts';
import { seal, unseal } from './handover.seal.ts';

/** A client's pictures and films together; the file is made and opened in memory. Bytes. */
const MOST_MEDIA = 256 * 1024 ** 2;
const LARGEST_FILE = 330 * 1024 ** 2;

export type HandoverService = ReturnType<typeof createHandoverService>;

interface Source {
  readonly uploadId: string;
  readonly password: string;
}

/** Everything about one client as one encrypted file, and such a file brought in. docs/adr/0027 says what it is made of. */
export function createHandoverService(
  context: CoreContext,
  repository: HandoverRepository,
  rooms: {
    readonly uploads: Uploads;
    readonly clients: Pick<ClientsService, 'get' | 'list'>;
    readonly media: Pick<MediaService, 'originalPath' | 'dropUnused'>;
    /** Reads a client through every verb that shows something of it; throws when something cannot be shown. */
    readonly readBack: (clientId: string, postsWithVersions: ReadonlySet<string>) => void;
  },
) {
  const shape = { columns: repository.columns, references: repository.references };

  async function file({ clientId, password }: { clientId: string; password: string }): Promise<MadeFile> {
    const client = rooms.clients.get(clientId);
    const rows = narrowPauses(repository.rowsOf(clientId), clientId);
    const hashes = [...new Set((rows.media ?? []).map(({ sha256 }) => String(sha256)))].sort();
    const there = hashes.filter((sha256) => existsSync(rooms.media.originalPath(sha256)));
    try {
      checkRows(rows, clientId, shape);
    } catch {
      refuse('storage', 'handover.inconsistent', { client: client.name });
    }
    checkSize(rows, new Set(there));
    const media = new Map(there.map((sha256) => [sha256, readFileSync(rooms.media.originalPath(sha256))]));
    const manifest = {
      format: FORMAT,
      appVersion: context.appVersion,
      schema: repository.storeVersion(),
      madeAt: context.instant(),
      clientId,
      client: client.name,
      missing: hashes.filter((sha256) => !media.has(sha256)),
    };
    const sealed = await seal(writePack(manifest, rows, media), password);
    return {
      fileName: paperFileName({ word: '', clientName: client.name }, 'rytm-client.age'),
      base64: Buffer.from(sealed).toString('base64'),
    };
  }

  async function open({ uploadId, password }: Source): Promise<Pack> {
    const { bytes } = rooms.uploads.take(uploadId);
    if (bytes > LARGEST_FILE) refuse('refused', 'handover.too-large-file', { limit: LARGEST_FILE / 1024 ** 2 });
    const pack = readPack(await unseal(rooms.uploads.read(uploadId), password));
    const { schema, appVersion, clientId } = pack.manifest;
    const own = repository.storeVersion();
    if (schema > own) refuse('unsupported', 'handover.newer-store', { version: appVersion });
    if (schema < own) refuse('unsupported', 'handover.older-store', { version: appVersion });
    checkRows(pack.rows, clientId, shape);
    return pack;
  }

  async function inspect(source: Source): Promise<HandoverContents> {
    const { manifest, rows } = await open(source);
    const living = (table: string) => (rows[table] ?? []).filter((row) => row.deleted_at === null).length;
    return {
      client: manifest.client,
      madeAt: manifest.madeAt,
      appVersion: manifest.appVersion,
      posts: living('posts'),
      channels: living('channels'),
      plans: living('plans'),
      media: living('media'),
      missingFiles: manifest.missing.length,
      here: repository.isHere(manifest.clientId),
    };
  }

  async function bringIn({ asCopy = false, ...source }: Source & { asCopy?: boolean | undefined }): Promise<Client> {
    const pack = await open(source);
    // The waiting is over from here on to the files: what is here is looked at again within the step.
    const stored = await takeMedia(pack, rooms.media);
    try {
      const id = write(pack, asCopy);
      rooms.uploads.drop(source.uploadId);
      return rooms.clients.get(id);
    } catch (error) {
      rooms.media.dropUnused(stored);
      throw isBadRow(error) ? new FaultError({ kind: 'invalid', code: 'handover.damaged', params: {} }) : error;
    }
  }

  /** One step of history; answers the client's id here. */
  function write({ manifest, rows }: Pack, asCopy: boolean): string {
    return context.unitOfWork.run({ name: 'handover.import', params: { client: manifest.client } }, () => {
      const { newIds, present } = handoverIds(rows, repository, { asCopy, newId: context.newId });
      const mine = withNewIds(rows, newIds);
      repository.dropVersions((mine.posts ?? []).map((post) => String(post.id)));
      for (const table of handoverTables) {
        for (const row of mine[table] ?? []) {
          if (table === 'media' && present.has(String(row.id))) continue;
          repository.insert(table, table === 'clients' && asCopy ? { ...row, name: freeName(row) } : row);
        }
      }
      const clientId = newIds.get(manifest.clientId) ?? manifest.clientId;
      try {
        rooms.readBack(clientId, new Set((mine.post_versions ?? []).map((version) => String(version.post_id))));
      } catch {
        refuse('invalid', 'handover.damaged');
      }
      return clientId;
    });
  }

  /** "Florist (2)": two clients of one name could not be told apart in a list. */
  function freeName(row: Row): string {
    const names = new Set(rooms.clients.list({ includeArchived: true }).map(({ name }) => name));
    let number = 2;
    while (names.has(`${row.name} (${number})`)) number += 1;
    return names.has(String(row.name)) ? `${row.name} (${number})` : String(row.name);
  }

  return { file, inspect, bringIn };
}

function checkSize(rows: Rows, there: ReadonlySet<string>): void {
  const sizes = new Map((rows.media ?? []).map(({ sha256, bytes }) => [String(sha256), Number(bytes)]));
  let total = 0;
  for (const [sha256, bytes] of sizes) if (there.has(sha256)) total += bytes;
  if (total <= MOST_MEDIA) return;
  const size = Math.ceil(total / 1024 ** 2);
  refuse('refused', 'handover.too-much-media', { size, limit: MOST_MEDIA / 1024 ** 2 });
}

/** What a table's own rules say no to came from the file. */
function isBadRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
