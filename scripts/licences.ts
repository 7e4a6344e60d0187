import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraries } from '../src/renderer/src/rooms/settings/libraries.ts';

/**
 * `node scripts/licences.ts` writes resources/third-party-licences.txt: the licences of everything that a package of the app carries. What is
 * carried is worked out from the lock file, so that the answer is the same on every system; the texts come from node_modules.
 */
export const LICENCES_FILE = join('resources', 'third-party-licences.txt');

/** A package of the lock file (https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json#packages), as far as it is read here. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, Locked>>;

/** Installs Electron's binary and writes types: neither reaches a person. */
const PARENTS_ONLY = new Set(['electron']);
const isCarried = (name: string) => !name.startsWith('@types/');

/** Where Node finds a package from inside another one: the nearest node_modules folder upwards. */
function resolveIn(lock: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[path] !== undefined) return path;
    if (folder === '') return null;
  }
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The paths of the named packages and of all that they need, by name. Parts for single systems are left to {@link binariesIn}. */
export function carriedIn(lock: Lock, names: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (from: string, name: string): void => {
    const path = resolveIn(lock, from, name);
    if (path === null || found.has(path) || lock[path]?.optional === true || !isCarried(name)) return;
    found.add(path);
    if (PARENTS_ONLY.has(name)) return;
    for (const needed of Object.keys(lock[path]?.dependencies ?? {})) visit(path, needed);
  };
  for (const name of names) visit('', name);
  return [...found].sort((one, other) => compare(nameOf(one), nameOf(other)) || compare(one, other));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Programs for single systems, of which a package of the app carries its own. */
export const binariesIn = (lock: Lock): string[] =>
  Object.keys(lock)
    .filter((path) => nameOf(path).startsWith('@img/sharp-'))
    .sort(compare);

/** The licence files of a package, in order of their names, with the line ends of Unix. */
function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file))
    .sort(compare)
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}

const headOf = (path: string, { version = '', license = '' }: Locked) => `${nameOf(path)} ${version} (${license})`;

function entryOf(root: string, path: string, locked: Locked): string {
  const texts = textsOf(join(root, path));
  const text =
    texts.length > 0 ? texts.join('\n\n') : `Its package holds no text of the licence; it names ${locked.license}.`;
  const head = headOf(path, locked);
  return `${head}\n${'-'.repeat(head.length)}\n\n${text}\n`;
}

/** The whole file. */
export function thirdPartyLicences(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock };
  const carried = carriedIn(
    packages,
    libraries.map(({ name }) => name),
  );
  const entries = carried.map((path) => entryOf(root, path, packages[path] ?? {}));
  const binaries = binariesIn(packages).map((path) => `  ${headOf(path, packages[path] ?? {})}`);
  return [
    'Rytm carries the packages below. Each is under its own licence, which follows its name.\n',
    "Electron's own package brings the licences of Chromium and Node.js as LICENSES.chromium.html.\n",
    'Pictures are read by sharp with the program for the system at hand, one or two of the following; libvips in it is a library of its own under',
    'the LGPL (sources: https://github.com/lovell/sharp-libvips), which may be replaced beside the app:\n',
    `${binaries.join('\n')}\n`,
    ...entries,
  ].join('\n');
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, LICENCES_FILE), thirdPartyLicences(root));
}
