import { NO_BRAND, NO_CONTRACT } from '#shared/rooms/clients/clients.agreement.ts';
import { CadenceChanges } from '#shared/rooms/clients/clients.cadence.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Db } from '../../db/open.ts';

interface Row
  extends Omit<
    Client,
    | 'isDemo'
    | 'altRequired'
    | 'holidayCountries'
    | 'cadence'
    | 'contentShares'
    | 'brand'
    | 'contacts'
    | 'contract'
    | 'competitors'
  > {
  isDemo: 0 | 1;
  altRequired: 0 | 1;
  holidayCountries: string;
  cadence: string;
  contentShares: string;
  brand: string;
  contacts: string;
  contract: string;
  competitors: string;
}

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, name, industry, colour, logo_id AS logoId,
  time_zone AS timeZone, report_language AS reportLanguage, currency, contracted_posts AS contractedPosts, notes, status,
  holiday_countries AS holidayCountries, utm_template AS utmTemplate, alt_required AS altRequired, cadence,
  content_shares AS contentShares, brand, contacts, contract, competitors, is_demo AS isDemo`;

/** A rule that a newer version wrote and this one does not know must not take the client along. */
const readCadence = (text: string): CadenceChanges => {
  const read = CadenceChanges.safeParse(JSON.parse(text));
  return read.success ? read.data : {};
};

const toClient = (row: unknown): Client => ({
  ...(row as Row),
  holidayCountries: JSON.parse((row as Row).holidayCountries) as string[],
  cadence: readCadence((row as Row).cadence),
  contentShares: JSON.parse((row as Row).contentShares) as Client['contentShares'],
  // A client from before the columns has an empty object there.
  brand: { ...NO_BRAND, ...(JSON.parse((row as Row).brand) as Partial<Client['brand']>) },
  contacts: JSON.parse((row as Row).contacts) as Client['contacts'],
  competitors: JSON.parse((row as Row).competitors) as Client['competitors'],
  contract: { ...NO_CONTRACT, ...(JSON.parse((row as Row).contract) as Partial<Client['contract']>) },
  altRequired: (row as Row).altRequired === 1,
  isDemo: (row as Row).isDemo === 1,
});

export type ClientsRepository = ReturnType<typeof createClientsRepository>;

/** One statement per named function; the service decides, this only reads and writes rows. */
export function createClientsRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM clients WHERE deleted_at IS NULL ORDER BY id`);
  const get = db.prepare(`SELECT ${columns} FROM clients WHERE id = ? AND deleted_at IS NULL`);
  const insert = db.prepare(
    `INSERT INTO clients (id, rev, created_at, updated_at, name, industry, colour, logo_id, time_zone, report_language,
       currency, contracted_posts, notes, holiday_countries, utm_template, alt_required, cadence, content_shares, brand, contacts, contract,
       competitors, status, is_demo)
     VALUES (@id, @rev, @createdAt, @updatedAt, @name, @industry, @colour, @logoId, @timeZone, @reportLanguage,
       @currency, @contractedPosts, @notes, @holidayCountries, @utmTemplate, @altRequired, @cadence, @contentShares, @brand, @contacts, @contract,
       @competitors, @status, @isDemo)`,
  );
  const update = db.prepare(
    `UPDATE clients SET rev = @rev, updated_at = @updatedAt, name = @name, industry = @industry, colour = @colour,
       logo_id = @logoId, time_zone = @timeZone, report_language = @reportLanguage, currency = @currency,
       contracted_posts = @contractedPosts, notes = @notes, holiday_countries = @holidayCountries, utm_template = @utmTemplate,
       alt_required = @altRequired, cadence = @cadence, content_shares = @contentShares, brand = @brand, contacts = @contacts, competitors = @competitors,
       contract = @contract, status = @status
     WHERE id = @id AND rev = @rev - 1`,
  );
  const setDeleted = db.prepare(`UPDATE clients SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);

  const toRow = (client: Client) => ({
    ...client,
    holidayCountries: JSON.stringify(client.holidayCountries),
    cadence: JSON.stringify(client.cadence),
    contentShares: JSON.stringify(client.contentShares),
    brand: JSON.stringify(client.brand),
    contacts: JSON.stringify(client.contacts),
    competitors: JSON.stringify(client.competitors),
    contract: JSON.stringify(client.contract),
    altRequired: client.altRequired ? 1 : 0,
    isDemo: client.isDemo ? 1 : 0,
  });

  return {
    list: (): Client[] => list.all().map(toClient),
    get: (id: string): Client | null => {
      const row = get.get(id);
      return row === undefined ? null : toClient(row);
    },
    insert: (client: Client) => insert.run(toRow(client)),
    update: (client: Client) => update.run(toRow(client)),
    /** Into the trash at a moment, or out of it (null). */
    setDeleted: (id: string, at: string, deletedAt: string | null) => setDeleted.run(at, deletedAt, id),
  };
}
