import { fold } from '../../text/fold.ts';
import {
  ALL_NETWORKS,
  FORMAT_NAMES,
  GROUP_NAMES,
  JOINING_WORDS,
  NETWORK_NAMES,
  NO,
  STATUS_NAMES,
  type StatusKey,
  YES,
} from './imports.names.ts';

const NETWORKS = index(NETWORK_NAMES);
const FORMATS = index(FORMAT_NAMES);
const STATUSES = index(STATUS_NAMES);
const GROUPS = index(GROUP_NAMES);
function index<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): ReadonlyMap<string, Key> {
  const entries = new Map<string, Key>();
  for (const key of Object.keys(names) as Key[]) for (const name of names[key]) entries.set(foldValue(name), key);
  return entries;
}

/** A cell's comparable words: folded, punctuation to single spaces ("Tik-Tok!" → "tik tok"). */
export function foldValue(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface NetworksReading {
  /** Network keys in the order of the cell, each once. */
  readonly networks: readonly string[];
  /** A format named beside a network ("IG stories"), else `null`. */
  readonly format: string | null;
  /** The cell asks for every channel ("wszystkie", "all"). */
  readonly all: boolean;
  /** Parts that name no known network. */
  readonly unknown: readonly string[];
}

/** Reads a channel cell: `FB, IG`, `FB + IG + TikTok`, `IG/FB`, `Facebook i Instagram`, `IG stories`. */
export function readNetworks(text: string): NetworksReading {
  const networks = new Set<string>();
  const unknown: string[] = [];
  let format: string | null = null;
  let all = false;
  for (const part of text.split(/[,;/+&|\n\\•]|\s-\s|\s–\s/)) {
    const folded = foldValue(part);
    if (folded === '') continue;
    if (ALL_NETWORKS.has(folded)) {
      all = true;
      continue;
    }
    const found = readNetworkPart(folded);
    for (const network of found.networks) networks.add(network);
    format ??= found.format;
    if (!found.complete) unknown.push(part.trim());
  }
  return { networks: [...networks], format, all, unknown };
}

function readNetworkPart(folded: string): { networks: string[]; format: string | null; complete: boolean } {
  const networks: string[] = [];
  let format: string | null = null;
  let complete = true;
  const parts = folded.split(' ');
  for (let at = 0; at < parts.length; ) {
    // Names of several words first: "google business profile", "tik tok".
    const length = [4, 3, 2, 1].find((count) => {
      const candidate = parts.slice(at, at + count).join(' ');
      return at + count <= parts.length && (NETWORKS.has(candidate) || FORMATS.has(candidate));
    });
    const name = parts.slice(at, at + (length ?? 1)).join(' ');
    const network = NETWORKS.get(name);
    if (network) networks.push(network);
    else if (FORMATS.has(name)) format ??= FORMATS.get(name) ?? null;
    else if (!JOINING_WORDS.has(name)) complete = false;
    at += length ?? 1;
  }
  const named = networks.length > 0 || format !== null;
  return { networks, format, complete: complete && named };
}

/** Format key (`post photo carousel reel story video shorts article`) of a cell, or `null`. The first known name counts. */
export function readFormat(text: string): string | null {
  const folded = foldValue(text);
  const exact = FORMATS.get(folded);
  if (exact) return exact;
  for (const word of text.split(/[,;/+&|\n()]/).map(foldValue)) {
    const format = FORMATS.get(word);
    if (format) return format;
  }
  // "post" says least: "post karuzela" is a carousel.
  const named = folded.split(' ').flatMap((word) => FORMATS.get(word) ?? []);
  return named.find((format) => format !== 'post') ?? named[0] ?? null;
}

/** Status key of a cell, or `null`; emoji and signs around the word do not matter. */
export function readStatus(text: string): StatusKey | null {
  const folded = foldValue(text);
  return (STATUSES.get(folded) ?? STATUSES.get(folded.replace(/^\d+ /, ''))) || null;
}

/** Reads an approval cell: TAK/NIE, yes/no, x, ✓, do poprawy. `null` when it says none of these. */
export function readApproval(text: string): 'yes' | 'no' | 'changes' | null {
  const trimmed = text.trim();
  if (/^[✓✔☑✅]/u.test(trimmed)) return 'yes';
  if (/^[✗✘❌☐-]\s*$/u.test(trimmed)) return 'no';
  const folded = foldValue(trimmed);
  if (YES.has(folded)) return 'yes';
  if (NO.has(folded)) return 'no';
  return STATUSES.get(folded) === 'changes' ? 'changes' : null;
}

/** Content-type group that a pillar or category names, or `null`. */
export function readContentGroup(text: string): string | null {
  const whole = GROUPS.get(foldValue(text));
  if (whole) return whole;
  for (const part of text.split(/[,;/+&|\n–-]/).map(foldValue)) {
    const group = GROUPS.get(part);
    if (group) return group;
  }
  return null;
}

/** Tags of a hashtag cell, each with its sign: `#kawa #kraków`, `kawa, kraków`. Words in one comma-separated tag are joined. */
export function readHashtags(text: string): string[] {
  const signed = text.match(/#[\p{L}\p{M}\p{N}_]+/gu);
  if (signed) return unique(signed);
  const parts = /[,;\n]/.test(text) ? text.split(/[,;\n]+/) : text.split(/\s+/);
  return unique(parts.flatMap((part) => part.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '') || []).map((tag) => `#${tag}`));
}

/** Appends to a text those tags that it does not hold yet, as one last paragraph. */
export function appendHashtags(text: string, tags: readonly string[]): string {
  if (tags.length === 0) return text;
  const present = new Set((text.match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? []).map((tag) => tag.toLowerCase()));
  const missing = tags.filter((tag) => !present.has(tag.toLowerCase()));
  if (missing.length === 0) return text;
  return text === '' ? missing.join(' ') : `${text}\n\n${missing.join(' ')}`;
}

function unique(tags: readonly string[]): string[] {
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
}

/** A sum of money in whatever writing ("1 200,50 zł", "150", "$1,200.50"), in units; `null` when there is no single number. */
export function readAmount(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]|zł|pln|eur|usd|[€$£]/giu, '');
  if (!/^-?\d[\d.,']*$/.test(digits)) return null;
  const lastComma = digits.lastIndexOf(',');
  const lastDot = digits.lastIndexOf('.');
  const mark = Math.max(lastComma, lastDot);
  // Three digits after the only mark are thousands ("1,200"), anything else is a fraction.
  const isThousands = mark !== -1 && digits.length - mark === 4 && (lastComma === -1 || lastDot === -1);
  const whole = mark === -1 || isThousands ? digits : digits.slice(0, mark);
  const fraction = mark === -1 || isThousands ? '' : digits.slice(mark + 1);
  const number = Number(`${whole.replace(/[.,']/g, '')}.${fraction || '0'}`);
  return Number.isFinite(number) ? number : null;
}
