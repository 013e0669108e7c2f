import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { NO_METADATA } from '../../src/document/document.js';
import { toFailure } from '../../src/output/failure.js';
import { formatOfName, loadWriter, OUTPUT_FORMATS } from '../../src/output/index.js';
import { failureSchema } from '../../src/output/schema.js';
import { article, block } from './sample.js';

const PAGE = article([block(0, 'a\u2028b\u2029c\u0085d'), block(1, 'e')], {
  metadata: { ...NO_METADATA, title: 'عنوان' },
});
const FAILURE = toFailure({ path: 'x.html', url: null, bytes: null }, new InputError('empty', 'no text'));

describe('JSON', () => {
  test('is indented by two and ends its last line', async () => {
    const { write } = await loadWriter('json');
    expect(write(PAGE).startsWith('{\n  "schemaVersion": 1,\n')).toBe(true);
    expect(write(PAGE).endsWith('}\n')).toBe(true);
    expect(JSON.parse(write(PAGE))).toEqual(PAGE);
  });
});

describe('NDJSON', () => {
  test('is one line to every reader of lines', async () => {
    const { write } = await loadWriter('ndjson');
    expect(write(PAGE).split(/[\n\r\u0085\u2028\u2029]/u)).toEqual([expect.any(String), '']);
    expect(JSON.parse(write(PAGE))).toEqual(PAGE);
  });
});

describe('text', () => {
  test.each([
    ['title and body', PAGE, 'عنوان\n\na\u2028b\u2029c\u0085d\n\ne\n'],
    ['body alone', article([block(0, 'x')]), 'x\n'],
    ['title alone', article([], { metadata: { ...NO_METADATA, title: 'T' } }), 'T\n'],
    ['nothing', article([]), ''],
  ])('%s', async (_, page, expected) => {
    expect((await loadWriter('text')).write(page)).toBe(expected);
  });
});

describe('control characters', () => {
  const CONTROLS = article([block(0, 'a\u001B[31mb\u009B31mc\u007Fd\u0000e')], {
    metadata: { ...NO_METADATA, title: 'T\u001B]0;x\u0007' },
  });

  test.each(OUTPUT_FORMATS)('are no commands to the terminal in %s', async (format) => {
    const text = (await loadWriter(format)).write(CONTROLS);
    // oxlint-disable-next-line no-control-regex -- the point of the test
    expect(text).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x84\x86-\x9F]/u);
  });

  test.each(['json', 'ndjson'] as const)('are kept in %s', async (format) => {
    expect(JSON.parse((await loadWriter(format)).write(CONTROLS))).toEqual(CONTROLS);
  });
});

describe('a failure', () => {
  test.each(['json', 'ndjson'] as const)('has a record in %s', async (format) => {
    const text = (await loadWriter(format)).writeFailure?.(FAILURE);
    expect(JSON.parse(text ?? '')).toEqual(FAILURE);
  });

  test.each(['md', 'text'] as const)('has no place in %s', async (format) => {
    expect((await loadWriter(format)).writeFailure).toBeUndefined();
  });

  test('keeps the contract, whatever was thrown', () => {
    const bytes = new TextEncoder().encode('abc');
    const failure = toFailure({ path: null, url: 'https://example.org/', bytes }, new Error('first\nsecond'));
    expect(failureSchema.parse(failure)).toEqual(failure);
    expect(failure.error).toEqual({ code: 'internal', message: 'internal error: first' });
    expect(failure.source).toMatchObject({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
    expect(failureSchema.parse(FAILURE).error).toEqual({ code: 'empty', message: 'no text' });
  });
});

test.each([
  ['a.json', 'json'],
  ['a.b.MD', 'md'],
  ['out/all.ndjson', 'ndjson'],
  ['all.jsonl', 'ndjson'],
  ['a.txt', 'text'],
  ['a.html', undefined],
  ['json', undefined],
  ['a.text', undefined],
  ['all.parquet', 'parquet'],
])('the format of %s is %s', (name, format) => {
  expect(formatOfName(name)).toBe(format);
});
