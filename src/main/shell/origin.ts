/** The app's own origin, on either host: a standard, secure scheme instead of `file://` (Electron's checklist, point 18). */
export const SCHEME = 'app';
export const HOST = 'rytm';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** True for the one page that may talk to the shell: not a frame's document, not a media file opened as a page. */
export function isStartPage(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  return (
    parsed.protocol === `${SCHEME}:` &&
    parsed.host === HOST &&
    (parsed.pathname === '/index.html' || parsed.pathname === '/')
  );
}

/** The address to hand to the system, or null unless it is a whole `https:` or `mailto:` address (checklist, point 15). */
export function externalAddress(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  if (parsed.protocol === 'https:' && parsed.hostname !== '' && parsed.username === '' && parsed.password === '')
    return parsed.href;
  if (parsed.protocol === 'mailto:' && parsed.pathname !== '') return parsed.href;
  return null;
}
