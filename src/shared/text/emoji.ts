const EMOJI = /^(?:\p{RGI_Emoji}|[\p{Emoji}--[#*0-9]]\uFE0F?)$/v;
const MAY_HOLD_EMOJI = /[\p{Emoji}--[#*0-9]]|\u20E3/v;

/** True when one grapheme is an emoji: a sequence recommended for interchange, or a lone symbol that has an emoji form. */
export function isEmoji(grapheme: string): boolean {
  return EMOJI.test(grapheme);
}

/** False when a text surely has no emoji: a quick look before graphemes are split. */
export function mayHoldEmoji(text: string): boolean {
  return MAY_HOLD_EMOJI.test(text);
}
