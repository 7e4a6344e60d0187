/** An app window of a browser has no menu bar. */
export const Menu = {
  setApplicationMenu: (_menu: Electron.Menu | null): void => undefined,
  buildFromTemplate: (_template: Electron.MenuItemConstructorOptions[]): Electron.Menu | null => null,
};
