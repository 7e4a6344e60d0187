import { expect, test } from 'vitest';
import { closingLine, slowestFiles, sumOfCheck, sumOfPlaywright, sumOfVitest, total } from './sums.ts';

const unit = (numPassedTests: number, numFailedTests: number, numPendingTests = 0) =>
  JSON.stringify({ numPassedTests, numFailedTests, numPendingTests });
const endToEnd = (expected: number, unexpected: number, flaky = 0, skipped = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

test.each([
  ['all pass', sumOfVitest(unit(5, 0), 0), 5, 0],
  ['some fail', sumOfVitest(unit(5, 2), 1), 5, 2],
  ['a skipped test counts as failed', sumOfVitest(unit(5, 0, 1), 0), 5, 1],
  ['a file that cannot be loaded fails without a failed test', sumOfVitest(unit(5, 0), 1), 5, 1],
  ['nothing ran', sumOfVitest(unit(0, 0), 0), 0, 1],
  ['no report', sumOfVitest(null, 0), 0, 1],
  ['half a report', sumOfVitest('{"numPassed', 0), 0, 1],
  ['end to end passes', sumOfPlaywright(endToEnd(4, 0), 0), 4, 0],
  ['end to end fails', sumOfPlaywright(endToEnd(4, 1), 1), 4, 1],
  ['a test that needed two tries failed', sumOfPlaywright(endToEnd(4, 0, 1), 0), 4, 1],
  ['a killed runner', sumOfPlaywright(endToEnd(4, 0), null), 4, 1],
  ['lint is fine', sumOfCheck(0), 1, 0],
  ['lint is not', sumOfCheck(1), 0, 1],
])('%s', (_name, sum, passed, failed) => expect(sum).toEqual({ passed, failed }));

test('the last line sums all runners', () => {
  expect(closingLine(total([sumOfCheck(0), sumOfVitest(unit(5, 2), 1), sumOfPlaywright(null, 0)]))).toBe(
    '6 passed, 3 failed',
  );
});

test('the slowest files of a Playwright report come first, their tests summed', () => {
  const spec = (file: string, ...durations: number[]) => ({
    file,
    tests: durations.map((duration) => ({ results: [{ duration }] })),
  });
  const report = JSON.stringify({
    suites: [
      { specs: [spec('a.spec.ts', 1000)], suites: [{ specs: [spec('a.spec.ts', 1500, 500)] }] },
      { specs: [spec('b.spec.ts', 12_340)] },
    ],
  });
  expect(slowestFiles(report)).toEqual(['   12.3 s  b.spec.ts', '    3.0 s  a.spec.ts']);
  expect(slowestFiles('broken')).toEqual([]);
});
