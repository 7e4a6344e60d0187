import { cpus } from 'node:os';
import type { BenchContext, Benchmark } from './benchmark.ts';
import { benchmarks } from './benchmarks/index.ts';
import { type Figure, spread, toFigure } from './figures.ts';
import { closeStage } from './stage.ts';
import { table } from './table.ts';

/**
 * `npm run bench -- [--json] [--only NAME]… [--quick | --full]`. Exit status 0 also when a bar is missed, which the answer says; 1 when
 * something could not be measured.
 */
interface Options {
  readonly json: boolean;
  readonly full: boolean;
  readonly only: readonly string[];
}

function readOptions(argv: readonly string[]): Options {
  const only: string[] = [];
  let json = false;
  let full = false;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index];
    if (word === '--json') json = true;
    else if (word === '--full') full = true;
    else if (word === '--quick') full = false;
    else if (word === '--only') {
      index += 1;
      only.push(argv[index] ?? '');
    } else throw new Error(`Unknown option "${word}": --json, --only NAME, --quick or --full.`);
  }
  return { json, full, only };
}

function chosen(only: readonly string[]): readonly Benchmark[] {
  for (const name of only) {
    if (!benchmarks.some((each) => each.name === name)) {
      throw new Error(`No benchmark "${name}": ${benchmarks.map((each) => each.name).join(', ')}.`);
    }
  }
  return only.length === 0 ? benchmarks : benchmarks.filter((each) => only.includes(each.name));
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const context: BenchContext = {
    rounds: options.full ? 11 : 5,
    full: options.full,
    month: new Date().toISOString().slice(0, 7),
    say,
  };
  const figures: Figure[] = [];
  const spreads = new Map<string, number>();
  let failed = 0;
  for (const benchmark of chosen(options.only)) {
    const began = performance.now();
    try {
      for (const measured of await benchmark.run(context)) {
        figures.push(toFigure(measured));
        spreads.set(measured.name, spread(measured.ours));
      }
      say(`${benchmark.name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    } catch (error) {
      failed += 1;
      say(`${benchmark.name} could not be measured: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  await closeStage();
  if (options.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else process.stdout.write(table(figures, spreads, `${cpus().length} processors, Node ${process.version}`));
  process.exitCode = failed === 0 ? 0 : 1;
}

await run();
