import { deflateRawSync, deflateSync, brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { decompress } from '../../../src/input/containers/decompress.js';
import { readWarc } from '../../../src/input/containers/warc.js';
import { OPTIONS, httpResponse, inChunks, readAll, textOf, warcRecord } from './archives.js';

const page = (text: string): Buffer => warcRecord(httpResponse(text));

/** The same with line feeds for its line ends. */
function withLineFeeds(record: Buffer): Buffer {
  const text = record.toString().replaceAll('\r\n', '\n');
  const length = text.length - text.indexOf('\n\n') - '\n\n\n\n'.length;
  return Buffer.from(text.replace(/Length: \d+/u, `Length: ${length}`));
}

describe('records', () => {
  it.each([
    ['a response', [page('one')], [[1, 'one']]],
    [
      'some',
      [page('one'), page('two')],
      [
        [1, 'one'],
        [2, 'two'],
      ],
    ],
    ['a resource', [warcRecord('<p>one', { type: 'resource', contentType: 'text/html' })], [[1, '<p>one']]],
    [
      'the text of a WET archive',
      [warcRecord('one', { type: 'conversion', contentType: 'text/plain' })],
      [[1, 'one']],
    ],
    [
      'records about pages',
      [
        warcRecord('software: none', { type: 'warcinfo', contentType: 'application/warc-fields' }),
        warcRecord('GET / HTTP/1.1\r\n\r\n', { type: 'request' }),
        page('one'),
        warcRecord('fetchTimeMs: 3', { type: 'metadata', contentType: 'application/warc-fields' }),
        warcRecord('HTTP/1.1 304 Not Modified\r\n\r\n', { type: 'revisit' }),
      ],
      [[3, 'one']],
    ],
    [
      'what is no page',
      [
        warcRecord(httpResponse('GIF89a', { type: 'image/gif' })),
        warcRecord(httpResponse('', { status: '301 Moved Permanently' })),
        warcRecord(httpResponse('gone', { status: '404 Not Found' })),
        warcRecord('20240506', { contentType: 'text/dns' }),
        page('one'),
      ],
      [[5, 'one']],
    ],
    ['without a media type', [warcRecord('HTTP/1.1 200 OK\r\n\r\none')], [[1, 'one']]],
    ['with line feeds alone', [withLineFeeds(page('one'))], [[1, 'one']]],
    [
      'without line ends between',
      [page('one').subarray(0, -4), page('two')],
      [
        [1, 'one'],
        [2, 'two'],
      ],
    ],
    ['blank lines before', [Buffer.from('\r\n\r\n'), page('one')], [[1, 'one']]],
    ['nothing', [], []],
  ])('%s', async (_name, records, expected) => {
    for (const size of [1, 7, 100_000]) {
      expect(await readAll(readWarc, inChunks(Buffer.concat(records), size))).toEqual(expected);
    }
  });

  test('what is passed over is counted', async () => {
    const counts: string[] = [];
    await readAll(
      readWarc,
      inChunks(
        Buffer.concat([
          warcRecord(httpResponse('x', { type: 'image/gif' })),
          warcRecord(httpResponse('', { status: '302 Found' })),
          warcRecord('x', { type: 'request' }),
        ]),
      ),
      { onSkip: (what) => counts.push(what) },
    );
    expect(counts).toEqual(['responses that are no HTML or text', 'redirects and error responses']);
  });

  test('carries what the archive says of the page', async () => {
    const record = warcRecord(httpResponse('x', { type: 'text/html; charset="windows-1256"' }), {
      url: '<http://example.org/a?b=c>',
    });
    for await (const source of readWarc(inChunks(record), { ...OPTIONS, keepRecord: true })) {
      expect(source).toMatchObject({
        path: 'archive',
        url: 'http://example.org/a?b=c',
        savedAt: '2024-05-06T07:08:09Z',
        format: 'html',
        charset: 'windows-1256',
        record: { number: 1, id: 'urn:uuid:1', fields: { 'warc-type': 'response' } },
      });
    }
    expect.assertions(1);
  });
});

const chunked = (body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)};x=y\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);

