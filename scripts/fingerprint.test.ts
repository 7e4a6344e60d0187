import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFresh } from './build.ts';
import { buildInputs, fingerprint, signature } from './fingerprint.ts';

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'rytm-project-'));
  mkdirSync(join(root, 'src', 'main'), { recursive: true });
  mkdirSync(join(root, 'out', 'main'), { recursive: true });
  writeFileSync(join(root, 'src', 'main', 'a.ts'), 'one');
  writeFileSync(join(root, 'src', 'main', 'a.test.ts'), 'a test');
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'out', 'main', 'index.js'), '');
  const files = buildInputs(root);
  const stamp = { signature: signature(root, files), fingerprint: fingerprint(root, files) };
  writeFileSync(join(root, 'out', 'stamp.json'), JSON.stringify(stamp));
  return root;
}

test('a build of the present sources is fresh', () => expect(isFresh(project())).toBe(true));

test('a changed source, a new one and a changed lock file each ask for a build', () => {
  const changed = project();
  writeFileSync(join(changed, 'src', 'main', 'a.ts'), 'two');
  expect(isFresh(changed)).toBe(false);
  const added = project();
  writeFileSync(join(added, 'src', 'b.css'), '');
  expect(isFresh(added)).toBe(false);
  const locked = project();
  writeFileSync(join(locked, 'package-lock.json'), '{ }');
  expect(isFresh(locked)).toBe(false);
});

test('a changed test and a touched file ask for none', () => {
  const root = project();
  writeFileSync(join(root, 'src', 'main', 'a.test.ts'), 'another test');
  utimesSync(join(root, 'src', 'main', 'a.ts'), 1, 1);
  expect(isFresh(root)).toBe(true);
});

test('a build that is missing or was broken off is not fresh', () => {
  expect(isFresh(mkdtempSync(join(tmpdir(), 'rytm-empty-')))).toBe(false);
  const broken = project();
  writeFileSync(join(broken, 'out', 'stamp.json'), '{"sig');
  expect(isFresh(broken)).toBe(false);
});
