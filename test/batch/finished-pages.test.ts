import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  manifestPath,
  openFinishedPages,
  type FinishedPages,
  type FinishedPagesOptions,
} from '../../src/batch/finished-pages.js';
import type { PageResult } from '../../src/batch/page-result.js';
import { ConfigError } from '../../src/errors.js';

let folder = '';
let opened: FinishedPages[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-'));
  opened = [];
});
afterEach(async () => {
  for (const pages of opened) await pages.close();
  await rm(folder, { recursive: true });
});

const page = (path: string) => ({ path, read: () => Promise.reject(new Error('not read')) });

const ACCOUNT = {
  language: 'ar',
  keptWords: 3,
  removals: { 'share-bar': { blocks: 1, words: 2 } },
  merges: 0,
  mergedWords: 0,
  findings: 1,
  warnings: ['تحذير'],
};

function result(text: string, changes: Partial<PageResult> = {}): PageResult {
  return {
    content: { text },
    digest: `digest of ${text.slice(0, 20)}`,
    account: ACCOUNT,
    failure: null,
    report: null,
    milliseconds: 1,
    ...changes,
  };
}

async function open(changes: Partial<FinishedPagesOptions> = {}): Promise<FinishedPages> {
  const pages = await openFinishedPages({
    target: { file: join(folder, 'out.ndjson'), plain: true },
    takes: 'ndjson',
    shard: null,
    resume: true,
    configuration: 'one',
    report: false,
    ...changes,
  });
  opened.push(pages);
  return pages;
}

/** The text that is kept of a page. */
async function find(pages: FinishedPages, path: string): Promise<string | undefined> {
  const finished = await pages.find(page(path), undefined);
  if (finished === undefined || finished.content === null || !('text' in finished.content)) return undefined;
  return Buffer.from(finished.content.text ?? '').toString();
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['a', 'نص أول\n'],
  ['b', `${'long '.repeat(100_000)}\n`],
  ['c', 'third\n'],
];

async function addAll(pages: FinishedPages): Promise<void> {
  for (const [path, text] of TEXTS) await pages.add(page(path), result(text));
}

