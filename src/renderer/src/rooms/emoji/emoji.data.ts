import { type Emoji, type EmojiRow, joinEmoji } from './emoji.rules.ts';

let loaded: Promise<readonly Emoji[]> | null = null;

/** All emoji, read from the app's own files at the first use: a window that never asks for them never reads them. */
export function loadEmoji(): Promise<readonly Emoji[]> {
  loaded ??= Promise.all([import('emojibase-data/pl/compact.json'), import('emojibase-data/en/compact.json')]).then(
    ([polish, english]) => joinEmoji(polish.default as EmojiRow[], english.default as EmojiRow[]),
  );
  return loaded;
}
