import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/batch/make-folder.js';
import { withPages } from '../cli/pages.js';

test('makes what is missing, and leaves what is there', () =>
  withPages({ 'a/file': '' }, async (folder) => {
    for (const path of ['a', 'a/b/c', 'a/b/c', 'x/y/z']) {
      await makeFolder(join(folder, path));
      expect(statSync(join(folder, path)).isDirectory()).toBe(true);
    }
  }));

test('two at once', () =>
  withPages({}, async (folder) => {
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(join(folder, 'a/b/c'))));
    expect(existsSync(join(folder, 'a/b/c'))).toBe(true);
  }));

test('a file in the way', () =>
  withPages({ file: '' }, async (folder) => {
    await mkdir(join(folder, 'd'));
    await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(folder, 'file/below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  }));

// Recursive mkdir never ends there.
test.skipIf(!existsSync('/proc/self'))('a place where nothing can be made', async () => {
  await expect(makeFolder('/proc/nowhere/below')).rejects.toMatchObject({ code: 'ENOENT' });
});
