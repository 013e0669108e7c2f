import { expect } from 'vitest';
import { CLEAN_PAGE, TITLE } from '../pages.js';
import { records, type Case } from './case.js';

const lines = (...values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

const warc = (type: string, http: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:x:1>\r\nContent-Type: application/http\r\n` +
  `Content-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;

const response = (body: string, type = 'text/plain'): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;

/** Archives, records and lists of files. */
export const ARCHIVE_CASES: readonly Case[] = [
  {
    name: 'JSON lines, one of which is broken',
    argv: [],
    stdin: `${lines({ text: CLEAN_PAGE })}{"text":\n${lines({ text: CLEAN_PAGE })}`,
    code: 2,
    stdout: records([
      [null, 'page'],
      [null, 'failure'],
      [null, 'page'],
    ]),
    stderr: 'dechrome: <stdin>, record 2: is not a JSON object on one line\n',
  },
  {
    name: 'fields of a record by other names',
    argv: [
      '--html-field',
      'none',
      '--text-field',
      'body',
      '--id-field',
      'key',
      '--url-field',
      'link',
      '--keep-record',
    ],
    stdin: lines({ key: 7, link: 'https://example.org/', body: CLEAN_PAGE, section: ['news'] }),
    code: 0,
    stdout: {
      ndjson: [
        expect.objectContaining({
          title: TITLE,
          source: expect.objectContaining({
            id: '7',
            number: 1,
            url: 'https://example.org/',
            record: { section: ['news'] },
          }),
        }),
      ],
    },
  },
  {
    name: 'a WARC archive, and what it holds besides pages',
    argv: ['-i', 'warc', '-'],
    stdin: `${warc('request', 'GET / HTTP/1.1\r\n\r\n')}${warc('response', response(CLEAN_PAGE))}${warc('response', response('x', 'image/png'))}`,
    code: 0,
    stdout: records([[null, 'page']]),
    stderr: 'dechrome: <stdin>: passed over: 1 responses that are no HTML or text\n',
  },
  {
    name: 'a list of files on standard input',
    argv: ['--files-from', '-', 'b.txt'],
    stdin: 'a.txt\nmissing.html\n',
    code: 2,
    stdout: records([
      ['b.txt', 'page'],
      ['a.txt', 'page'],
      ['missing.html', 'failure'],
    ]),
    stderr: 'dechrome: missing.html: does not exist\n',
  },
  {
    name: 'a list that is not there',
    argv: ['--files-from', 'missing.txt'],
    code: 2,
    stdout: '',
    stderr: 'dechrome: --files-from: missing.txt does not exist\n',
  },
  {
    name: 'check of records',
    argv: ['check', '-'],
    stdin: lines({ text: CLEAN_PAGE }, { nothing: 1 }),
    code: 2,
    stderr: 'dechrome: <stdin>, record 2: has no text in a field "html" or "text"\n',
  },
];
