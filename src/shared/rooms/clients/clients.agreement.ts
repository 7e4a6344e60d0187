/** What is known of a client beside the calendar: brand, people, contract; domain.md, section 1. */
import { z } from 'zod';
import { Colour, DateText, Id } from '../rows.schema.ts';

const Text = z.string().max(20_000);
const Line = z.string().max(200);
const Monthly = z.int().min(0).max(10_000).nullable();

export const Brand = z.strictObject({
  /** Beside the one that the calendar shows. */
  colours: z.array(Colour).max(12),
  tone: Text,
  dos: Text,
  donts: Text,
  /** One a line: what is never to stand in a post. */
  bannedWords: Text,
});
export type Brand = z.infer<typeof Brand>;
export const NO_BRAND: Brand = { colours: [], tone: '', dos: '', donts: '', bannedWords: '' };

export const Contact = z.strictObject({ id: Id, name: Line, role: Line, email: Line, phone: Line });
export type Contact = z.infer<typeof Contact>;
export const MOST_CONTACTS = 200;

/** What was agreed; null where nothing was, which is not the same as 0. */
export const Contract = z.strictObject({
  /** A month. The number of posts is `contractedPosts` of the client. */
  reels: Monthly,
  stories: Monthly,
  articles: Monthly,
  /** How often the client may ask for changes. */
  revisions: Monthly,
  /** A month, minor units of the client's currency. */
  fee: z.int().min(0).max(1_000_000_000_000).nullable(),
  since: DateText.nullable(),
  until: DateText.nullable(),
  notice: Line,
});
export type Contract = z.infer<typeof Contract>;
export const NO_CONTRACT: Contract = {
  reels: null,
  stories: null,
  articles: null,
  revisions: null,
  fee: null,
  since: null,
  until: null,
  notice: '',
};

/** Whether an address could be one: something, an at sign, a host with a dot. Nothing more can be said without sending. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text.trim());
