/**
 * Puts text into a field in the place of its selection, as if it had been typed: the field's own undo takes it back, and its
 * listeners hear of it. `at` says another place than the selection, in UTF-16 positions.
 */
export function insertText(field: HTMLTextAreaElement, text: string, at?: { start: number; end: number }): void {
  field.focus();
  if (at !== undefined) field.setSelectionRange(at.start, at.end);
  // Deprecated and without a successor: the only way that keeps the browser's own undo.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
