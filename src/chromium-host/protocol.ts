type Handler = (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>;

let handler: Handler | null = null;

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  // The browser shows the scheme as https, which is standard and secure by itself.
  registerSchemesAsPrivileged: () => undefined,
  handle(_scheme, answer) {
    handler = answer;
  },
};

/** Asks the app's own handler for `app://rytm/…`. */
export async function answered(request: Request): Promise<Response> {
  if (handler === null) return new Response('', { status: 503 });
  return await handler(request);
}
