import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** Lints `source` as if it stood at `path` of the project: a folder of its own with the project's configuration. */
function lint(path: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-walls-'));
  try {
    const configuration = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...configuration, $schema: undefined, vcs: undefined }));
    cpSync(join(root, 'lint'), join(folder, 'lint'), { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
    const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off', path], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const useOf = (name: string, from: string) => `import { ${name} } from '${from}';\nexport const used = ${name};\n`;

describe('the walls between the layers', () => {
  it.each([
    ['src/shared/rooms/posts/x.ts', useOf('app', 'electron'), 'no electron'],
    ['src/shared/time/x.ts', useOf('readFileSync', 'node:fs'), 'noNodejsModules'],
    ['src/shared/rooms/x.ts', useOf('createApp', '../../main/core/app.ts'), 'imports only itself'],
    ['src/main/core/rooms/posts/x.ts', useOf('app', 'electron'), 'only src/main/shell'],
    ['src/main/core/x.ts', useOf('chromium', 'playwright-core'), 'drives no browser'],
    ['src/main/core/rooms/posts/posts.service.ts', useOf('app', 'electron'), 'only src/main/shell'],
    [
      'src/main/core/rooms/posts/posts.service.ts',
      useOf('x', '../clients/clients.repository.ts'),
      'never its repository',
    ],
    ['src/main/core/rooms/posts/posts.repository.ts', useOf('Database', 'better-sqlite3'), 'Only core/db'],
    ['src/main/cli/x.ts', useOf('app', 'electron'), 'only src/main/shell'],
    ['src/main/shell/window.ts', useOf('ipcMain', 'electron'), 'Raw ipc stays'],
    ['src/renderer/src/rooms/posts/x.ts', useOf('ipcRenderer', 'electron'), 'window.api alone'],
    ['src/renderer/src/data/x.ts', useOf('readFileSync', 'node:fs'), 'noNodejsModules'],
    ['src/renderer/src/rooms/posts/X.tsx', useOf('call', '../../api/client.ts'), 'only stores call the api'],
    ['src/renderer/src/rooms/posts/X.tsx', 'export const X = () => <p>Cześć</p>;\n', 'noJsxLiterals'],
    ['src/renderer/src/rooms/posts/x.ts', 'export const day = (text: string) => new Date(text);\n', 'wall-clock text'],
  ])('%s may not: %#', (path, source, said) => {
    expect(lint(path, source)).toContain(said);
  });

  it.each([
    ['src/main/shell/window.ts', useOf('BrowserWindow', 'electron')],
    ['src/main/shell/ipc/register.ts', useOf('ipcMain', 'electron')],
    ['src/main/core/rooms/posts/posts.service.ts', useOf('createClientsService', '../clients/clients.service.ts')],
    ['src/main/core/rooms/posts/posts.service.ts', useOf('createPostsRepository', './posts.repository.ts')],
    ['src/renderer/src/data/x.ts', useOf('call', '../api/client.ts')],
    ['src/renderer/src/rooms/posts/X.tsx', 'export const X = ({ text }: { text: string }) => <p>{text}</p>;\n'],
  ])('%s may: %#', (path, source) => {
    expect(lint(path, source)).not.toMatch(/noRestrictedImports|noJsxLiterals|noNodejsModules|plugin/);
  });
});

/** Attributes that a person reads or hears. */
const spoken =
  /\b(aria-label|aria-description|title|label|placeholder|alt|description)="((?!https:)[^"]*\p{L}{2}[^"]*)"/u;

it('keeps every text of the window in the locales, also those in attributes', () => {
  const found = globSync('src/renderer/src/**/*.tsx', { cwd: root }).flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (spoken.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
  expect(spoken.test('<Button aria-label="Zamknij" />')).toBe(true);
});
