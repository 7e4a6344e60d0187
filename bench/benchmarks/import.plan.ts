import Papa from 'papaparse';
import { addDays } from '#shared/time/plain-date.ts';
import { openBare } from '../bare-store.ts';
import { alternate, type BenchContext, type Benchmark, timed } from '../benchmark.ts';
import { type OpenCore, openCore } from '../core.ts';
import type { Measured } from '../figures.ts';
import { copiedProfile } from '../profiles.ts';
import { createRandom, uuidAt } from '../random.ts';
import { postText, postTitle } from '../texts.ts';

/** A content plan of 50,000 rows: the dry run against the bare parser, the import against the bare insert of the same rows. */
export const importPlan: Benchmark = {
  name: 'import.plan.50000',
  bar: 'dry run ≤ 2.5 × the bare parser, commit ≤ 1.5 × the bare insert with indexes',
  run,
};

const ROWS = 50_000;
const CLIENT = 'Kwiaciarnia';

async function run({ month, rounds, full }: BenchContext): Promise<Measured[]> {
  const rows = planRows(month);
  const csv = Papa.unparse([['Data', 'Godzina', 'Kanał', 'Tytuł', 'Treść', 'Status'], ...rows], { delimiter: ';' });
  const bytes = Buffer.from(csv, 'utf8');
  const times = full ? rounds : 3;
  const profile = await copiedProfile('empty', month);
  const core = await openCore(profile.path);
  try {
    const uploadId = await upload(core, bytes);
    const dry = await alternate(times, {
      ours: async () => {
        let read = 0;
        const took = await timed(async () => {
          read = (await core.call('imports.inspect', { uploadId, clientName: CLIENT })).counts.read;
        });
        if (read !== ROWS) throw new Error(`${read} of ${ROWS} rows were read`);
        return took;
      },
      limit: () => timed(() => Papa.parse(bytes.toString('utf8'), { delimiter: ';' })),
    });
    const commit = await alternate(
      times,
      { ours: () => imported(bytes, month), limit: () => inserted(rows, month) },
      0,
    );
    return [
      { name: 'import.plan.50000.dry', unit: 'ms', bar: { text: '≤ 2.5 × limit', ratioLimit: 2.5 }, ...dry },
      { name: 'import.plan.50000.commit', unit: 'ms', bar: { text: '≤ 1.5 × limit', ratioLimit: 1.5 }, ...commit },
    ];
  } finally {
    await core.close();
    profile.remove();
  }
}

function planRows(month: string): string[][] {
  const random = createRandom(50_000);
  return Array.from({ length: ROWS }, (_, index) => [
    addDays(`${month}-01`, index % 1_500),
    `${String(7 + (index % 14)).padStart(2, '0')}:30`,
    index % 2 === 0 ? 'Facebook' : 'Instagram',
    `${postTitle(random)} ${index}`,
    postText(random),
    'szkic',
  ]);
}

async function upload(core: OpenCore, bytes: Buffer): Promise<string> {
  const { uploadId } = await core.call('uploads.begin', { name: 'plan.csv', bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += 3_000_000) {
    const base64 = bytes.subarray(offset, offset + 3_000_000).toString('base64');
    await core.call('uploads.append', { uploadId, offset, base64 });
  }
  return uploadId;
}

/** The import into a store of its own. */
async function imported(bytes: Buffer, month: string): Promise<number> {
  const profile = await copiedProfile('empty', month);
  const core = await openCore(profile.path);
  try {
    const uploadId = await upload(core, bytes);
    return await timed(() => core.call('imports.apply', { uploadId, clientName: CLIENT }));
  } finally {
    await core.close();
    profile.remove();
  }
}

/** The same rows by two statements in one durable transaction, with the app's own indexes, after the bare parser. */
async function inserted(rows: readonly string[][], month: string): Promise<number> {
  const profile = await copiedProfile('empty', month);
  const bare = openBare(profile.path);
  try {
    const random = createRandom(1);
    const at = '2026-01-01T00:00:00.000Z';
    const [client, channel] = [uuidAt(1, random), uuidAt(1, random)];
    bare.exec(`INSERT INTO clients (id, rev, created_at, updated_at, name, colour, time_zone, report_language, currency, status)
      VALUES ('${client}', 1, '${at}', '${at}', '${CLIENT}', '#123456', 'Europe/Warsaw', 'pl', 'PLN', 'active');
      INSERT INTO channels (id, rev, created_at, updated_at, client_id, network)
      VALUES ('${channel}', 1, '${at}', '${at}', '${client}', 'facebook')`);
    const post = bare.prepare(
      `INSERT INTO posts (id, rev, created_at, updated_at, client_id, title, text, date, time, zone, status)
       VALUES (?, 1, '${at}', '${at}', '${client}', ?, ?, ?, ?, 'Europe/Warsaw', 'draft')`,
    );
    const postChannel = bare.prepare(
      `INSERT INTO post_channels (id, post_id, channel_id, position, format) VALUES (?, ?, '${channel}', 0, 'post')`,
    );
    const insert = bare.transaction(() => {
      for (const [index, [date, time, , title, text]] of rows.entries()) {
        const id = uuidAt(index, random);
        post.run(id, title, text, date, time);
        postChannel.run(uuidAt(index, random), id);
      }
    });
    return await timed(insert);
  } finally {
    bare.close();
    profile.remove();
  }
}
