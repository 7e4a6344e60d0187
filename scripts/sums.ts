/** What one runner found. A runner that ended badly without naming a failure counts as one failure. */
export interface Sum {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Vitest's JSON report. A skipped test is a failure here: none is allowed. */
export function sumOfVitest(report: string | null, status: number | null): Sum {
  const parsed = parse<VitestReport>(report, (each) => typeof each.numPassedTests === 'number');
  if (parsed === null) return crashed();
  const skipped = (parsed.numPendingTests ?? 0) + (parsed.numTodoTests ?? 0);
  return checked({ passed: parsed.numPassedTests, failed: parsed.numFailedTests + skipped }, status);
}

/** Playwright's JSON report. A test that passed only at the second try, or was skipped, is a failure. */
export function sumOfPlaywright(report: string | null, status: number | null): Sum {
  const parsed = parse<PlaywrightReport>(report, (each) => typeof each.stats?.expected === 'number');
  if (parsed === null) return crashed();
  const { expected, unexpected, flaky, skipped } = parsed.stats;
  return checked({ passed: expected, failed: unexpected + flaky + skipped }, status);
}

interface PlaywrightSuite {
  readonly file?: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
}

/** The files of a Playwright report whose tests took longest together: `12.3 s  rooms/x.spec.ts`, slowest first, at most ten. */
export function slowestFiles(report: string | null): string[] {
  const parsed = parse<{ suites?: readonly PlaywrightSuite[] }>(report, (each) => Array.isArray(each.suites));
  const times = new Map<string, number>();
  const add = (suite: PlaywrightSuite) => {
    for (const { file, tests } of suite.specs ?? []) {
      const spent = tests.flatMap(({ results }) => results).reduce((all, { duration }) => all + duration, 0);
      times.set(file, (times.get(file) ?? 0) + spent);
    }
    suite.suites?.forEach(add);
  };
  parsed?.suites?.forEach(add);
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([file, spent]) => `${(spent / 1000).toFixed(1).padStart(7)} s  ${file}`);
}

/** A check that only says yes or no: types, lint. */
export function sumOfCheck(status: number | null): Sum {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function total(sums: readonly Sum[]): Sum {
  return {
    passed: sums.reduce((all, { passed }) => all + passed, 0),
    failed: sums.reduce((all, { failed }) => all + failed, 0),
  };
}

/** The last line of `npm test`. */
export function closingLine({ passed, failed }: Sum): string {
  return `${passed} passed, ${failed} failed`;
}

function checked(sum: Sum, status: number | null): Sum {
  const nothingRan = sum.passed + sum.failed === 0;
  const endedBadly = status !== 0 && sum.failed === 0;
  return nothingRan || endedBadly ? { ...sum, failed: sum.failed + 1 } : sum;
}

function crashed(): Sum {
  return { passed: 0, failed: 1 };
}

function parse<T>(text: string | null, isReport: (value: T) => boolean): T | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as T;
    return isReport(value) ? value : null;
  } catch {
    return null;
  }
}
