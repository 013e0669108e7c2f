import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAtomically, writeAtomically } from '../../src/batch/atomic-file.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file written as a whole', () => {
  test('appears with all of its text, folders included', async () => {
    const path = join(folder, 'a', 'b', 'c.json');
    const text = 'نص\n'.repeat(100_000);
    await writeAtomically(path, text);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c.json']);
  });

  test('shows nothing until it is committed', async () => {
    const path = join(folder, 'c.json');
    await writeFile(path, 'old');
    const file = await openAtomically(path);
    await file.write('one ');
    await file.write('two');
    expect(await readFile(path, 'utf8')).toBe('old');
    await file.commit();
    await file.discard();
    expect(await readFile(path, 'utf8')).toBe('one two');
    expect(await readdir(folder)).toEqual(['c.json']);
  });

  test('leaves no trace when discarded', async () => {
    const file = await openAtomically(join(folder, 'c.json'));
    await file.write('part');
    await file.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  test('leaves no trace when it cannot take its place', async () => {
    const path = join(folder, 'c.json');
    const file = await openAtomically(path);
    await mkdir(join(path, 'in-the-way'), { recursive: true });
    await expect(file.commit()).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/u);
    expect(await readdir(folder)).toEqual(['c.json']);
  });

  test('takes a name as long as names can be', async () => {
    const path = join(folder, 'n'.repeat(255));
    await writeAtomically(path, 'x');
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  test.skipIf(process.platform === 'win32')('keeps mode and symbolic link of what it replaces', async () => {
    const target = join(folder, 'target.json');
    const link = join(folder, 'link.json');
    await writeFile(target, 'old');
    await chmod(target, 0o600);
    await symlink(target, link);
    await writeAtomically(link, 'new');
    expect(await readFile(target, 'utf8')).toBe('new');
    expect((await stat(target)).mode % 0o1000).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'target.json']);
  });

  test.skipIf(process.platform === 'win32')('writes into a device instead of replacing it', async () => {
    await writeAtomically('/dev/null', 'x');
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});
