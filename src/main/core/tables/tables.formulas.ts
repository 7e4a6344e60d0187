/**
 * Spreadsheets run a cell that begins with one of these as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 * Text that already has apostrophes before such a sign gets one more, so that taking one off always restores the text.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Puts an apostrophe before text that a spreadsheet would run; plain numbers stay as they are. */
export function guard(text: string): string {
  return DANGEROUS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that {@link guard} puts on; other text is untouched. */
export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
