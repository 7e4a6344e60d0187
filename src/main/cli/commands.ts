import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Core } from '#core/app.types.ts';
import { writeDurably } from '#core/files/durable.ts';
import { contract, type VerbName } from '#shared/ipc/contract.ts';
import { fail, type Result } from '#shared/ipc/result.ts';
import type { PaperDocument } from '#shared/paper/paper.schema.ts';
import { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { ImportAnswer } from '#shared/rooms/imports/imports.schema.ts';
import type { CheckReport } from '#shared/rooms/system/system.schema.ts';
import { answerFault, callVerb, failed } from './answers.ts';
import { type CliArguments, UsageError } from './arguments.ts';
import type { CliHost } from './host.ts';
import { importReport } from './import-report.ts';
import { runPipe } from './pipe.ts';

type ExitStatus = 0 | 1 | 2;

export type Command =
  | { readonly needsStore: false; run(args: CliArguments, host: CliHost, core: null): Promise<ExitStatus> }
  | { readonly needsStore: true; run(args: CliArguments, host: CliHost, core: Core): Promise<ExitStatus> };

/** Prints a value: as one JSON document for `--json`, indented for a person otherwise. */
async function print(host: CliHost, args: CliArguments, value: unknown): Promise<0> {
  await host.stdout(`${args.json ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`);
  return 0;
}

async function answer(host: CliHost, args: CliArguments, result: Result<unknown>): Promise<ExitStatus> {
  return result.ok ? await print(host, args, result.value) : await answerFault(result, host, args);
}

/** Every verb with the JSON Schemas of what goes in and comes out. */
export function describeContract(): Record<string, unknown> {
  const schema = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return Object.fromEntries(
    (Object.keys(contract) as VerbName[]).map((verb) => {
      const { kind, host, input, output } = contract[verb];
      return [verb, { kind, host, input: schema(input, 'input'), output: schema(output, 'output') }];
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('The input of the verb is not JSON.');
  }
}

function readInputFile(path: string): Result<Uint8Array> {
  try {
    return { ok: true, value: readFileSync(path) };
  } catch (error) {
    return fail('missing', 'cli.file-not-readable', { file: path, reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** Hands a file's bytes over as the window does, in pieces. */
async function upload(core: Core, name: string, bytes: Uint8Array): Promise<Result<string>> {
  const begun = await core.call('uploads.begin', { name, bytes: bytes.length });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value as { uploadId: string };
  const PIECE = 3_000_000;
  for (let offset = 0; offset < bytes.length; offset += PIECE) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + PIECE)).toString('base64');
    const appended = await core.call('uploads.append', { uploadId, offset, base64 });
    if (!appended.ok) return appended;
  }
  return { ok: true, value: uploadId };
}

async function importPlan(args: CliArguments, host: CliHost, core: Core): Promise<ExitStatus> {
  const [what, path] = args.rest;
  const { client, dryRun, dayFirst, lang } = args.options;
  if (what !== 'plan' || path === undefined) throw new UsageError('Say which file: import plan FILE --client NAME.');
  if (client === undefined) throw new UsageError('Say whose plan it is: --client NAME.');
  const bytes = readInputFile(path);
  if (!bytes.ok) return answer(host, args, bytes);
  const uploaded = await upload(core, basename(path), bytes.value);
  if (!uploaded.ok) return answer(host, args, uploaded);
  const input = {
    uploadId: uploaded.value,
    clientName: client,
    // A script gets every row, however many there are.
    rowsShown: 1_000_000,
    ...(dayFirst === undefined ? {} : { dayFirst }),
    ...(lang === undefined ? {} : { language: lang }),
  };
  const result = await core.call(dryRun ? 'imports.inspect' : 'imports.apply', input);
  if (!result.ok) return answer(host, args, result);
  return print(host, args, importReport(result.value as ImportAnswer, { client, dryRun }));
}

async function findClient(core: Core, name: string): Promise<Result<Client>> {
  const listed = await core.call('clients.list', { includeArchived: true });
  if (!listed.ok) return listed;
  const wanted = name.trim().toLocaleLowerCase('pl');
  const found = z
    .array(Client)
    .parse(listed.value)
    .find((client) => client.name.toLocaleLowerCase('pl') === wanted);
  return found ? { ok: true, value: found } : fail('missing', 'cli.client-unknown', { client: name });
}

/** Prints one client's report; answers the file written. */
async function printReport(core: Core, host: CliHost, input: object, out: (document: PaperDocument) => string) {
  const made = await core.call('reports.document', input);
  if (!made.ok) return made;
  const document = made.value as PaperDocument;
  const path = out(document);
  const pdf = await host.printToPdf(document.html);
  try {
    writeDurably(path, pdf);
  } catch (error) {
    return fail('storage', 'cli.file-not-writable', { file: path, reason: reasonOf(error) });
  }
  return { ok: true, value: { path, title: document.title, language: document.language } } as const;
}

async function report(args: CliArguments, host: CliHost, core: Core): Promise<ExitStatus> {
  const { client, period, lang, out, all } = args.options;
  if (period === undefined) throw new UsageError('Say which month: --period YYYY-MM.');
  if (out === undefined) throw new UsageError(all ? 'Say where to: --out FOLDER.' : 'Say where to: --out FILE.pdf.');
  const language = lang === undefined ? {} : { language: lang };
  if (!all) {
    if (client === undefined) throw new UsageError('Say whose report it is: --client NAME, or --all.');
    const found = await findClient(core, client);
    if (!found.ok) return answer(host, args, found);
    return answer(
      host,
      args,
      await printReport(core, host, { clientId: found.value.id, period, ...language }, () => out),
    );
  }
  const listed = await core.call('clients.list', {});
  if (!listed.ok) return answer(host, args, listed);
  const printed: unknown[] = [];
  let status: ExitStatus = 0;
  for (const { id, name } of z.array(Client).parse(listed.value)) {
    const result = await printReport(core, host, { clientId: id, period, ...language }, (document) =>
      join(out, document.fileName),
    );
    printed.push(result.ok ? { client: name, ...result.value } : { client: name, error: result.error });
    if (!result.ok) status = failed(result, host);
  }
  await print(host, args, printed);
  return status;
}

export const commands: Readonly<Record<string, Command>> = {
  contract: { needsStore: false, run: async (args, host) => print(host, args, describeContract()) },
  call: {
    needsStore: true,
    run: async (args, host, core) => {
      const [verb, json] = args.rest;
      if (verb === undefined) throw new UsageError('Say which verb: call VERB JSON.');
      return answer(host, args, await callVerb(core, verb, parseJson(json ?? '{}')));
    },
  },
  pipe: { needsStore: true, run: (_args, host, core) => runPipe(core, host) },
  demo: {
    needsStore: true,
    run: async (args, host, core) =>
      answer(host, args, await core.call('demo.fill', { language: args.options.lang ?? 'pl' })),
  },
  import: { needsStore: true, run: importPlan },
  report: { needsStore: true, run: report },
  check: {
    needsStore: true,
    run: async (args, host, core) => {
      const result = await core.call('system.check', {});
      const status = await answer(host, args, result);
      if (!result.ok) return status;
      const { ok, problems } = result.value as CheckReport;
      return ok ? status : failed(fail('storage', 'store.check-failed', { count: problems.length }), host);
    },
  },
};

export const commandNames: readonly string[] = Object.keys(commands);
