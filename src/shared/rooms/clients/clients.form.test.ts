import { describe, expect, it } from 'vitest';
import { findNamesake, initialsOf, readColour, readName } from './clients.form.ts';
import type { Client } from './clients.schema.ts';

describe('what is typed into the form of a client', () => {
  it.each([
    ['Róża', null],
    ['   ', 'name-empty'],
    ['ż'.repeat(201), 'name-long'],
  ])('a name %j has the problem %j', (text, problem) => {
    expect(readName(text)).toBe(problem);
  });

  it.each([
    ['#9a4f6b', null],
    ['9A4F6B', null],
    ['#12345', 'colour'],
    ['red', 'colour'],
  ])('a colour %j has the problem %j', (text, problem) => {
    expect(readColour(text)).toBe(problem);
  });
});

describe('initials', () => {
  it.each([
    ['Kwiaciarnia Róża', 'KR'],
    ['żółw', 'Ż'],
    ['  „Pod Lipą” – bistro', 'PL'],
    ['2 Koty', '2K'],
    ['🌷', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('two clients of one name', () => {
  const clients = [{ id: 'a', name: 'Kwiaciarnia Róża' }] as Client[];
  it('are found whatever the case, the marks and the spaces', () => {
    expect(findNamesake(' kwiaciarnia roza ', null, clients)?.id).toBe('a');
  });
  it('are not one client by itself, nor a name that is not there yet', () => {
    expect(findNamesake('Kwiaciarnia Róża', 'a', clients)).toBeNull();
    expect(findNamesake('', null, clients)).toBeNull();
  });
});
