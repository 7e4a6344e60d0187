import { parseArgs } from 'node:util';

/** The command line was not understood; the message says what is wrong with it. Exit status 2. */
export class UsageError extends Error {}

export interface CliArguments {
  readonly profile: string;
  readonly json: boolean;
  readonly command: string;
  /** What follows the command and is no option. */
  readonly rest: readonly string[];
  readonly options: {
    readonly client?: string;
    readonly period?: string;
    readonly lang?: 'pl' | 'en';
    readonly out?: string;
    readonly all: boolean;
    readonly dryRun: boolean;
    readonly dayFirst?: boolean;
  };
}

const known = {
  profile: { type: 'string' },
  json: { type: 'boolean' },
  client: { type: 'string' },
  period: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'day-first': { type: 'boolean' },
  'month-first': { type: 'boolean' },
} as const;

/** The words that are no options, nor an option's value; what the window's own engine is given besides is passed over. */
export function wordsOf(argv: readonly string[]): string[] {
  return parseArgs({ args: [...argv], allowPositionals: true, strict: false, options: known }).positionals;
}

/** Reads the arguments after the program's name. Throws UsageError. */
export function parseArguments(
  argv: readonly string[],
  commandNames: readonly string[],
  defaultProfile: string,
): CliArguments {
  const { values, positionals } = read(argv);
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError('No command given.');
  if (!commandNames.includes(command)) throw new UsageError(`There is no command "${command}".`);
  const lang = values.lang;
  if (lang !== undefined && lang !== 'pl' && lang !== 'en') throw new UsageError('--lang is pl or en.');
  if (values['day-first'] && values['month-first'])
    throw new UsageError('--day-first and --month-first exclude each other.');
  const dayFirst = values['day-first'] ? true : values['month-first'] ? false : undefined;
  return {
    profile: values.profile ?? defaultProfile,
    json: values.json ?? false,
    command,
    rest,
    options: {
      ...(values.client === undefined ? {} : { client: values.client }),
      ...(values.period === undefined ? {} : { period: values.period }),
      ...(lang === undefined ? {} : { lang }),
      ...(values.out === undefined ? {} : { out: values.out }),
      ...(dayFirst === undefined ? {} : { dayFirst }),
      all: values.all ?? false,
      dryRun: values['dry-run'] ?? false,
    },
  };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: known,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
