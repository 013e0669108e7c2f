import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { decompress } from '../../../src/input/containers/decompress.js';
import { readJsonLines } from '../../../src/input/containers/jsonl.js';
import { inChunks, OPTIONS, readAll, textOf } from './archives.js';

const lines = (...values: readonly unknown[]): Buffer =>
  Buffer.from(
    values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join(''),
  );

const NO_RECORD = 'corrupt: is not a JSON object on one line';
const NO_TEXT = 'unsupported-format: has no text in a field "html" or "text"';

describe('lines', () => {
  it.each([
    ['HTML', lines({ html: '<p>one' }), [[1, '<p>one']]],
    [
      'text',
      lines({ text: 'one' }, { text: 'two' }),
      [
        [1, 'one'],
        [2, 'two'],
      ],
    ],
    ['both: the HTML', lines({ text: 'one', html: '<p>one' }), [[1, '<p>one']]],
    ['empty HTML beside text', lines({ html: '', text: 'one' }), [[1, 'one']]],
    ['an empty text', lines({ text: '' }), [[1, '']]],
    [
      'any script, and separators that end no line',
      lines({ text: 'ا\u2028ب\u2029ج\u0085د' }),
      [[1, 'ا\u2028ب\u2029ج\u0085د']],
    ],
    ['a byte order mark', Buffer.from('\uFEFF{"text":"one"}\n'), [[1, 'one']]],
    [
      'carriage returns and blank lines',
      Buffer.from('{"text":"one"}\r\n\r\n \n{"text":"two"}\r\n'),
      [
        [1, 'one'],
        [2, 'two'],
      ],
    ],
    ['no line end at the end', Buffer.from('{"text":"one"}'), [[1, 'one']]],
    [
      'broken lines',
      lines('{"text":', { text: 'two' }, 'null', '[1]', '"x"', { text: 'six' }),
      [
        [1, NO_RECORD],
        [2, 'two'],
        [3, NO_RECORD],
        [4, NO_RECORD],
        [5, NO_RECORD],
        [6, 'six'],
      ],
    ],
    [
      'no text',
      lines({ title: 'x' }, { html: 7 }, { text: null }, { text: 'four' }),
      [
        [1, NO_TEXT],
        [2, NO_TEXT],
        [3, NO_TEXT],
        [4, 'four'],
      ],
    ],
    ['a field that every object has', lines('{"__proto__":{"text":"x"}}'), [[1, NO_TEXT]]],
    [
      'a line that is too long',
      lines({ text: 'x'.repeat(200_000) }, { text: 'two' }),
      [
        [1, 'too-large: is larger than 100000 bytes'],
        [2, 'two'],
      ],
    ],
    [
      'nesting that overflows parsers',
      lines(`{"a":${'['.repeat(90_000)}`, { text: 'two' }),
      [
        [1, NO_RECORD],
        [2, 'two'],
      ],
    ],
    ['nothing', Buffer.from('\n\n'), []],
  ])('%s', async (_name, bytes, expected) => {
    for (const size of [1, 11, 100_000]) {
      expect(await readAll(readJsonLines, inChunks(bytes, size))).toEqual(expected);
    }
  });

  test('fields by other names', async () => {
    const record = { body: '<p>one', key: 12, link: 'https://example.org/', text: 'no', section: ['news'] };
    const fields = { html: 'body', text: 'plain', id: 'key', url: 'link' };
    for await (const source of readJsonLines(inChunks(lines(record)), {
      ...OPTIONS,
      fields,
      keepRecord: true,
    })) {
      expect(source).toMatchObject({
        path: 'archive',
        record: { number: 1, id: '12', fields: { text: 'no', section: ['news'] } },
        url: 'https://example.org/',
        format: 'html',
        charset: 'utf-8',
      });
      expect(await textOf(source)).toBe('<p>one');
    }
    expect.assertions(2);
  });

  test('other fields only on request, and none that overflow whoever writes them', async () => {
    const deep = lines(`{"text":"x","a":${'['.repeat(500)}${']'.repeat(500)}}`);
    for await (const source of readJsonLines(inChunks(deep), OPTIONS))
      expect(source.record).toEqual({ number: 1, id: null });
    expect(await readAll(readJsonLines, inChunks(deep), { keepRecord: true })).toEqual([
      [1, 'unsupported-format: has fields that nest too deeply'],
    ]);
  });

  test('addresses that are none are left out', async () => {
    for await (const source of readJsonLines(
      inChunks(lines({ text: 'x', url: 'not an address' })),
      OPTIONS,
    )) {
      expect(source.url).toBeUndefined();
    }
    expect.assertions(1);
  });

  test("the tool's own records: articles as they are, failures as failures", async () => {
    const article = JSON.stringify({
      schemaVersion: 1,
      source: { path: 'a', url: 'https://example.org/' },
      text: 'x',
      blocks: [],
    });
    const failure = {
      schemaVersion: 1,
      source: { path: 'b' },
      error: { code: 'empty', message: 'is empty' },
    };
    expect(await readAll(readJsonLines, inChunks(lines(article, failure)))).toEqual([
      [1, article],
      [2, 'unsupported-format: is an input that failed before'],
    ]);
  });
});

test('a damaged member of gzip loses its lines and no others', async () => {
  const members = [1, 2, 3].map((number) =>
    gzipSync(lines({ text: `${number}a` }, { text: `${number}b ${'long '.repeat(9)}` })),
  );
  members[1]?.fill(0xff, 20, 40);
  const stream = decompress(inChunks(Buffer.concat(members), 16), 'gzip');
  const found = await readAll(readJsonLines, stream);
  expect(found.map(([, text]) => text.slice(0, 10))).toEqual([
    '1a',
    '1b long lo',
    'corrupt: h',
    '3a',
    '3b long lo',
  ]);
});

test('a line without an end is never held', async () => {
  const total = 200_000_000;
  const chunk = new Uint8Array(1_000_000).fill(0x78);
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"text":"');
    for (let length = 0; length < total; length += chunk.length) yield chunk;
    yield lines('', { text: 'two' });
  }
  expect(await readAll(readJsonLines, endless())).toEqual([
    [1, 'too-large: is larger than 100000 bytes'],
    [2, 'two'],
  ]);
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(total / 4);
});
