import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from './command-line.ts';

const read = (words: string[], environment = {}) =>
  commandLine(['program', 'file', ...words], { environment, packaged: false });

describe('the command line', () => {
  test.each([
    ['nothing', [], null, null],
    ['a profile', ['--profile', '/p'], '/p', null],
    ['a profile in one word', ['--profile=/p'], '/p', null],
    ['a command', ['contract'], null, 'contract'],
    ['a command after options', ['--profile', '/p', '--json', 'check'], '/p', 'check'],
    ['an option of the browser', ['--inspect'], null, null],
    ['a call for help', ['--help'], null, '--help'],
  ])('with %s', (_name, words, profile, command) => {
    expect(read(words)).toMatchObject({ profile: profile === null ? null : resolve(profile), command });
  });

  test('takes the profile from the environment unless it is named', () => {
    expect(read([], { RYTM_PROFILE: '/e' }).profile).toBe(resolve('/e'));
    expect(read(['--profile', '/p'], { RYTM_PROFILE: '/e' }).profile).toBe(resolve('/p'));
  });

  test('begins after the program alone when packaged', () => {
    expect(commandLine(['rytm', 'check'], { environment: {}, packaged: true }).command).toBe('check');
  });
});
