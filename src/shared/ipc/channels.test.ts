import { expect, it } from 'vitest';
import { verbs } from './channels.ts';
import { contract } from './contract.ts';

it('names every verb of the contract, and nothing else', () => {
  expect([...verbs].sort()).toEqual(Object.keys(contract).sort());
});
