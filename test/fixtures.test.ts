import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CleanedPage, cleanPage } from '../src/clean.js';
import type { CleanOptionsInput } from '../src/options.js';
import { toArticle } from '../src/output/article.js';
import markdown from '../src/output/markdown.js';
import text from '../src/output/text.js';
import { accountFor } from './account.js';

/**
 * Every folder of fixtures/ is a case: `input.txt` or `input.html`, `options.json` if it needs any, and what must come
 * out. UPDATE=1 writes what comes out now; read the change before you commit it. `wanted.md` is what an editor wrote by
 * hand where that is not reached yet: remove it when it is.
 */
const folder = join(import.meta.dirname, '..', 'fixtures');
const update = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

describe.each(readdirSync(folder))('%s', (name) => {
  const inputName = ['input.txt', 'input.html'].find((file) => existsSync(join(folder, name, file))) ?? '';
  const input = readFileSync(join(folder, name, inputName));
  const optionsFile = join(folder, name, 'options.json');
  const options: CleanOptionsInput = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as CleanOptionsInput)
    : {};
  const run = (bytes: Uint8Array): Promise<CleanedPage> =>
    cleanPage({ bytes, path: `fixtures/${name}/${inputName}` }, options);

  test('comes out as expected', async () => {
    const article = toArticle(await run(input));
    expectFile('expected.json', `${JSON.stringify(article, null, 2)}\n`);
    expectFile('expected.md', markdown.write(article).replace(/^dechrome: .*$/mu, 'dechrome: "*"'));
  });

  test.runIf(existsSync(join(folder, name, 'wanted.md')))('is not yet what an editor would write', () => {
    const wanted = readFileSync(join(folder, name, 'wanted.md'), 'utf8');
    expect(readFileSync(join(folder, name, 'expected.md'), 'utf8')).not.toBe(wanted);
  });

  test('accounts for every word of the input once', async () => {
    const { missing, twice } = await accountFor(input, options);
    expect(missing).toEqual([]);
    expect(twice).toEqual([]);
  });

  test.each([
    ['text', text],
    ['Markdown', markdown],
  ])('has nothing left to clean in its own %s', async (_, writer) => {
    const article = toArticle(await run(input));
    const again = await cleanPage({ bytes: Buffer.from(writer.write(article)), path: 'again' }, {});
    const second = toArticle(again);
    expect(second.removed.filter(({ rule }) => rule !== 'title')).toEqual([]);
    expect(second.merged).toEqual([]);
    expect(second.title).toBe(article.title);
    // Line breaks inside a code block are borders of blocks in plain text.
    expect(second.text.split(/\s+/u)).toEqual(article.text.split(/\s+/u));
  });

  function expectFile(file: string, found: string): void {
    const path = join(folder, name, file);
    if (update) writeFileSync(path, found);
    expect(found).toBe(readFileSync(path, 'utf8'));
  }
});
