import { z } from 'zod';
import type { Core } from '#core/app.types.ts';
import { fail, type Result } from '#shared/ipc/result.ts';
import { callVerb } from './answers.ts';
import type { CliHost } from './host.ts';

const Request = z.object({
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  verb: z.string(),
  input: z.unknown().optional(),
});

/**
 * Answers requests `{ id, verb, input }`, one JSON document a line, each on one line, in order. A write is answered after its
 * commit is on disk, because the verb itself is: SQLite runs with synchronous=FULL. Ends with the input.
 */
export async function runPipe(core: Core, host: CliHost): Promise<0> {
  for await (const line of linesOf(host.stdin)) {
    const { id, result } = await answerLine(core, line);
    await host.stdout(`${oneLine({ id, ...result })}\n`);
  }
  return 0;
}

/**
 * Cuts the input at line feeds only. Node's own readline also cuts at U+2028, which JSON allows inside a text, and would break such a
 * request in two. Blank lines are left out; a carriage return before the line feed is white space to JSON.
 */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of input) {
    let rest: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      const line = Buffer.concat([...pieces, rest.subarray(0, end)]);
      pieces = [];
      rest = rest.subarray(end + 1);
      if (!isBlank(line)) yield line;
    }
    if (rest.length > 0) pieces.push(rest);
  }
  const last = Buffer.concat(pieces);
  if (!isBlank(last)) yield last;
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

/** JSON on one line, whichever characters its reader takes for the end of one. */
function oneLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

async function answerLine(
  core: Core,
  line: Uint8Array,
): Promise<{ id: string | number | null; result: Result<unknown> }> {
  let document: unknown;
  try {
    // Bytes that are no UTF-8 are refused instead of being stored as question marks; a byte order mark is passed over.
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    const code = error instanceof SyntaxError ? 'pipe.not-json' : 'pipe.not-utf8';
    return { id: null, result: fail('invalid', code) };
  }
  const request = Request.safeParse(document);
  if (!request.success) return { id: idOf(document), result: fail('invalid', 'pipe.not-a-request') };
  const { id = null, verb, input } = request.data;
  return { id, result: await callVerb(core, verb, input ?? {}) };
}

function idOf(document: unknown): string | number | null {
  const id = typeof document === 'object' && document !== null && 'id' in document ? document.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
