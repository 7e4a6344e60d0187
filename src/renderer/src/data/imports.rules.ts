import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { ImportCorrection, ImportField } from '#shared/rooms/imports/imports.schema.ts';

/** Whose plan it is, as the form has it: both answers are kept while the person goes to and fro between them. */
export interface ClientChoice {
  readonly kind: 'existing' | 'new';
  readonly clientId: string | null;
  readonly name: string;
}

/** Corrections by the sheet's position in the file. */
export type Corrections = Readonly<Record<string, ImportCorrection>>;

/** What the core is told of the choice; null while it says nobody, or an archived client. A name on the list is that client. */
export function clientOf(
  choice: ClientChoice,
  clients: readonly Client[],
): { clientId: string } | { clientName: string } | null {
  if (choice.kind === 'existing') return choice.clientId === null ? null : { clientId: choice.clientId };
  const name = choice.name.trim();
  if (name === '') return null;
  const taken = clientNamed(name, clients);
  if (taken === null) return { clientName: name };
  return taken.status === 'archived' ? null : { clientId: taken.id };
}

/** The client of that name, as the core compares names. */
export function clientNamed(name: string, clients: readonly Client[]): Client | null {
  const wanted = name.trim().toLocaleLowerCase('pl');
  return clients.find((client) => client.name.toLocaleLowerCase('pl') === wanted) ?? null;
}

/** Gives a column another field. A field belongs to one column: what had it before is read anew by the core. */
export function withField(before: Corrections, sheet: number, column: number, field: ImportField | null): Corrections {
  const kept = Object.entries(before[sheet]?.columns ?? {}).filter(([, other]) => field === null || other !== field);
  return withCorrection(before, sheet, { columns: { ...Object.fromEntries(kept), [column]: field } });
}

/** Another header row means other columns, so what was said about those is forgotten. */
export function withHeaderRow(before: Corrections, sheet: number, headerRow: number): Corrections {
  const { columns: _columns, ...rest } = before[sheet] ?? {};
  return { ...before, [sheet]: { ...rest, headerRow } };
}

export function withCorrection(before: Corrections, sheet: number, correction: ImportCorrection): Corrections {
  return { ...before, [sheet]: { ...before[sheet], ...correction } };
}
