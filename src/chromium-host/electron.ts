/** What the shell imports from `electron`; each part is typed by Electron's own types, so the compiler proves the surface. */
export { app } from './application.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './system-shell.ts';
export type WebContents = Electron.WebContents;
