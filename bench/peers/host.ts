import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

/**
 * Shows a peer's page in the very host that the app runs in, so that both sides have the same browser, the same flags and the same
 * wires: `node --import src/chromium-host/register.ts bench/peers/host.ts FOLDER PAGE USER_DATA WIDTH HEIGHT`.
 */
const [folder = '', page = '', userData = '', width = '1280', height = '800'] = process.argv.slice(2);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.setPath('userData', userData);
app.on('window-all-closed', () => app.quit());
await app.whenReady();
protocol.handle('app', (request) => {
  const { pathname } = new URL(request.url);
  const type = TYPES[extname(pathname)];
  if (type === undefined || pathname.includes('..')) return new Response('', { status: 404 });
  return new Response(readFileSync(join(folder, pathname)), { headers: { 'content-type': type } });
});
const window = new BrowserWindow({ width: Number(width), height: Number(height) });
void window.loadURL(`app://rytm/${page}/index.html`).catch(() => undefined);
