import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isReportName, openReportFile } from '../../src/batch/report-file.js';
import { ConfigError } from '../../src/errors.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, entries: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const report = await openReportFile(path);
  for (const entry of entries) await report.add(entry);
  await report.finish({ pages: entries.length });
  await report.abandon();
  return readFile(path, 'utf8');
}

describe.each([[[]], [['{"page":1}']], [['{"page":1}', '{"page":2}']]])('a report of %j', (entries) => {
  test('is one object as .json', async () => {
    expect(JSON.parse(await write('r.json', entries))).toEqual({
      schemaVersion: 1,
      pages: entries.map((entry): unknown => JSON.parse(entry)),
      totals: { pages: entries.length },
    });
  });

  test('is lines as .ndjson, the totals last', async () => {
    const text = await write('r.ndjson', entries);
    expect(text).toBe([...entries, `{"totals":{"pages":${entries.length}}}`, ''].join('\n'));
  });
});

test('is not there before it is finished, nor when it is abandoned', async () => {
  const report = await openReportFile(join(folder, 'r.json'));
  await report.add('{}');
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual([]);
  await report.abandon();
  expect(await readdir(folder)).toEqual([]);
});

test('a name of neither kind is refused', async () => {
  expect(isReportName('r.JSON')).toBe(true);
  expect(isReportName('r.txt')).toBe(false);
  await expect(openReportFile('r.txt')).rejects.toThrow(ConfigError);
});
