/** Links with UTM parameters, by which a site's statistics tell where a visit came from. Text in, text out. */
import { fold } from '../../text/fold.ts';
import { findLinks, replaceRanges } from '../../text/links.ts';

/** The five parameters; support.google.com/analytics/answer/10917952. */
export const UTM_PARTS = ['source', 'medium', 'campaign', 'content', 'term'] as const;
export type UtmPart = (typeof UTM_PARTS)[number];
export type UtmValues = { readonly [part in UtmPart]?: string };

/** Fields of a template, written in braces. */
export const UTM_FIELDS = ['network', 'campaign', 'date'] as const;
export type UtmField = (typeof UTM_FIELDS)[number];
export type UtmFieldValues = { readonly [field in UtmField]: string };

const FIELD = new RegExp(`\\{(${UTM_FIELDS.join('|')})\\}`, 'g');

/** What a new client's links would take: the network by name, the way by which it came, the campaign. */
export const DEFAULT_UTM = 'utm_source={network}&utm_medium=social&utm_campaign={campaign}';

/** Words as statistics group them: lower case without Polish marks, hyphens in the place of all else ("Dzień Kobiet" is `dzien-kobiet`). */
export function slugOf(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}_.]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

const partOf = (name: string): UtmPart | null => UTM_PARTS.find((part) => name.toLowerCase() === `utm_${part}`) ?? null;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function pairsOf(query: string): { name: string; value: string; written: string }[] {
  return query
    .split('&')
    .filter((written) => written !== '')
    .map((written) => {
      const [name = '', ...rest] = written.split('=');
      return { name: decoded(name), value: decoded(rest.join('=')), written };
    });
}

function valuesOf(query: string): UtmValues {
  return Object.fromEntries(
    pairsOf(query).flatMap(({ name, value }) => {
      const part = partOf(name);
      return part === null || value.trim() === '' ? [] : [[part, value.trim()]];
    }),
  );
}

/** Reads a template such as `utm_source={network}&utm_medium=social`; what is no UTM parameter is passed over. */
export const parseTemplate = (template: string): UtmValues => valuesOf(template.trim().replace(/^[?&]+/, ''));

/** Writes a template; parts that are empty are left out. */
export function writeTemplate(values: UtmValues): string {
  return UTM_PARTS.flatMap((part) => {
    const value = values[part]?.trim() ?? '';
    return value === '' ? [] : [`utm_${part}=${value.replaceAll('&', ' ')}`];
  }).join('&');
}

/** A template's values for one post: fields filled, everything as slugs; what comes out empty is left out. */
export function fillUtm(values: UtmValues, fields: UtmFieldValues): UtmValues {
  return Object.fromEntries(
    UTM_PARTS.flatMap((part) => {
      const filled = slugOf((values[part] ?? '').replaceAll(FIELD, (_whole, field: UtmField) => fields[field]));
      return filled === '' ? [] : [[part, filled]];
    }),
  );
}

/** A link's parts as written, without any of it being normalised. */
function split(link: string): { base: string; query: string; fragment: string } {
  const [beforeFragment = '', ...fragments] = link.split('#');
  const [base = '', ...queries] = beforeFragment.split('?');
  return { base, query: queries.join('?'), fragment: fragments.length === 0 ? '' : `#${fragments.join('#')}` };
}

/** True for a text that can carry parameters: an address without spaces and with a dot in its first part. */
export function canTakeUtm(link: string): boolean {
  return /^(https?:\/\/)?[^\s/?#]+\.[^\s/?#]+\S*$/i.test(link.trim());
}

/** The UTM parameters that a link has. */
export const readUtm = (link: string): UtmValues => valuesOf(split(link.trim()).query);

/**
 * The link with the given parameters. Its other parameters and its fragment stay as they are written; a UTM parameter that it has
 * already is replaced where a value is given, and taken away where the value is the empty text.
 */
export function withUtm(link: string, values: UtmValues): string {
  const { base, query, fragment } = split(link.trim());
  const kept = pairsOf(query).filter(({ name }) => {
    const part = partOf(name);
    return part === null || values[part] === undefined;
  });
  const added = UTM_PARTS.flatMap((part) => {
    const value = values[part] ?? '';
    return value === '' ? [] : [`utm_${part}=${encodeURIComponent(value)}`];
  });
  const parameters = [...kept.map(({ written }) => written), ...added];
  return base + (parameters.length === 0 ? '' : `?${parameters.join('&')}`) + fragment;
}

/** The link without any UTM parameter. */
export const withoutUtm = (link: string): string =>
  withUtm(link, { source: '', medium: '', campaign: '', content: '', term: '' });

/** The text with the link, wherever it stands and whatever UTM parameters it has there, in its new form. */
export function replaceLink(text: string, link: string, by: string): string {
  const wanted = withoutUtm(link);
  const places = findLinks(text, { bare: true }).filter(
    ({ start, end }) => withoutUtm(text.slice(start, end)) === wanted,
  );
  return replaceRanges(text, places, () => by);
}
