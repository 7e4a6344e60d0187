import { describe, expect, it } from 'vitest';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { clientOf, withCorrection, withField, withHeaderRow } from './imports.rules.ts';

const client = (id: string, name: string, status: Client['status'] = 'active') => ({ id, name, status }) as Client;
const clients = [client('1', 'Kwiaciarnia Żółw'), client('2', 'Dawny', 'archived')];

describe('whose plan it is', () => {
  it.each([
    ['existing', '1', 'inny', { clientId: '1' }],
    ['existing', null, 'inny', null],
    ['new', '1', '  Piekarnia ', { clientName: 'Piekarnia' }],
    ['new', null, '   ', null],
    ['new', null, 'kwiaciarnia żółw', { clientId: '1' }],
    ['new', null, 'Dawny', null],
  ] as const)('with "%s", %s and the name "%s" is %o', (kind, clientId, name, expected) => {
    expect(clientOf({ kind, clientId, name }, clients)).toEqual(expected);
  });
});

describe('corrections', () => {
  it('give a field to one column only', () => {
    const first = withField({}, 0, 2, 'title');
    expect(withField(first, 0, 3, 'title')).toEqual({ 0: { columns: { 3: 'title' } } });
    expect(withField(first, 0, 3, null)).toEqual({ 0: { columns: { 2: 'title', 3: null } } });
  });

  it('of columns go when the header row changes; other sheets keep theirs', () => {
    const before = withField(withField({}, 0, 2, 'title'), 1, 1, 'text');
    expect(withHeaderRow(before, 0, 4)).toEqual({ 0: { headerRow: 4 }, 1: { columns: { 1: 'text' } } });
  });

  it('leave a sheet out and take it back with its columns', () => {
    const before = withField({}, 0, 2, 'title');
    const out = withCorrection(before, 0, { exclude: true });
    expect(out[0]).toEqual({ exclude: true, columns: { 2: 'title' } });
    expect(withCorrection(out, 0, { exclude: false })[0]).toEqual({ exclude: false, columns: { 2: 'title' } });
  });
});
