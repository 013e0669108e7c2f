import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { isMhtml } from '../../src/input/is-mhtml.js';
import { unwrapMhtml } from '../../src/input/mhtml.js';
import { decodeQuotedPrintable } from '../../src/input/quoted-printable.js';

const HEAD = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/story',
  'Subject: =?utf-8?Q?Council?=',
  'Date: Mon, 6 May 2024 09:08:09 +0200',
  'MIME-Version: 1.0',
];

const related = (...parts: readonly (readonly string[])[]): Buffer =>
  multipart('multipart/related; type="text/html"; boundary="----Part, 1="', parts);

function multipart(type: string, parts: readonly (readonly string[])[]): Buffer {
  const body = parts.flatMap((part) => ['------Part, 1=', ...part]);
  return Buffer.from(
    [...HEAD, `Content-Type: ${type}`, '', '', ...body, '------Part, 1=--', ''].join('\r\n'),
  );
}

const html = (text: string, ...headers: readonly string[]): readonly string[] => [
  'Content-Type: text/html',
  ...headers,
  '',
  text,
];

function unwrap(bytes: Buffer): unknown {
  try {
    const { bytes: page, ...known } = unwrapMhtml(bytes);
    return { page: Buffer.from(page).toString().trimEnd(), ...known };
  } catch (error) {
    return error instanceof InputError ? `${error.code}: ${error.message}` : error;
  }
}

const KNOWN = { url: 'https://example.org/story', savedAt: '2024-05-06T07:08:09.000Z', format: 'html' };

describe('the page of an archive', () => {
  it.each([
    ['its only part', related(html('<p>one')), { ...KNOWN, page: '<p>one' }],
    ['not its frames', related(html('<p>one'), html('<p>advert')), { ...KNOWN, page: '<p>one' }],
    [
      'quoted-printable',
      related(html('<p class=3D"a">ab=\r\nc =D8=A7', 'Content-Transfer-Encoding: quoted-printable')),
      { ...KNOWN, page: '<p class="a">abc ا' },
    ],
    [
      'base64',
      related(html('PHA+b25l\r\nPHA+', 'Content-Transfer-Encoding: BASE64')),
      { ...KNOWN, page: '<p>one<p>' },
    ],
    [
      'its own address and encoding',
      related([
        'Content-Type: text/html;\r\n charset="windows-1256"',
        'Content-Location: https://example.org/other',
        '',
        'x',
      ]),
      { ...KNOWN, page: 'x', url: 'https://example.org/other', charset: 'windows-1256' },
    ],
    [
      'an address that is none',
      related(html('x', 'Content-Location: cid:frame-1@mhtml.blink')),
      { ...KNOWN, page: 'x' },
    ],
    [
      'the start that is named',
      multipart('multipart/related; boundary="----Part, 1="; start="<b@x>"', [
        html('<p>a', 'Content-ID: <a@x>'),
        html('<p>b', 'Content-ID: <b@x>'),
      ]),
      { ...KNOWN, page: '<p>b' },
    ],
    [
      'behind a picture',
      related(['Content-Type: image/gif', '', 'GIF89a'], html('<p>one')),
      { ...KNOWN, page: '<p>one' },
    ],
    [
      'text, where there is no HTML',
      related(['Content-Type: text/plain', '', 'one']),
      { ...KNOWN, page: 'one', format: 'text' },
    ],
    [
      'inside another part',
      related([
        'Content-Type: multipart/alternative; boundary=in',
        '',
        '--in',
        'Content-Type: text/plain',
        '',
        'one',
        '--in',
        'Content-Type: text/html',
        '',
        '<p>one',
        '--in--',
      ]),
      { ...KNOWN, page: '<p>one' },
    ],
    ['an archive that breaks off', related(html('<p>one')).subarray(0, -20), { ...KNOWN, page: '<p>one' }],
    [
      'no page',
      related(['Content-Type: image/gif', '', 'GIF89a']),
      'unsupported-format: is an MHTML archive without a page',
    ],
    ['no part', related(), 'unsupported-format: is an MHTML archive without a page'],
    ['a text', Buffer.from('The council agreed.'), 'unsupported-format: is an MHTML archive without a page'],
  ])('%s', (_name, bytes, expected) => {
    expect(unwrap(bytes)).toEqual(expected);
  });

  test('parts in parts without an end', () => {
    const nested = Array.from(
      { length: 5000 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
    );
    expect(unwrap(Buffer.from(`MIME-Version: 1.0\n${nested.join('')}`))).toBe(
      'unsupported-format: is an MHTML archive without a page',
    );
  });
});

describe('told from text', () => {
  it.each([
    [related(html('x')), true],
    [Buffer.from(`\r\n${related(html('x')).toString()}`), true],
    [Buffer.from('Note: this is a text.\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n'), false],
    [Buffer.from('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>'), false],
    [Buffer.from('<html>'), false],
    [Buffer.from(''), false],
  ])('%#', (bytes, expected) => {
    expect(isMhtml(bytes)).toBe(expected);
  });
});

const decode = (text: string): string => Buffer.from(decodeQuotedPrintable(Buffer.from(text))).toString();

test('quoted-printable: escapes, ends of lines, and what is no escape', () => {
  expect(decode('a=3db=3D=\r\nc=\nd=E2=82=AC=')).toBe('a=b=cd€');
  expect(decode('1=2=x=')).toBe('1=2=x');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoded = [...Buffer.from(text)]
        .map((byte) => `=${byte.toString(16).padStart(2, '0')}`)
        .join('=\r\n');
      expect(decode(encoded)).toBe(text);
    }),
  );
});
