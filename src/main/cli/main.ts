import { createApp } from '#core/app.ts';
import { FaultError } from '#shared/ipc/result.ts';
import { answerFault } from './answers.ts';
import { type CliArguments, parseArguments, UsageError, wordsOf } from './arguments.ts';
import { commandNames, commands } from './commands.ts';
import type { CliHost } from './host.ts';

/** Exit status: 0 done, 1 failed (the reason on stderr), 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** Whether these arguments are meant for the command line rather than for the window. */
export function isCliCommand(argv: readonly string[]): boolean {
  return commandNames.includes(wordsOf(argv)[0] ?? '');
}

/** Runs one command over the core, with no window. `--json` prints one JSON document on stdout and nothing else. */
export async function runCli(argv: readonly string[], host: CliHost): Promise<ExitStatus> {
  if (argv.some((word) => word === '--help' || word === '-h')) {
    await host.stdout(`${usage}\n`);
    return 0;
  }
  if (argv.includes('--version')) {
    await host.stdout(`${host.version}\n`);
    return 0;
  }
  try {
    const args = parseArguments(argv, commandNames, host.defaultProfile());
    try {
      return await runCommand(args, host);
    } catch (error) {
      // Such as a browser that is not there to print with: expected, and said in words.
      if (error instanceof FaultError) return await answerFault({ error: error.fault }, host, args);
      throw error;
    }
  } catch (error) {
    if (error instanceof UsageError) {
      host.stderr(`${error.message}\n${usage}\n`);
      return 2;
    }
    throw error;
  }
}

async function runCommand(args: CliArguments, host: CliHost): Promise<ExitStatus> {
  const command = commands[args.command];
  if (!command) throw new UsageError(`There is no command "${args.command}".`);
  if (command.needsStore === false) return await command.run(args, host, null);
  const opened = await createApp({ profile: args.profile, appVersion: host.version });
  if (!opened.ok) return await answerFault(opened, host, args);
  try {
    return await command.run(args, host, opened.value);
  } finally {
    await opened.value.close();
  }
}

const usage = `Usage: rytm [--profile DIR] [--json] COMMAND
  contract                                  every verb with the JSON Schemas of its input and output
  call VERB JSON                            run one verb
  pipe                                      one request a line on stdin, one answer a line on stdout
  demo [--lang pl|en]                       fill the profile with the demo data
  import plan FILE --client NAME [--dry-run] [--day-first|--month-first]
  report --client NAME --period YYYY-MM [--lang pl|en] --out FILE.pdf
  report --all --period YYYY-MM [--lang pl|en] --out FOLDER
  check                                     check the store`;
