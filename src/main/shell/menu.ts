import { Menu } from 'electron';

/**
 * No menu bar on Windows and Linux: the window has its own controls, and with the bar go the accelerators for reloading and for
 * the developer tools. macOS needs one for its editing keys; the system names these roles in the person's language.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const roles = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate([...roles]) : null);
}
