/** The files that this run wrote for the person; only these may be shown in their folder. */
export interface WrittenFiles {
  readonly add: (path: string) => void;
  readonly has: (path: string) => boolean;
}

export function createWrittenFiles(): WrittenFiles {
  const paths = new Set<string>();
  return { add: (path) => paths.add(path), has: (path) => paths.has(path) };
}