describe('codings of a response', () => {
  const text = 'The council agreed. '.repeat(20);
  it.each([
    ['gzip', 'Content-Encoding: gzip\r\n', gzipSync(text)],
    ['deflate with a zlib header', 'Content-Encoding: deflate\r\n', deflateSync(text)],
    ['deflate without one', 'Content-Encoding: deflate\r\n', deflateRawSync(text)],
    ['brotli', 'Content-Encoding: br\r\n', brotliCompressSync(text)],
    ['chunks', 'Transfer-Encoding: chunked\r\n', chunked(Buffer.from(text))],
    ['gzip in chunks', 'Transfer-Encoding: chunked\r\ncontent-encoding: GZIP\r\n', chunked(gzipSync(text))],
    ['gzip that the archive has taken off', 'Content-Encoding: gzip\r\n', Buffer.from(text)],
    ['brotli that the archive has taken off', 'Content-Encoding: br\r\n', Buffer.from(text)],
    ['chunks that the archive has joined', 'Transfer-Encoding: chunked\r\n', Buffer.from(text)],
    ['none that is known', 'Content-Encoding: identity, x-none\r\n', Buffer.from(text)],
  ])('%s', async (_name, headers, body) => {
    expect(await readAll(readWarc, inChunks(warcRecord(httpResponse(body, { headers }))))).toEqual([
      [1, text],
    ]);
  });

  test('a bomb is too large before it is whole', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const record = warcRecord(httpResponse(bomb, { headers: 'Content-Encoding: gzip\r\n' }));
    expect(await readAll(readWarc, inChunks(record, 65_536))).toEqual([
      [1, 'too-large: is larger than 100000 bytes'],
    ]);
  });

  test('a body that breaks off is an error of its record', async () => {
    const headers = 'Content-Encoding: gzip\r\n';
    const record = warcRecord(httpResponse(gzipSync(text).subarray(0, -12), { headers }));
    expect(await readAll(readWarc, inChunks(Buffer.concat([record, page('two')])))).toEqual([
      [1, 'corrupt: ends in the middle of its gzip data'],
      [2, 'two'],
    ]);
  });
});

const broken = (header: string): Buffer => Buffer.from(`WARC/1.0\r\n${header}\r\n\r\nbody\r\n\r\n`);

describe('damaged records: the next one is found', () => {
  const two = [3, 'two'] as const;
  it.each([
    [
      'no record at all',
      Buffer.from('hello\r\nworld\r\n'),
      [2, 'corrupt: does not begin as a WARC record does'],
      two,
    ],
    ['no length', broken('WARC-Type: response'), [2, 'corrupt: has no Content-Length'], two],
    ['a length that is no number', broken('Content-Length: 5e1'), [2, 'corrupt: has no Content-Length'], two],
    [
      'a length that is too short',
      warcRecord(httpResponse('body'), { length: 3 }),
      [2, 'corrupt: has a wrong Content-Length'],
      two,
    ],
    [
      'a length that is too long',
      warcRecord(httpResponse('body'), { length: 90 }),
      [2, 'corrupt: has a wrong Content-Length'],
      two,
    ],
    [
      'a length beyond the end',
      warcRecord(httpResponse('body'), { length: 90_000 }),
      [2, 'corrupt: ends in the middle of the record'],
      two,
    ],
    ['no HTTP response', warcRecord('body'), [2, 'corrupt: holds no HTTP response'], two],
    [
      'an endless header',
      broken('X: y\r\n'.repeat(20_000)),
      [2, 'corrupt: has a header of more than 65536 bytes'],
      two,
    ],
    [
      'an endless line',
      broken('x'.repeat(200_000)),
      [2, 'corrupt: has a header of more than 65536 bytes'],
      two,
    ],
    [
      'a page that is too large',
      page('x'.repeat(300_000)),
      [2, 'too-large: is larger than 100000 bytes'],
      two,
    ],
  ])('%s', async (_name, record, ...expected) => {
    const archive = Buffer.concat([page('one'), record, page('two')]);
    expect(await readAll(readWarc, inChunks(archive, 1000))).toEqual([[1, 'one'], ...expected]);
  });

  test('a damaged member of gzip', async () => {
    const members = ['one', 'two', 'three'].map((text) => gzipSync(page(text)));
    members[1]?.fill(0xff, 40, 80);
    const stream = decompress(inChunks(Buffer.concat(members), 64), 'gzip');
    expect(await readAll(readWarc, stream)).toEqual([
      [1, 'one'],
      [2, 'corrupt: holds damaged gzip data'],
      [3, 'three'],
    ]);
  });

  it.each([
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['brotli', (bytes: Buffer) => brotliCompressSync(bytes)],
  ] as const)('truncated %s gives the records before', async (compression, compress) => {
    const noise = Buffer.from(Array.from({ length: 60_000 }, (_, index) => ((index * index * 31) % 96) + 32));
    const whole = compress(Buffer.concat([page('one'), page('two'), warcRecord(httpResponse(noise))]));
    const stream = decompress(inChunks(whole.subarray(0, -20), 1000), compression);
    expect(await readAll(readWarc, stream)).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, `corrupt: ends in the middle of its ${compression} data`],
    ]);
  });
});

test('an id that is a path stays an id', async () => {
  const record = warcRecord(httpResponse('x'), { id: '../../../etc/passwd' });
  for await (const source of readWarc(inChunks(record), OPTIONS)) {
    expect(source.record?.id).toBe('../../../etc/passwd');
    expect(await textOf(source)).toBe('x');
  }
  expect.assertions(2);
});
