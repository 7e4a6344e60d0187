/** Which screens there are the browser does not tell before it has a window; it keeps its window on one by itself. */
export const screen: Pick<Electron.Screen, 'getAllDisplays'> = { getAllDisplays: () => [] };
