import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PAGE, withPages } from '../cli/pages.js';
import { BINARY, BUILT, runBinary } from '../cli/run.js';
import { batchPages, longPages, readOutput } from './batch-pages.js';

const PAGES = batchPages(24);

describe.skipIf(!existsSync(BUILT))('a run of many pages', { timeout: 120_000 }, () => {
  test('is the same on any number of workers, and in this thread', () =>
    withPages(PAGES, async (folder) => {
      const [one, ...others] = await Promise.all(
        [
          ['-j', '1'],
          ['-j', '2'],
          ['-j', '8'],
          ['-j', '1', '--timeout', '0'],
        ].map((argv) => runBinary(['pages', ...argv, '--report', `report-${argv.join('')}.ndjson`], folder)),
      );
      expect(one?.stdout.split('\n')).toHaveLength(26);
      expect(one?.code).toBe(2);
      expect(one?.stderr).toContain('dechrome: pages/005-empty.txt: is empty\n');
      for (const other of others) expect(other).toEqual(one);
      const reports = await Promise.all(
        (await readdir(folder))
          .filter((name) => name.startsWith('report-'))
          .map((name) => readFile(join(folder, name), 'utf8')),
      );
      expect(new Set(reports).size).toBe(1);
    }));

  test('its parts make up the whole', () =>
    withPages(PAGES, async (folder) => {
      const whole = (await runBinary(['pages', '-f', 'ndjson'], folder)).stdout;
      const parts = await Promise.all(
        ['1/3', '2/3', '3/3'].map((shard) => runBinary(['pages', '-f', 'ndjson', '--shard', shard], folder)),
      );
      const lines = parts.flatMap(({ stdout }) => stdout.trimEnd().split('\n'));
      expect(lines.sort()).toEqual(whole.trimEnd().split('\n').sort());
    }));

  test.each([
    ['a folder', ['-o', 'out/', '-f', 'md'], 'out'],
    ['a file', ['-o', 'out.ndjson'], 'out.ndjson'],
    ['a compressed file', ['-o', 'out.ndjson.gz'], 'out.ndjson.gz'],
    ['a table', ['-o', 'out.parquet'], 'out.parquet'],
  ])('into %s leaves alone what is done, and does again what has changed', (_, argv, output) =>
    withPages(PAGES, async (folder) => {
      const read = (): Promise<unknown> => readOutput(join(folder, output));
      const run = (...more: string[]) =>
        runBinary(['pages', ...argv, '--report', 'report.json', '--progress', 'plain', ...more], folder);
      const fresh = async (): Promise<[unknown, string]> => {
        await rm(join(folder, output), { recursive: true, force: true });
        await run();
        return [await read(), await readFile(join(folder, 'report.json'), 'utf8')];
      };
      const first = await fresh();
      await rm(join(folder, output), { recursive: true });
      expect((await run('--resume')).stderr).toContain('25 pages, 1 failed in');
      expect((await run('--resume')).stderr).toContain('25 pages, 1 failed, 24 unchanged in');
      expect([await read(), await readFile(join(folder, 'report.json'), 'utf8')]).toEqual(first);

      await writeFile(join(folder, 'pages/007.txt'), CLEAN_PAGE.replaceAll('bridge', 'tunnel'));
      await writeFile(join(folder, 'pages/004-new.txt'), CLEAN_PAGE);
      await rm(join(folder, 'pages/012.html'));
      expect((await run('--resume')).stderr).toContain('25 pages, 1 failed, 22 unchanged in');
      // In a folder, the file of a page that is gone stays.
      if (output === 'out') await rm(join(folder, 'out/pages/012.html.md'));
      const resumed = [await read(), await readFile(join(folder, 'report.json'), 'utf8')];
      expect(resumed).toEqual(await fresh());

      expect((await run('--resume', '--favor', 'recall')).stderr).not.toContain('unchanged');
    }),
  );

  test('an output that was edited or deleted is written again', () =>
    withPages(PAGES, async (folder) => {
      await runBinary(['pages', '-o', 'out/'], folder);
      const before = await readOutput(join(folder, 'out'));
      await writeFile(join(folder, 'out/pages/001.txt.json'), '{}');
      await rm(join(folder, 'out/pages/002.txt.json'));
      const { stderr } = await runBinary(['pages', '-o', 'out/', '--resume', '--progress', 'plain'], folder);
      expect(stderr).toContain('25 pages, 1 failed, 22 unchanged in');
      expect(await readOutput(join(folder, 'out'))).toEqual(before);
    }));

  test('a page that takes too long, or is too large, is an error of its own', () =>
    withPages({ ...PAGES, 'pages/huge.txt': 'x'.repeat(3000) }, async (folder) => {
      const { code, stdout } = await runBinary(['pages', '--max-bytes', '2K', '-q'], folder);
      const records = stdout
        .trimEnd()
        .split('\n')
        .map((line): { source: { path: string }; error?: { code: string } } => JSON.parse(line));
      expect(code).toBe(2);
      expect(records).toHaveLength(26);
      expect(records.find(({ source }) => source.path === 'pages/huge.txt')?.error?.code).toBe('too-large');
      const single = await runBinary(['pages/001.txt', '--timeout', '1'], folder);
      expect(single.code).toBe(2);
      expect(JSON.parse(single.stdout)).toMatchObject({ error: { code: 'timeout' } });
    }));
});

