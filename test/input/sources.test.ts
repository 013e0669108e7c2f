import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import type { PageSource } from '../../src/input/page-source.js';
import { openSources, type Sources } from '../../src/input/sources.js';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dechrome-sources-'));
  for (const path of [
    'pages/b.html',
    'pages/a.txt',
    'pages/Z.HTM',
    'pages/é.md',
    'pages/picture.png',
    'pages/.hidden.html',
    'pages/.git/c.html',
    'pages/deep/er/c.json',
    'pages/deep/er/d.xhtml',
    'pages/deep.html',
    'empty/picture.png',
    '[odd] name.txt',
    'page.html.bak',
  ]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path);
  }
  await symlink('..', join(root, 'pages/deep/loop'));
  await symlink('nowhere', join(root, 'pages/lost.txt'));
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** What reading gives: the content (each file holds its own name), or the code of the error. */
async function read(source: PageSource): Promise<string> {
  try {
    return Buffer.from(await source.read()).toString();
  } catch (error) {
    return error instanceof InputError ? `${error.code}: ${error.message}` : String(error);
  }
}

function open(...inputs: readonly string[]): Promise<Sources> {
  return openSources(inputs, { cwd: root, stdin: () => Readable.from([]), maxBytes: 1_000_000 });
}

async function expand(...inputs: readonly string[]): Promise<(readonly [string | null, string])[]> {
  const found: (readonly [string | null, string])[] = [];
  for await (const source of await open(...inputs)) found.push([source.path, await read(source)]);
  return found;
}

const FOLDER = [
  ['pages/Z.HTM', 'pages/Z.HTM'],
  ['pages/a.txt', 'pages/a.txt'],
  ['pages/b.html', 'pages/b.html'],
  ['pages/deep.html', 'pages/deep.html'],
  ['pages/deep/er/c.json', 'pages/deep/er/c.json'],
  ['pages/deep/er/d.xhtml', 'pages/deep/er/d.xhtml'],
  ['pages/lost.txt', 'not-found: does not exist'],
  ['pages/é.md', 'pages/é.md'],
];

describe('inputs', () => {
  it.each([
    ['a file', ['pages/b.html'], [['pages/b.html', 'pages/b.html']]],
    ['a file of any name', ['page.html.bak'], [['page.html.bak', 'page.html.bak']]],
    ['a hidden file by name', ['pages/.hidden.html'], [['pages/.hidden.html', 'pages/.hidden.html']]],
    [
      'files in their order',
      ['pages/b.html', 'pages/a.txt'],
      [
        ['pages/b.html', 'pages/b.html'],
        ['pages/a.txt', 'pages/a.txt'],
      ],
    ],
    ['a folder', ['pages'], FOLDER],
    ['a folder with a slash', ['pages/'], FOLDER],
    ['a folder with a dot', ['./pages'], FOLDER.map(([path, text]) => [`./${path}`, text])],
    ['a file twice', ['pages/b.html', './pages/b.html', 'pages/b.html'], [['pages/b.html', 'pages/b.html']]],
    [
      'a file and its folder',
      ['pages/é.md', 'pages'],
      [['pages/é.md', 'pages/é.md'], ...FOLDER.slice(0, -1)],
    ],
    [
      'a glob',
      ['pages/*.{html,txt}'],
      [
        ['pages/a.txt', 'pages/a.txt'],
        ['pages/b.html', 'pages/b.html'],
        ['pages/deep.html', 'pages/deep.html'],
      ],
    ],
    ['a name like a glob', ['[odd] name.txt'], [['[odd] name.txt', '[odd] name.txt']]],
    ['a glob without a match', ['pages/*.pdf'], [['pages/*.pdf', 'no-pages: matches no file']]],
    ['a folder without pages', ['empty'], [['empty', 'no-pages: holds no pages']]],
    [
      'a missing file, and the next',
      ['none.html', 'pages/a.txt'],
      [
        ['none.html', 'not-found: does not exist'],
        ['pages/a.txt', 'pages/a.txt'],
      ],
    ],
    ['a path through a file', ['pages/a.txt/b.html'], [['pages/a.txt/b.html', 'not-found: does not exist']]],
    ['an impossible name', ['a\0b'], [['a\0b', 'not-readable: cannot be read (ERR_INVALID_ARG_VALUE)']]],
    ['an empty name', [''], [['', 'not-found: an empty name is no input']]],
    [
      'a name that is not UTF-8',
      ['a\uFFFD.txt'],
      [['a\uFFFD.txt', 'not-readable: does not exist, or its name is not UTF-8']],
    ],
    ['nothing', [], []],
  ])('%s', async (_name, inputs, expected) => {
    expect(await expand(...inputs)).toEqual(expected);
  });

  it.skipIf(process.platform === 'win32')('a folder skips its pipes, whose end may never come', async () => {
    await mkdir(join(root, 'pipes'));
    execFileSync('mkfifo', [join(root, 'pipes/a.txt')]);
    await symlink('a.txt', join(root, 'pipes/b.txt'));
    await writeFile(join(root, 'pipes/c.txt'), 'c');
    expect(await expand('pipes')).toEqual([['pipes/c.txt', 'c']]);
  });

  it('absolute paths stay absolute', async () => {
    expect(await expand(join(root, 'pages/a.txt'), join(root, 'pages/b.*'))).toEqual([
      [join(root, 'pages/a.txt'), 'pages/a.txt'],
      [join(root, 'pages/b.html'), 'pages/b.html'],
    ]);
  });

  it('standard input has no path and comes once', async () => {
    expect((await open('-', 'pages/a.txt', '-')).files).toEqual([null, 'pages/a.txt']);
  });
});
