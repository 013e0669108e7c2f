import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { describe, expect, it, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { openPage, type OpenedPage } from '../../src/input/open-page.js';
import type { PageFacts } from '../../src/input/page-source.js';
import { readSavedFrom } from '../../src/input/saved-from.js';

const RUSSIAN = 'Мэр города сообщил, что ремонт старого моста начнётся в воскресенье.\n';
const cyrillic = createSinglebyteEncoder('windows-1251');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function open(bytes: Uint8Array, facts: Partial<PageFacts> = {}, label?: string): Promise<OpenedPage> {
  return openPage({ path: null, ...facts, bytes }, 'auto', label);
}

describe('the encoding that a header names', () => {
  const meta = '<!doctype html><meta charset=koi8-r><p>';
  it.each([
    ['is taken over that of the page', cyrillic(meta + RUSSIAN), 'windows-1251', undefined, 'windows-1251'],
    ['is not taken over UTF-8', utf8(meta + RUSSIAN), 'iso-8859-1', undefined, 'utf-8'],
    ['is not taken over the flag', cyrillic(RUSSIAN), 'iso-8859-1', 'windows-1251', 'windows-1251'],
    ['is taken over the flag where it is UTF-8 and right', utf8(RUSSIAN), ' UTF8 ', 'windows-1251', 'utf-8'],
    ['is not taken where it is UTF-8 and wrong', cyrillic(meta + RUSSIAN), 'utf-8', undefined, 'koi8-r'],
    ['says nothing if it is unknown', cyrillic(meta + RUSSIAN), 'none', undefined, 'koi8-r'],
    [
      'says nothing if it stands for what is never decoded',
      cyrillic(meta + RUSSIAN),
      'iso-2022-kr',
      undefined,
      'koi8-r',
    ],
  ])('%s', async (_name, bytes, charset, label, expected) => {
    expect((await open(bytes, { charset }, label)).encoding).toBe(expected);
  });
});

describe('what an archive says a page is', () => {
  it.each([
    ['words', 'html', 'The council agreed.', 'html'],
    ['words', undefined, 'The council agreed.', 'text'],
    ['HTML', 'text', '<!doctype html><p>x', 'text'],
    ['JSON', 'text', '{"a": 1}', 'text'],
  ] as const)('%s as %s', async (_name, format, text, expected) => {
    expect((await open(utf8(text), format === undefined ? {} : { format })).format).toBe(expected);
  });

  test('what is certainly no page is none', async () => {
    await expect(open(utf8('{"a": 1}'), { format: 'html' })).rejects.toThrow(
      new InputError('unsupported-format', 'is JSON, not a page'),
    );
  });
});

test('an archive of a browser is opened, and knows more than what holds it', async () => {
  const text =
    'MIME-Version: 1.0\nSnapshot-Content-Location: https://example.org/a\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=windows-1251\n\n<p>';
  const bytes = Buffer.concat([utf8(text), cyrillic(RUSSIAN), utf8('</p>\n--b--\n')]);
  expect(await open(bytes, { charset: 'utf-8', path: 'a.mht' })).toEqual({
    text: `<p>${RUSSIAN}</p>\n`,
    encoding: 'windows-1251',
    format: 'html',
    facts: { path: 'a.mht', url: 'https://example.org/a', format: 'html', charset: 'windows-1251' },
  });
});

describe('what savers write above a page', () => {
  it.each([
    [
      '<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.org/a?b=c \n saved date: Sat Apr 03 2021 16:16:15 GMT+0200 (heure d’été)\n--><meta charset=utf-8>',
      { url: 'https://example.org/a?b=c', savedAt: '2021-04-03T14:16:15.000Z' },
    ],
    ['<!-- saved from url=(0021)https://example.org/a -->\n<html>', { url: 'https://example.org/a' }],
    ['<!-- saved from url=(0014)about:internet -->\n<html>', {}],
    ['<!--\n Page saved with SingleFile \n url: javascript:alert(1) \n saved date: x\n-->', {}],
    [
      '<!--\n Page saved with SingleFile \n url: https://example.org/ \n saved date: yesterday\n-->',
      { url: 'https://example.org/' },
    ],
    [`<html>${' '.repeat(5000)}<!-- saved from url=(0021)https://example.org/a -->`, {}],
  ])('%#', (html, expected) => {
    expect(readSavedFrom(html)).toEqual(expected);
  });
});
