import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CLEAN_PAGE, withPages } from './pages.js';
import { BINARY, BUILT, runBinary } from './run.js';

const RECORD_IMPORTS = fileURLToPath(new URL('./record-imports.mjs', import.meta.url));

// Enough to fill a pipe several times over.
const PARAGRAPHS = 4000;

const bigPage = `${CLEAN_PAGE}\n${Array.from({ length: PARAGRAPHS }, (_, number) => paragraph(number)).join('\n\n')}\n`;

describe.skipIf(!existsSync(BUILT))('the binary', () => {
  test.each([
    [['--help'], ['commander']],
    [['--version'], ['commander']],
    [['schema'], ['commander', 'zod']],
  ])('%j loads no more than it needs', { timeout: 60_000 }, async (argv, expected) => {
    const { code, stderr } = await runBinary(argv, process.cwd(), {}, ['--import', RECORD_IMPORTS]);
    const packages = stderr.split('\n').filter((line) => line !== '');
    expect(code).toBe(0);
    expect([...new Set(packages)].sort()).toEqual(expected);
  });

  test('a dump loads no selectors, no jsdom and no encodings', { timeout: 60_000 }, () =>
    withPages({ 'a.txt': CLEAN_PAGE }, async (folder) => {
      const { code, stderr } = await runBinary(['a.txt'], folder, {}, ['--import', RECORD_IMPORTS]);
      expect(code).toBe(0);
      expect(stderr.split('\n')).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:css-select|jsdom|@exodus\/bytes)$/u)]),
      );
    }),
  );

  test('a large page comes through a pipe whole', { timeout: 60_000 }, async () => {
    const { code, stdout } = await runBinary(['-f', 'text'], process.cwd(), { stdin: bigPage });
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(PARAGRAPHS * 80);
    expect(stdout.endsWith(`${paragraph(PARAGRAPHS - 1)}\n`)).toBe(true);
  });

  test('a reader that goes away ends it quietly', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [BINARY, '-f', 'ndjson', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const stderr: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(bigPage);
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: '' });
  });
});

function paragraph(number: number): string {
  const word = number.toString(36).padStart(4, 'q');
  return `The ${word} report of the office says that ${number} boats of the class ${word} crossed the river in the year ${1000 + number}.`;
}
