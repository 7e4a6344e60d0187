import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { needBrowser } from './browser.ts';
import { buildIfChanged } from './build.ts';
import { electronProgram } from './electron-binary.ts';
import { closingLine, type Sum, slowestFiles, sumOfCheck, sumOfPlaywright, sumOfVitest, total } from './sums.ts';

/** Wall-clock rules must hold wherever the laptop is. They are pure, so their files need no process of their own each. */
const ZONES = ['Europe/Warsaw', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'];
const CLOSING_LINES = 20;

interface Runner {
  readonly name: string;
  readonly argv: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly report?: string;
  readonly sum: (report: string | null, status: number | null) => Sum;
}

/** Runs everything, prints how each runner closed, and last `N passed, N failed` over all of them. */
export async function test(root: string): Promise<void> {
  const folder = join(root, '.cache', 'test');
  mkdirSync(folder, { recursive: true });
  readyBrowser();
  const sums: Sum[] = [];
  for (const runner of runners(root, folder)) sums.push(await runRunner(root, runner));
  const all = total(sums);
  process.stdout.write(`\n${closingLine(all)}\n`);
  process.exitCode = all.failed === 0 ? 0 : 1;
}

/** Before the first runner, since printing is tested among the units. Without a browser the tests that need one fail, and say so. */
function readyBrowser(): void {
  try {
    needBrowser();
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
  }
}

function runners(root: string, folder: string): Runner[] {
  const program = (name: string, ...parts: string[]) => join(root, 'node_modules', name, ...parts);
  const vitest = program('vitest', 'vitest.mjs');
  const unit = (name: string, options: string[], environment: Record<string, string>): Runner => {
    const report = join(folder, `${name.replace(/\W+/g, '-')}.json`);
    const argv = [vitest, 'run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return { name, argv, environment, report, sum: sumOfVitest };
  };
  const typeCheck = join(import.meta.dirname, 'types.ts');
  return [
    { name: 'types', argv: [typeCheck], sum: (_report, status) => sumOfCheck(status) },
    {
      name: 'lint',
      argv: [program('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
      sum: (_report, status) => sumOfCheck(status),
    },
    // The pure rules come next, once in each zone.
    unit('unit', ['--exclude', 'src/shared/**'], {}),
    ...ZONES.map((zone) => unit(`rules in ${zone}`, ['src/shared/', '--no-isolate'], { TZ: zone })),
    endToEnd('chromium', program('@playwright/test', 'cli.js'), folder),
    ...(electronProgram(root) === null ? [] : [endToEnd('electron', program('@playwright/test', 'cli.js'), folder)]),
  ];
}

function endToEnd(project: string, playwright: string, folder: string): Runner {
  const report = join(folder, `e2e-${project}.json`);
  return {
    name: `end to end in ${project}`,
    argv: [playwright, 'test', `--project=${project}`, '--reporter=line,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_FORCE_TTY: '0' },
    report,
    sum: sumOfPlaywright,
  };
}

async function runRunner(root: string, runner: Runner): Promise<Sum> {
  if (runner.report !== undefined) rmSync(runner.report, { force: true });
  process.stdout.write(`\n── ${runner.name}\n`);
  let status: number | null = 1;
  let output: string;
  try {
    if (runner.name.startsWith('end to end')) await buildIfChanged(root, { output: 'quiet' });
    ({ status, output } = await run(root, runner));
  } catch (error) {
    output = String(error);
  }
  const report = runner.report === undefined ? null : readOrNull(runner.report);
  const sum = runner.sum(report, status);
  if (runner.name.startsWith('end to end')) output += `\nslowest files:\n${slowestFiles(report).join('\n')}\n`;
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  process.stdout.write(
    `${(sum.failed === 0 ? lines.slice(-CLOSING_LINES) : lines).join('\n')}\n→ ${runner.name}: ${sum.passed} of ${sum.passed + sum.failed} passed\n`,
  );
  return sum;
}

async function run(root: string, runner: Runner): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, runner.argv, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...runner.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return await new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
