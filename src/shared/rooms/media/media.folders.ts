/** Folders of the library are paths such as `Produkty/Jesień`; the empty one is the top. */

/** A folder as it is stored: parts without outer spaces, none of them empty. */
export function tidyFolder(folder: string): string {
  return folder
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
}

/** Whether a file of `folder` lies in `within` or below it; everything lies within the top. */
export function isWithin(folder: string, within: string): boolean {
  return within === '' || folder === within || folder.startsWith(`${within}/`);
}

/** Every folder that files lie in and those above them, each with how many files lie in it or below. */
export function foldersOf(folders: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    const parts = folder === '' ? [] : folder.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join('/');
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return counts;
}
