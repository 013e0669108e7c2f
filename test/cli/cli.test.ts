import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BATCH_CASES } from './cases/batch.js';
import { comparison, type Case } from './cases/case.js';
import { ARCHIVE_CASES } from './cases/archives.js';
import { COMMAND_CASES } from './cases/commands.js';
import { INPUT_CASES } from './cases/input.js';
import { OUTPUT_CASES } from './cases/output.js';
import { USAGE_CASES } from './cases/usage.js';
import { ADVERT_PAGE, CLEAN_PAGE, withPages } from './pages.js';
import { BUILT, runBinary, runInProcess, type Result } from './run.js';

const CASES = [
  ...USAGE_CASES,
  ...INPUT_CASES,
  ...ARCHIVE_CASES,
  ...OUTPUT_CASES,
  ...COMMAND_CASES,
  ...BATCH_CASES,
];

const PAGES = {
  'a.txt': CLEAN_PAGE,
  'b.txt': ADVERT_PAGE,
  'empty.txt': '',
  'x.txt': CLEAN_PAGE,
  'x.txt.txt': CLEAN_PAGE,
  check: CLEAN_PAGE,
  'pages/c.txt': CLEAN_PAGE,
  'pages/d.txt': ADVERT_PAGE,
  'single/e.txt': CLEAN_PAGE,
  'none/page.pdf': '%PDF',
};

describe('in this process', () => {
  test.each(CASES)('$name', async (expectation) => {
    const outcome = await withPages(PAGES, async (folder) => {
      process.chdir(folder);
      return compare(await runInProcess(expectation.argv, expectation), expectation, folder);
    });
    expect(outcome.found).toEqual(outcome.expected);
  });
});

describe.skipIf(!existsSync(BUILT))('through the binary', () => {
  test.concurrent.each(CASES)('$name', { timeout: 60_000 }, async (expectation) => {
    const outcome = await withPages(PAGES, async (folder) =>
      compare(await runBinary(expectation.argv, folder, expectation), expectation, folder),
    );
    expect(outcome.found).toEqual(outcome.expected);
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that may not be read', () =>
  withPages(PAGES, async (folder) => {
    process.chdir(folder);
    await chmod('a.txt', 0);
    const result = await runInProcess(['a.txt', 'b.txt']);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^dechrome: a\.txt: [^\n]+\n$/u);
    expect(result.stdout.split('\n')[0]).toContain('"not-readable"');
  }),
);

/** What was found and what was expected, part by part: the exit code, standard error, standard output, the files. */
async function compare(
  result: Result,
  { code, stdout = /^/u, stderr = '', files = {} }: Case,
  folder: string,
): Promise<{ found: unknown[]; expected: unknown[] }> {
  const comparisons = [comparison(result.stderr, stderr), comparison(result.stdout, stdout)];
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, path);
    comparisons.push(comparison(existsSync(place) ? await readFile(place, 'utf8') : null, content));
  }
  return {
    found: [result.code, ...comparisons.map(([found]) => found)],
    expected: [code, ...comparisons.map(([, expected]) => expected)],
  };
}
