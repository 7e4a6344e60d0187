import { resolve } from 'node:path';

export interface CommandLine {
  /** The profile folder that was asked for, absolute, or null for the usual one. */
  readonly profile: string | null;
  /** The first word that is no option: a command of the CLI, or null to open the window. */
  readonly command: string | null;
  /** The arguments without the program's own name. */
  readonly argv: readonly string[];
}

/**
 * Reads what the person asked for: `rytm [--profile DIR]` opens the window, `rytm [--profile DIR] [--json] COMMAND …` runs a command.
 * Options that Electron or Chromium take for themselves (`--inspect`, `-psn_…`) are passed over.
 */
export function commandLine(
  processArgv: readonly string[],
  options: { readonly environment: Readonly<Record<string, string | undefined>>; readonly packaged: boolean },
): CommandLine {
  const argv = processArgv.slice(options.packaged ? 1 : 2);
  let profile = options.environment.RYTM_PROFILE ?? '';
  let command: string | null = null;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--profile') {
      profile = argv[index + 1] ?? '';
      index += 1;
    } else if (word.startsWith('--profile=')) {
      profile = word.slice('--profile='.length);
    } else if (!word.startsWith('-')) {
      command = word;
      break;
    } else if (word === '--help' || word === '--version') {
      command = word;
      break;
    }
  }
  return { profile: profile === '' ? null : resolve(profile), command, argv };
}
