/** Mentions in a text, and whether a network could make links of them. By form alone: nothing is asked over the network. */
import { findLinks, replaceRanges } from '../../text/links.ts';

/** What a network's handles look like. */
export type MentionForm = {
  /** Matches a handle whose characters are all allowed, whatever its length. */
  readonly characters: RegExp;
  readonly minimum: number;
  readonly maximum: number;
  /** The page that says so. */
  readonly source: string;
};

const form = (characters: RegExp, minimum: number, maximum: number, source: string): MentionForm => ({
  characters,
  minimum,
  maximum,
  source,
});

/** Letters, digits, dots and underscores; no dot at an end, no two together. */
const DOTTED = /^(?!\.)(?!.*\.\.)[a-z0-9._]*(?<!\.)$/iu;
const PLAIN = /^[a-z0-9_]+$/iu;

/** Forms by the key that a network's row names. A network without one has no mentions by handle, or picks them in its composer. */
export const MENTION_FORMS = {
  instagram: form(DOTTED, 1, 30, 'help.instagram.com/584460464982589'),
  threads: form(DOTTED, 1, 30, 'help.instagram.com/584460464982589'),
  tiktok: form(
    /^[a-z0-9._]*(?<!\.)$/iu,
    2,
    24,
    'support.tiktok.com/using-tiktok/growing-your-audience/change-your-username',
  ),
  facebook: form(/^(?!\.)(?!.*\.\.)[a-z0-9.]*(?<!\.)$/iu, 5, 50, 'facebook.com/help/105399436216001'),
  x: form(PLAIN, 1, 15, 'help.x.com/managing-your-account/x-username-rules'),
  youtube: form(/^[\p{L}\p{N}._·-]+$/iu, 3, 30, 'support.google.com/youtube/answer/11585688'),
  pinterest: form(PLAIN, 3, 30, 'help.pinterest.com/article/edit-your-profile'),
  bluesky: form(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/iu, 3, 253, 'atproto.com/specs/handle'),
  mastodon: form(
    /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?(?:@[a-z0-9.-]+\.[a-z]{2,})?$/iu,
    1,
    250,
    'github.com/mastodon/mastodon Account::USERNAME_RE',
  ),
  telegram: form(/^[a-z][a-z0-9_]*$/iu, 5, 32, 'telegram.org/faq#usernames-and-t-me'),
} as const satisfies Record<string, MentionForm>;

/** `@handle` outside words, addresses and links; what follows the sign up to a space or a mark of the sentence. */
const MENTION = /(?<![\p{L}\p{N}_.+@/-])[@＠]([\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.·-]|@(?=[\p{L}\p{N}]))*)/gu;

/** Handles in order, without the sign, repeats left out; the full stop or hyphen after a handle is the sentence's. */
export function findMentions(text: string): string[] {
  if (!/[@＠]/u.test(text)) return [];
  const withoutLinks = replaceRanges(text, findLinks(text, { bare: false }), () => ' ');
  const found = [...withoutLinks.matchAll(MENTION)].map((match) => (match[1] ?? '').replace(/[.·-]+$/u, ''));
  return [...new Set(found)];
}

export type MentionProblem = 'mention-characters' | 'mention-length' | 'mention-own';

const bare = (handle: string): string =>
  handle
    .trim()
    .replace(/^[@＠]/u, '')
    .toLowerCase();

/** What is wrong with each mention, at most one thing; `ownHandle` is the channel's own, empty when it is not known. */
export function checkMentions(
  text: string,
  mentions: MentionForm,
  ownHandle: string,
): { readonly handle: string; readonly problem: MentionProblem }[] {
  const problemOf = (handle: string): MentionProblem | null => {
    if (!mentions.characters.test(handle)) return 'mention-characters';
    if (handle.length < mentions.minimum || handle.length > mentions.maximum) return 'mention-length';
    return bare(handle) === bare(ownHandle) ? 'mention-own' : null;
  };
  return findMentions(text).flatMap((handle) => {
    const problem = problemOf(handle);
    return problem === null ? [] : [{ handle, problem }];
  });
}
