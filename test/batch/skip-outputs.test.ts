import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN_PAGE, withPages } from '../cli/pages.js';
import { runInProcess } from '../cli/run.js';

const PAGES = { 'pages/a.txt': CLEAN_PAGE, 'pages/b/c.txt': CLEAN_PAGE };

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

test.each([
  ['a folder that holds the output', ['.', '-o', 'out']],
  ['a pattern that does', ['**/*', '-o', 'out']],
  ['the folder of the pages', ['pages', '-o', 'pages/out']],
])('a second run of %s cleans no output of the first', async (_, argv) =>
  withPages(PAGES, async (folder) => {
    process.chdir(folder);
    expect(await runInProcess(argv)).toMatchObject({ code: 0, stderr: '' });
    const first = await filesOf(folder);
    expect(await runInProcess(argv)).toMatchObject({ code: 0, stderr: '' });
    expect(await filesOf(folder)).toEqual(first);
    expect(first).toHaveLength(4);
  }),
);

test('an output that is named is an input', async () =>
  withPages(PAGES, async (folder) => {
    process.chdir(folder);
    await runInProcess(['pages', '-o', 'out', '-f', 'md']);
    await runInProcess(['out', '-o', 'out', '-f', 'text']);
    expect(await filesOf(join(folder, 'out/out'))).toEqual(['pages/a.txt.md.txt', 'pages/b/c.txt.md.txt']);
  }));

test('absolute inputs are mirrored from the folder that holds them', async () =>
  withPages({ ...PAGES, 'more/d.txt': CLEAN_PAGE }, async (folder) => {
    process.chdir(folder);
    await runInProcess([join(folder, 'pages'), '-o', 'one']);
    await runInProcess([join(folder, 'pages/a.txt'), 'more', '-o', 'two']);
    expect(await filesOf(join(folder, 'one'))).toEqual(['pages/a.txt.json', 'pages/b/c.txt.json']);
    expect(await filesOf(join(folder, 'two'))).toEqual(['more/d.txt.json', 'pages/a.txt.json']);
  }));