describe('of one output file', () => {
  test('are found again by another run', async () => {
    await addAll(await open());
    const again = await open();
    for (const [path, text] of TEXTS) expect(await find(again, path)).toBe(text);
    expect(await again.find(page('a'), undefined)).toMatchObject({
      digest: 'digest of نص أول\n',
      account: ACCOUNT,
    });
    expect(await find(again, 'd')).toBeUndefined();
  });

  test('the latest counts', async () => {
    const pages = await open();
    await addAll(pages);
    await pages.add(page('a'), result('changed\n'));
    expect(await find(await open(), 'a')).toBe('changed\n');
  });

  test('a page that failed is not among them', async () => {
    const pages = await open();
    await pages.add(
      page('a'),
      result('{"error":{}}\n', { account: null, failure: { code: 'empty', message: '' } }),
    );
    expect(await find(await open(), 'a')).toBeUndefined();
  });

  test.each([
    ['in another configuration', { configuration: 'two' }],
    ['without resuming', { resume: false }],
    ['when a report is asked for that there was none of', { report: true }],
  ])('are none %s', async (_, changes) => {
    await addAll(await open());
    expect(await find(await open(changes), 'a')).toBeUndefined();
  });

  test(
    'cut off anywhere, those before the cut are found, and others can be added',
    { timeout: 60_000 },
    async () => {
      const target = { file: join(folder, 'cut.ndjson'), plain: true };
      const path = manifestPath({ target, shard: null });
      const first = await open({ target });
      const ends = [];
      for (const text of ['one\n', 'two\n', 'three\n']) {
        await first.add(page(text), result(text));
        ends.push((await readFile(path)).length);
      }
      const whole = await readFile(path);
      const around = [0, ...ends].flatMap((end) => [end - 2, end - 1, end, end + 1, end + 50]);
      const cuts = around.filter((length) => length >= 0 && length <= whole.length);
      for (const length of cuts) {
        await writeFile(path, whole);
        await truncate(path, length);
        const pages = await open({ target });
        const found = await Promise.all(['one\n', 'two\n', 'three\n'].map((text) => find(pages, text)));
        expect(found.filter((text) => text !== undefined)).toHaveLength(
          ends.filter((end) => end <= length).length,
        );
        await pages.add(page('four\n'), result('four\n'));
        const again = await open({ target });
        expect(await find(again, 'four\n')).toBe('four\n');
        for (const closing of opened.splice(0)) await closing.close();
      }
    },
  );

  test('a record that was damaged is not found', async () => {
    await addAll(await open());
    const path = manifestPath({ target: { file: join(folder, 'out.ndjson'), plain: true }, shard: null });
    await writeFile(path, (await readFile(path, 'utf8')).replace('third\n', 'thirD\n'));
    const again = await open();
    expect(await find(again, 'c')).toBeUndefined();
    expect(await find(again, 'a')).toBe('نص أول\n');
  });

  test('when the file is complete, the list says where they stand in it', async () => {
    const pages = await open();
    await pages.add(page('failed'), result('{"error":{}}\n', { account: null }));
    await addAll(pages);
    const texts = ['{"error":{}}\n', ...TEXTS.map(([, text]) => text)];
    await writeFile(join(folder, 'out.ndjson'), texts.join(''));
    await pages.complete();
    const path = join(folder, 'out.ndjson.dechrome-manifest');
    expect((await readFile(path)).length).toBeLessThan(2000);
    const again = await open();
    for (const [name, text] of TEXTS) expect(await find(again, name)).toBe(text);
    // A run that takes some over and does others moves them all.
    const kept = await again.find(page('c'), undefined);
    if (kept === undefined) throw new Error('not found');
    again.keep(kept);
    await again.add(page('d'), result('fourth\n'));
    await writeFile(join(folder, 'next.ndjson'), 'third\nfourth\n');
    await rm(join(folder, 'out.ndjson'));
    await writeFile(join(folder, 'out.ndjson'), 'third\nfourth\n');
    await again.complete();
    const last = await open();
    expect(await find(last, 'c')).toBe('third\n');
    expect(await find(last, 'd')).toBe('fourth\n');
    expect(await find(last, 'a')).toBeUndefined();
  });

  test('another file in the place of the list is left alone', async () => {
    const path = join(folder, 'out.ndjson.dechrome-manifest');
    await writeFile(path, 'my notes\n');
    await expect(open()).rejects.toThrow(ConfigError);
    await expect(open({ resume: false })).rejects.toThrow(ConfigError);
    expect(await readFile(path, 'utf8')).toBe('my notes\n');
  });
});

function inFolder(changes: Partial<FinishedPagesOptions> = {}): Promise<FinishedPages> {
  return open({ target: { folder: join(folder, 'out') }, takes: 'md', ...changes });
}

describe('of a folder', () => {
  test('count while their file is as it was written', async () => {
    const place = join(folder, 'a.md');
    await writeFile(place, 'text\n');
    await (await inFolder()).add(page('a'), result('text\n'));
    const again = await inFolder();
    expect(await again.find(page('a'), place)).toMatchObject({ digest: 'digest of text\n', content: null });
    await appendFile(place, 'edited\n');
    expect(await again.find(page('a'), place)).toBeUndefined();
    await rm(place);
    expect(await again.find(page('a'), place)).toBeUndefined();
  });

  test('each shard has a list of its own', async () => {
    const place = join(folder, 'a.md');
    await writeFile(place, 'text\n');
    await (await inFolder({ shard: '1-of-2' })).add(page('a'), result('text\n'));
    expect(await (await inFolder({ shard: '2-of-2' })).find(page('a'), place)).toBeUndefined();
    expect(await (await inFolder({ shard: '1-of-2' })).find(page('a'), place)).toBeDefined();
  });
});
