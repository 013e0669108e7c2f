import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OutputError } from '../../src/batch/output.js';
import { writeFolder } from '../../src/batch/write-folder.js';
import { loadWriter } from '../../src/output/index.js';
import { article } from '../output/sample.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-folder-'));
});

afterEach(() => rm(folder, { recursive: true }));

test.skipIf(process.platform === 'win32')('an output that is a link to an input is not written', async () => {
  const input = join(folder, 'page.txt');
  await writeFile(input, 'the page');
  await symlink('page.txt', join(folder, 'a.txt.json'));
  const output = writeFolder({
    folder,
    writer: await loadWriter('json'),
    root: undefined,
    files: [input, null],
  });
  await expect(output.write({ source: { path: 'a.txt' }, article: article([]) })).rejects.toThrow(
    OutputError,
  );
  await output.write({ source: { path: 'b.txt' }, article: article([]) });
  expect(await readFile(input, 'utf8')).toBe('the page');
  expect(await readFile(join(folder, 'b.txt.json'), 'utf8')).toMatch(/^\{/u);
});
