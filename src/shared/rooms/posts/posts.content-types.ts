/** Content groups and types of the domain (section 4), and how a group is told apart on screen and in greyscale print. */
import type { HexColour } from '../../text/contrast.ts';

export const CONTENT_GROUPS = [
  'entertainment',
  'education',
  'commercial',
  'pr',
  'news',
  'social',
  'reputation',
  'infographic',
] as const;
export type ContentGroup = (typeof CONTENT_GROUPS)[number];

export const CONTENT_TYPES = {
  entertainment: ['film-still', 'opinion-quote', 'meme', 'interactive', 'quest'],
  education: [
    'lifehack',
    'recipe',
    'guide',
    'howto',
    'lesson',
    'comparison',
    'history',
    'expert-against',
    'expert-reminder',
    'case',
  ],
  commercial: ['store', 'announcement', 'product', 'catalogue', 'partner-story'],
  pr: ['numbers', 'endorsement', 'success', 'leader-interview', 'social-project', 'public-affairs', 'sponsor-report'],
  news: ['topic', 'company', 'industry', 'segment', 'partner', 'customers', 'public', 'profession'],
  social: ['pain-point'],
  reputation: ['review', 'conflict', 'rating', 'expert-interview'],
  infographic: ['infographic'],
} as const satisfies Record<ContentGroup, readonly string[]>;

export type ContentType = (typeof CONTENT_TYPES)[ContentGroup][number];

/** A fill that keeps groups apart without colour; the two letters of a group are in the vocabulary. */
export type GroupPattern = 'solid' | 'stripes' | 'dots' | 'grid' | 'stripes-back' | 'waves' | 'crosses' | 'lines';

/** `onLight` and `onDark` read as text (4.5 to 1) on the white and the near-black (#1a1b1e) surface of the two themes. */
export type GroupMark = { onLight: HexColour; onDark: HexColour; pattern: GroupPattern };

/** Hues of the Okabe-Ito palette for colour-blind readers, darkened or lightened per theme; two neutral ones added. */
export const GROUP_MARKS = {
  entertainment: { onLight: '#a8437f', onDark: '#e29ac4', pattern: 'dots' },
  education: { onLight: '#00699e', onDark: '#56b4e9', pattern: 'stripes' },
  commercial: { onLight: '#a84300', onDark: '#f08a4b', pattern: 'solid' },
  pr: { onLight: '#5b4bb5', onDark: '#b0a4f2', pattern: 'grid' },
  news: { onLight: '#007355', onDark: '#3ecfa3', pattern: 'stripes-back' },
  social: { onLight: '#7a5c00', onDark: '#e0c341', pattern: 'waves' },
  reputation: { onLight: '#3f5f1f', onDark: '#a5cf74', pattern: 'crosses' },
  infographic: { onLight: '#4f5660', onDark: '#b7bec9', pattern: 'lines' },
} as const satisfies Record<ContentGroup, GroupMark>;

const GROUP_BY_TYPE: ReadonlyMap<string, ContentGroup> = new Map(
  CONTENT_GROUPS.flatMap((group) => CONTENT_TYPES[group].map((type): [string, ContentGroup] => [type, group])),
);

/** All types in the order of their groups. */
export const ALL_CONTENT_TYPES: readonly ContentType[] = CONTENT_GROUPS.flatMap((group) => [...CONTENT_TYPES[group]]);

/** The group of a type; null for a text that is no type. */
export function groupOf(type: string): ContentGroup | null {
  return GROUP_BY_TYPE.get(type) ?? null;
}

/** True for a key of the list above. */
export function isContentType(text: string): text is ContentType {
  return GROUP_BY_TYPE.has(text);
}
