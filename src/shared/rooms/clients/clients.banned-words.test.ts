import { expect, test } from 'vitest';
import { bannedWordsIn } from './clients.banned-words.ts';

test.each([
  ['nothing is banned', 'Tanie róże', '', []],
  ['a word, whatever its case and marks', 'TANIO i łatwo', 'tanio\nLatwo', ['tanio', 'Latwo']],
  ['no part of another word', 'Tanioszka', 'tanio', []],
  ['a word beside punctuation', '„Tanio”, mówią.', 'tanio', ['tanio']],
  ['any ending after an asterisk', 'Tania wódka', 'tani*', ['tani*']],
  ['several words, over a line break too', 'najlepszy\nw mieście', 'najlepszy w mieście', ['najlepszy w mieście']],
  ['what looks like a pattern is text', 'róża (nowa)', '(\n.*\na+', []],
  ['signs within a word', '100% rabatu', '100%', ['100%']],
] as const)('%s', (_name, text, list, expected) => {
  expect(bannedWordsIn(text, list)).toEqual(expected);
});
