import type { RefCallback } from 'react';

/** Roles of a table's parts, which the library's time grid writes without the table around them. */
const BROKEN =
  ':is(.rbc-time-header, .rbc-allday-cell) :is([role="row"], [role="rowgroup"], [role="columnheader"], [role="cell"])';

function takeBrokenRoles(root: ParentNode): void {
  for (const element of root.querySelectorAll(BROKEN)) {
    element.removeAttribute('role');
    element.removeAttribute('aria-sort');
  }
  for (const element of root.querySelectorAll('.rbc-allday-cell[role]')) element.removeAttribute('role');
}

/**
 * Keeps the time grid's head honest for a screen reader: react-big-calendar 1.20 marks its days as column headers of no table. They
 * are read as what they are, text; each post says its day itself. Watches, because the library draws the head anew.
 */
export const mendTimeGridRoles: RefCallback<HTMLElement> = (root) => {
  if (root === null) return;
  takeBrokenRoles(root);
  const observer = new MutationObserver(() => takeBrokenRoles(root));
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
};
