import { protocol } from 'electron';
import { HOST, SCHEME } from './origin.ts';

export interface Answerers {
  /** The finished document behind a print token, or null. */
  readonly printed: (token: string) => Response | null;
  /** A file of the built window. */
  readonly file: ((request: Request) => Promise<Response>) | null;
  /** A stored medium. */
  readonly media: ((request: Request, variant: string, id: string) => Promise<Response>) | null;
}

/** Declares `app:` as standard and secure. Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function notFound(): Response {
  return new Response('', { status: 404, headers: { 'content-security-policy': "default-src 'none'" } });
}

/** Answers one request for `app://rytm/…`; everything that is not named here is not there. */
export async function answer(request: Request, answerers: Answerers): Promise<Response> {
  const url = URL.parse(request.url);
  if (url === null || url.host !== HOST) return notFound();
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('', { status: 405 });
  const [, room, first, second, ...rest] = url.pathname.split('/');
  if (room === 'print') return answerers.printed(first ?? '') ?? notFound();
  if (room === 'media') {
    if (first === undefined || second === undefined || rest.length > 0) return notFound();
    return (await answerers.media?.(request, first, second)) ?? notFound();
  }
  return (await answerers.file?.(request)) ?? notFound();
}

/** Starts answering; once, after Electron is ready. */
export function handleScheme(answerers: Answerers): void {
  protocol.handle(SCHEME, async (request) => await answer(request, answerers));
}
