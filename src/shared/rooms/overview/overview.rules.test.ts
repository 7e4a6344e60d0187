import { describe, expect, it, test } from 'vitest';
import { type OverviewColumn, sortClients, together } from './overview.rules.ts';
import type { ClientMonth } from './overview.schema.ts';

const month = (changes: Partial<ClientMonth>): ClientMonth => ({
  clientId: 'client',
  contracted: null,
  planned: 0,
  approved: 0,
  published: 0,
  warnings: 0,
  brief: { answered: 0, total: 13 },
  plan: null,
  ...changes,
});
const plan = (status: 'draft' | 'sent' | 'agreed') => ({ id: 'plan', name: '', version: 1, status });
const CLIENTS = [
  { name: 'Żółw', month: month({ planned: 5, contracted: 12, plan: plan('draft') }) },
  { name: 'Ala', month: month({ planned: 5, brief: { answered: 13, total: 13 } }) },
  { name: 'Łoś', month: month({ planned: 2, contracted: 4, warnings: 3, plan: plan('agreed') }) },
  { name: 'Nowy', month: undefined },
];
const sorted = (column: OverviewColumn, descending = false) =>
  sortClients(CLIENTS, { column, descending }, (a, b) => a.localeCompare(b, 'pl')).map(({ name }) => name);

describe('clients sorted', () => {
  test.each([
    ['name', false, ['Ala', 'Łoś', 'Nowy', 'Żółw']],
    ['name', true, ['Żółw', 'Nowy', 'Łoś', 'Ala']],
    ['planned', false, ['Łoś', 'Ala', 'Żółw', 'Nowy']],
    ['planned', true, ['Ala', 'Żółw', 'Łoś', 'Nowy']],
    ['contracted', false, ['Łoś', 'Żółw', 'Ala', 'Nowy']],
    ['contracted', true, ['Żółw', 'Łoś', 'Ala', 'Nowy']],
    ['warnings', true, ['Łoś', 'Ala', 'Żółw', 'Nowy']],
    ['brief', true, ['Ala', 'Łoś', 'Żółw', 'Nowy']],
    ['plan', true, ['Łoś', 'Żółw', 'Ala', 'Nowy']],
  ] as const)('by %s, descending: %s', (column, descending, names) => {
    expect(sorted(column, descending)).toEqual(names);
  });
});

it('sums the kinds of a contract, and agrees on nothing where no kind is agreed on', () => {
  const row = { kind: 'posts', contracted: 12, planned: 5, approved: 4, published: 3 } as const;
  expect(together([row, { ...row, kind: 'reels', contracted: 4 }])).toEqual({
    contracted: 16,
    planned: 10,
    approved: 8,
    published: 6,
  });
  expect(together([{ ...row, contracted: null }]).contracted).toBeNull();
  expect(together([])).toEqual({ contracted: null, planned: 0, approved: 0, published: 0 });
});
