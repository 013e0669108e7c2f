import { tableFromIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readParquet } from 'parquet-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageRecord } from '../../src/batch/output.js';
import { writeParquet } from '../../src/batch/write-parquet.js';
import { InputError } from '../../src/errors.js';
import { toFailure } from '../../src/output/failure.js';
import { article, block, merge, removal } from '../output/sample.js';

const KEPT = [block(0, 'نص اول.', 'heading', 2), block(3, 'A second paragraph.'), block(5, '😀')];

const PAGE = article(KEPT, {
  removed: [removal(block(1, 'Advert'))],
  merged: [merge(block(4, 'A second paragraph.'), KEPT.slice(1, 2), ['A second paragraph.'])],
  warnings: ['a warning'],
});

const RECORDS: PageRecord[] = [
  { source: { path: 'pages/a.txt' }, article: PAGE },
  {
    source: { path: 'x.html' },
    failure: toFailure({ path: 'x.html', url: null, bytes: null }, new InputError('empty', 'no text')),
  },
  { source: { path: 'pages/b.txt' }, article: article([]) },
];

async function write(records: Iterable<PageRecord>): Promise<{ file: Uint8Array; pieces: number }> {
  const pieces: Uint8Array[] = [];
  const output = writeParquet({
    write: (data) => {
      pieces.push(Buffer.from(data));
      return Promise.resolve();
    },
  });
  for (const record of records) await output.write(record);
  await output.finish();
  return { file: new Uint8Array(Buffer.concat(pieces)), pieces: pieces.length };
}

const expected = RECORDS.map((record) =>
  'article' in record ? record.article : 'failure' in record ? record.failure : {},
);

let file: Uint8Array = new Uint8Array();
beforeAll(async () => {
  file = (await write(RECORDS)).file;
});

describe('a table of records, read', () => {
  test('by hyparquet', async () => {
    const rows = await parquetReadObjects({ file: file.slice().buffer });
    expect(rows.map(withoutNulls)).toEqual(expected.map(withoutNulls));
  });

  test('by Arrow for Rust', () => {
    const table = tableFromIPC(readParquet(file).intoIPCStream());
    const rows: unknown[] = table
      .toArray()
      .map((row: unknown) => JSON.parse(JSON.stringify(row, bigIntToNumber)));
    expect(rows.map(withoutNulls)).toEqual(expected.map(withoutNulls));
    expect(String(table.schema.fields.find(({ name }) => name === 'stats')?.type)).toMatch(
      /^Struct<\{inputBlocks:Int64/u,
    );
  });
});

test('without a record is no file', async () => {
  expect((await write([])).pieces).toBe(0);
});

test('is written a group of rows at a time', async () => {
  const long = article([block(0, 'word '.repeat(500_000))]);
  const { file: large, pieces } = await write(
    Array.from({ length: 8 }, () => ({ source: { path: 'a' }, article: long })),
  );
  const { row_groups, num_rows } = parquetMetadata(large.slice().buffer);
  expect([row_groups.length, Number(num_rows), pieces]).toEqual([4, 8, 5]);
});

test('is the same each time', async () => {
  expect(Buffer.from((await write(RECORDS)).file).equals(Buffer.from(file))).toBe(true);
});

/** A table has every field in every row. */
function withoutNulls(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])),
  );
}

function bigIntToNumber(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
