import { call } from '../api/client.ts';

/** Ends the app, after everything typed is stored. */
export const quitApp = () => void call('system.quit', {});

/** Shows a file that Rytm wrote in its folder. */
export const revealFile = (path: string) => call('system.reveal', { path });

/** Opens an https or mailto address in the person's own browser. */
export const openExternal = (url: string) => call('system.openExternal', { url });