describe.skipIf(!existsSync(BUILT) || process.platform === 'win32')(
  'an interrupted run',
  { timeout: 120_000 },
  () => {
    test.each([
      ['SIGINT', 130, ['-o', 'out/']],
      ['SIGTERM', 143, ['-o', 'out.ndjson', '--resume']],
    ] as const)('by %s says how to go on, and goes on', (signal, exitCode, argv) =>
      withPages({ ...batchPages(200), ...longPages(20) }, async (folder) => {
        const child = spawn(process.execPath, [BINARY, 'pages', ...argv, '-j', '2'], { cwd: folder });
        let stderr = '';
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        const manifest = join(
          folder,
          argv[1] === 'out/' ? 'out/.dechrome-manifest' : 'out.ndjson.dechrome-manifest',
        );
        while (!existsSync(manifest) || (await readFile(manifest, 'utf8')).split('\n').length < 8) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        child.kill(signal);
        const code = await new Promise((resolve) => child.on('close', resolve));
        expect(stderr).toMatch(
          /interrupted after \d+ pages; the same command with --resume goes on from here\n$/u,
        );
        expect(code).toBe(exitCode);
        expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
        const resumed = await runBinary(['pages', ...argv, '--resume', '--progress', 'plain'], folder);
        expect(resumed.stderr).toMatch(/221 pages, 1 failed, \d+ unchanged in/u);
        const whole = await runBinary(['pages', '-o', argv[1].replace('out', 'whole')], folder);
        expect(whole.code).toBe(2);
        expect(await readOutput(join(folder, argv[1]))).toEqual(
          await readOutput(join(folder, argv[1].replace('out', 'whole'))),
        );
      }),
    );

    test('a stream of lines is answered line by line, while its source stays open', async () => {
      const child = spawn(process.execPath, [BINARY, '-i', 'jsonl', '-f', 'ndjson'], { stdio: 'pipe' });
      const answers = child.stdout[Symbol.asyncIterator]();
      const ask = async (line: string): Promise<unknown> => {
        child.stdin.write(`${line}\n`);
        const { value } = await answers.next();
        return JSON.parse(String(value));
      };
      expect(await ask(JSON.stringify({ id: 'a', text: CLEAN_PAGE }))).toMatchObject({ source: { id: 'a' } });
      expect(await ask('no record')).toMatchObject({ error: { code: 'corrupt' } });
      expect(await ask(JSON.stringify({ id: 'c', text: CLEAN_PAGE }))).toMatchObject({ source: { id: 'c' } });
      child.kill('SIGINT');
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    });
  },
);
