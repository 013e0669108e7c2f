import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { assertIsText } from '../../src/input/assert-text.js';
import { detectFormat } from '../../src/input/detect-format.js';

const PARAGRAPH =
  'The mayor of the small harbour town said on Sunday that the old bridge would stay shut until the spring. ';

/** The code and message of the input error that a call throws. */
function failureOf(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return [error.code, error.message];
    throw error;
  }
  throw new Error('nothing was thrown');
}

function formatOrCode(text: string): string {
  try {
    return detectFormat(text);
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
}

describe('HTML', () => {
  it.each([
    ['a doctype', '<!DOCTYPE html><title>Bridge</title>'],
    ['an html element alone', '<html lang=ar><p>الجسر'],
    ['a byte order mark and white space', `\uFEFF \r\n\t<!doctype html>\n<p>${PARAGRAPH}`],
    [
      'a comment of the browser that saved it',
      '<!-- saved from url=(0026)https://news.example/a -->\n<html><body>x',
    ],
    [
      'XHTML',
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html xmlns="http://www.w3.org/1999/xhtml"></html>',
    ],
    ['XHTML with a prefix', '<?xml version="1.0"?><h:html xmlns:h="x"><h:body/></h:html>'],
    ['PHP before it', '<?php echo 1 ?><html><body>x</body></html>'],
    ['HTTP headers before it', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><p>x'],
    ['a fragment', `<div class="a"><p>${PARAGRAPH.repeat(20)}</p></div>\n`],
    ['a fragment of one element', '<b>Bridge</b>'],
    [
      'scripts alone',
      '<script>if (a < b) { load(); }</script>\n<style>p { color: red }</style>\n<!-- x -->\n',
    ],
    ['a fragment with a comment at its end', '<div><p>x</p></div><!-- cached -->'],
    [
      'a fragment cut short',
      `<div><ul><li><a href="/">Home</a></li></ul><p>${PARAGRAPH}</p>\n<p>${PARAGRAPH}</p>\n<p>The may`,
    ],
    ['a fragment of headings without a root', `<h1>Bridge</h1>\n<p>${PARAGRAPH}\n<p>${PARAGRAPH}\n`],
    [
      'a fragment that begins with words',
      `Bridge shut <p>${PARAGRAPH}</p>\n<p>${PARAGRAPH}</p>\n<ul><li>One</li></ul> end`,
    ],
    ['paragraphs apart by br', `${PARAGRAPH}<br>\n${PARAGRAPH}<br><br>\n${PARAGRAPH}<br>`],
    ['upper case', '<HTML><BODY><P>x</BODY></HTML>'],
    ['an icon first', '<svg viewBox="0 0 1 1"></svg><div><p>x</p><svg></svg></div>'],
  ])('is told by %s', (_name, text) => {
    expect(detectFormat(text)).toBe('html');
  });
});

describe('text', () => {
  it.each([
    ['prose', PARAGRAPH.repeat(5)],
    ['one word', 'fbpx'],
    ['a mention of a tag', `${PARAGRAPH}\nUse <b> for bold and <p> for a paragraph.\n${PARAGRAPH}`],
    [
      'a word in bold',
      `${PARAGRAPH} It is <b>very</b> old, <i>very</i> narrow and <em>very</em> dear. ${PARAGRAPH}`,
    ],
    [
      'a code sample',
      `${PARAGRAPH.repeat(3)}\n\n<ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>\n\n${PARAGRAPH.repeat(3)}`,
    ],
    [
      'a lesson in HTML',
      Array.from(
        { length: 9 },
        () => `${PARAGRAPH}\nThe <p> element makes one.\n<p>Hello</p>\n${PARAGRAPH}`,
      ).join('\n'),
    ],
    [
      'a glued dump that shows tags',
      `${PARAGRAPH.repeat(9)}Try <p>this</p>, <b>or</b> <div>that</div>.${PARAGRAPH.repeat(9)}`,
    ],
    ['a mention at the start', `<b> is how one writes bold. ${PARAGRAPH}`],
    ['arrows and addresses', '<- back | 3 < 4 > 2 | <mail@news.example> <https://news.example>'],
    ['unknown tags', '<person>The mayor</person> <place>Harbour</place>'],
    ["another tool's front matter", '---\ntitle: Bridge\n---\n\nWords.'],
    ['a rule of dashes', '---\nNews\n---'],
    ['brackets that are no JSON', '[Photo: harbour] The bridge'],
    ['braces that are no JSON', '{live} The bridge {end}'],
    ['a feed element in prose', `<feed> is the root of Atom. ${PARAGRAPH}`],
    ['a colon line', `From: the mayor\nTo: the town\n${PARAGRAPH}`],
    ['half a surrogate', '\uD800 words'],
  ])('is told by %s', (_name, text) => {
    expect(detectFormat(text)).toBe('text');
  });
});

describe("this tool's own output", () => {
  it.each([
    ['Markdown', 'markdown', '---\ndechrome: "0.1.0"\ntitle: Bridge\n---\n\n# Bridge\n'],
    [
      'Markdown with CRLF and a mark',
      'markdown',
      '\uFEFF---\r\ntitle: Bridge\r\ndechrome: "1.2.3"\r\n---\r\n',
    ],
    ['an article', 'article', '{ "schemaVersion": 1, "blocks": [] }\n'],
  ])('is known: %s', (_name, format, text) => {
    expect(detectFormat(text)).toBe(format);
  });
});

describe('what is no page', () => {
  it.each([
    ['nothing', '', 'empty', 'is empty'],
    ['white space and invisible marks', ' \r\n\t\u200F\u200B\uFEFF\u00A0\0', 'empty', 'is empty'],
    [
      'RSS',
      '<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>\n',
      'unsupported-format',
      'is an RSS feed, not a page',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>',
      'unsupported-format',
      'is an Atom feed, not a page',
    ],
    [
      'a site map',
      '<?xml version="1.0"?><urlset></urlset>',
      'unsupported-format',
      'is a site map, not a page',
    ],
    [
      'an image',
      '<svg xmlns="x"><title>x</title></svg>',
      'unsupported-format',
      'is an SVG image, not a page',
    ],
    [
      'other XML',
      '<?xml version="1.0"?><invoice><sum>3</sum></invoice>',
      'unsupported-format',
      'is an XML document, not a page',
    ],
    ['JSON', '{"title": "Bridge"}', 'unsupported-format', 'is JSON, not a page'],
    ['a JSON array', '[1, 2]', 'unsupported-format', 'is JSON, not a page'],
    ['JSON lines', '{"a": 1}\n{"a": 2}\n', 'unsupported-format', 'is a list of JSON lines, not a page'],
    ['a newer article', '{"schemaVersion": 2, "blocks": []}', 'unsupported-format', 'is JSON, not a page'],
    ['RTF', '{\\rtf1\\ansi Bridge}', 'unsupported-format', 'is an RTF document, not a page'],
    ['WARC', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n', 'unsupported-format', 'is a WARC archive, not a page'],
  ])('is refused: %s', (_name, text, code, message) => {
    expect(failureOf(() => detectFormat(text))).toEqual([code, message]);
  });
});

function hex(bytes: string): Uint8Array {
  return new Uint8Array(Buffer.from(bytes.replaceAll(' ', ''), 'hex'));
}

describe('bytes', () => {
  it('UTF-32 has an error of its own', () => {
    for (const start of ['ff fe 00 00 41 00 00 00', '00 00 fe ff 00 00 00 41']) {
      expect(failureOf(() => assertIsText(hex(start)))).toEqual([
        'unknown-encoding',
        'is in UTF-32, which no page is: save it as UTF-8',
      ]);
    }
  });

  it.each([
    ['PDF', hex('25 50 44 46 2d 31 2e 37 0a'), 'is a PDF, not a page'],
    ['PNG', hex('89 50 4e 47 0d 0a 1a 0a 00 00'), 'is a PNG image, not a page'],
    ['JPEG', hex('ff d8 ff e0 00 10'), 'is a JPEG image, not a page'],
    ['WebP', hex('52 49 46 46 12 34 56 78 57 45 42 50'), 'is a WebP image, not a page'],
    ['ZIP', hex('50 4b 03 04 14 00'), 'is a ZIP archive, not a page'],
    ['gzip', hex('1f 8b 08 00'), 'is gzip data, not a page'],
    ['MP4', hex('00 00 00 20 66 74 79 70 69 73 6f 6d'), 'is an MP4 video, not a page'],
    ['zero bytes', new Uint8Array(1000), 'is binary data, not a page'],
    [
      'noise',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3)) % 256),
      'is binary data, not a page',
    ],
  ])('are refused as binary: %s', (_name, bytes, message) => {
    expect(failureOf(() => assertIsText(bytes))).toEqual(['binary', message]);
  });

  it.each([new Uint8Array(), hex('20 0d 0a 09'), hex('ef bb bf'), hex('ef bb bf 0a')])(
    '%s are refused as empty',
    (bytes) => {
      expect(failureOf(() => assertIsText(bytes))).toEqual(['empty', 'is empty']);
    },
  );

  it.each([
    ['UTF-8', Buffer.from('الجسر القديم')],
    ['UTF-16 without a mark', Buffer.from('The old bridge.\n', 'utf16le')],
    ['UTF-16 with a mark', Buffer.from('\uFEFFThe old bridge.\n', 'utf16le')],
    ['a stray zero byte', Buffer.from(`${PARAGRAPH}\0${PARAGRAPH}`)],
    ['terminal colours', Buffer.from('\u001B[1m\u001B[4mBold\u001B[0m')],
    ['words like a signature', Buffer.from('ID3 tags explained')],
    ['words like another', Buffer.from('the ftyp box explained')],
    ['windows-1252', Buffer.from('caf\u00E9 \u0093bridge\u0094', 'latin1')],
  ])('are accepted: %s', (_name, bytes) => {
    expect(() => assertIsText(bytes)).not.toThrow();
  });
});

describe('hostile text', () => {
  it.each([
    ['open brackets', '<'.repeat(1_000_000)],
    ['open tags', '<p '.repeat(300_000)],
    ['open comments', '<!--'.repeat(300_000)],
    ['closed tags on one line', '<b></b>'.repeat(200_000)],
    ['white space before a word', `${' '.repeat(1_000_000)}x`],
    ['deep JSON', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['processing instructions', '<?x>'.repeat(100_000)],
    ['headers', 'A: b\n'.repeat(200_000)],
    ['front matter without an end', '---\n'.padEnd(1_000_000, 'a: b\n')],
    ['one line of 10 MB', 'ق'.repeat(10_000_000)],
  ])('%s is told or refused', (_name, text) => {
    expect(['html', 'text', 'empty', 'unsupported-format']).toContain(formatOrCode(text));
  });
});
