/** A browser gives a page from a scheme of its own no window, so `app://rytm` is shown as an address that leads nowhere. */
const OWN = 'app://rytm';
export const WEB = 'https://app.localhost';

/** `app://rytm/x` → `https://app.localhost/x`; anything else as it is. */
export function toWeb(url: string): string {
  return url === OWN || url.startsWith(`${OWN}/`) ? WEB + url.slice(OWN.length) : url;
}

/** `https://app.localhost/x` → `app://rytm/x`; anything else as it is. */
export function toOwn(url: string): string {
  return url === WEB || url.startsWith(`${WEB}/`) ? OWN + url.slice(WEB.length) : url;
}

export function isOwn(url: string): boolean {
  return url.startsWith(`${OWN}/`);
}
