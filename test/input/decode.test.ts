import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { utf16fromString } from '@exodus/bytes/utf16.js';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/errors.js';
import { decodeBytes } from '../../src/input/decode.js';

const ARABIC =
  'قال رئيس البلدية إن أعمال إصلاح الجسر القديم ستبدأ يوم الأحد المقبل، وطلب من السكان استعمال الطريق الجنوبي.\n';
const RUSSIAN =
  'Мэр города сообщил, что ремонт старого моста начнётся в воскресенье, и попросил жителей не волноваться.\n';
const HEBREW =
  'ראש העיר הודיע כי עבודות השיפוץ בגשר הישן יתחילו ביום ראשון הבא, וביקש מהתושבים להשתמש בכביש הדרומי.\n';
const TURKISH =
  'Belediye başkanı eski köprünün onarımının önümüzdeki pazar günü başlayacağını söyledi ve halktan güney yolunu kullanmasını istedi.\n';
const JAPANESE =
  '市長は、古い橋の修理工事が来週の日曜日に始まると発表し、住民に南側の道路を使うよう呼びかけた。\n';
const SIMPLIFIED = '市长表示，旧桥的维修工程将于下周日开始，并请居民使用南面的道路。\n';
const TRADITIONAL = '市長表示，舊橋的維修工程將於下週日開始，並請居民使用南面的道路。\n';
const KOREAN =
  '시장은 오래된 다리의 보수 공사가 다음 주 일요일에 시작된다고 밝히고 남쪽 도로를 이용해 달라고 말했다.\n';
const THAI = 'นายกเทศมนตรีกล่าวว่าการซ่อมแซมสะพานเก่าจะเริ่มในวันอาทิตย์หน้า และขอให้ประชาชนใช้ถนนทางใต้\n';
const GREEK =
  'Ο δήμαρχος δήλωσε ότι οι εργασίες επισκευής της παλιάς γέφυρας θα αρχίσουν την επόμενη Κυριακή.\n';
const CZECH =
  'Starosta oznámil, že oprava starého mostu začne příští neděli, a požádal obyvatele, aby používali jižní silnici.\n';
const CURLY =
  'The mayor said “the old bridge” won’t open until Sunday – maybe later… Tickets are €5 at the café.\n';

const MULTI_BYTE = new Set(['shift_jis', 'euc-jp', 'iso-2022-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);

function encode(encoding: string, text: string): Uint8Array {
  return MULTI_BYTE.has(encoding)
    ? createMultibyteEncoder(encoding)(text)
    : createSinglebyteEncoder(encoding)(text);
}

function le(text: string): Uint8Array {
  return utf16fromString(text, 'uint8-le');
}

function be(text: string): Uint8Array {
  return utf16fromString(text, 'uint8-be');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Encoding, text, and what the guess is when it is a superset. */
const LEGACY: readonly (readonly [string, string, string])[] = [
  ['windows-1256', ARABIC, 'windows-1256'],
  ['windows-1251', RUSSIAN, 'windows-1251'],
  ['koi8-r', RUSSIAN, 'koi8-r'],
  ['windows-1255', HEBREW, 'windows-1255'],
  ['windows-1254', TURKISH, 'windows-1254'],
  ['windows-1253', GREEK, 'windows-1253'],
  ['windows-1250', CZECH, 'windows-1250'],
  ['windows-1252', CURLY, 'windows-1252'],
  ['windows-874', THAI, 'windows-874'],
  ['shift_jis', JAPANESE, 'shift_jis'],
  ['euc-jp', JAPANESE, 'euc-jp'],
  ['iso-2022-jp', JAPANESE, 'iso-2022-jp'],
  ['gbk', SIMPLIFIED, 'gb18030'],
  ['gb18030', SIMPLIFIED, 'gb18030'],
  ['big5', TRADITIONAL, 'big5'],
  ['euc-kr', KOREAN, 'euc-kr'],
];

describe('a legacy encoding', () => {
  it.each(LEGACY)('%s is guessed on a dump that declares nothing', async (encoding, text, guessed) => {
    const dump = text.repeat(4);
    expect(await decodeBytes(encode(encoding, dump))).toEqual({ text: dump, encoding: guessed });
  });

  it.each(LEGACY)('%s is guessed from a page of 1 MB of ASCII around it', async (encoding, text, guessed) => {
    const padding = 'var adSlot = { width: 300 };\n'.repeat(20_000);
    const page = padding + text.repeat(4) + padding;
    expect(await decodeBytes(encode(encoding, page))).toEqual({ text: page, encoding: guessed });
  });

  it.each(LEGACY)('%s is believed when the page declares it', async (encoding, text) => {
    const page = `<!doctype html><meta charset="${encoding}"><p>${text}`;
    expect(await decodeBytes(encode(encoding, page))).toEqual({ text: page, encoding });
  });

  it.each(LEGACY)('%s is believed when the caller names it', async (encoding, text) => {
    expect(await decodeBytes(encode(encoding, text), encoding.toUpperCase())).toEqual({ text, encoding });
  });
});

describe('a declaration', () => {
  const page = encode('windows-1251', RUSSIAN);
  it.each([
    ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ['XML', '<?xml version="1.0" encoding="windows-1251"?>\n<html>'],
    ['after 100 kB of scripts', `<script>${'x = 1;\n'.repeat(15_000)}</script><META CHARSET=cp1251>`],
    [
      'after a description that speaks of one',
      '<meta name="description" content="charset=big5"><meta charset=windows-1251>',
    ],
    [
      'after one that is cut',
      '<meta http-equiv="content-type" content="charset"><meta charset=windows-1251>',
    ],
    ['after an unknown one', `<meta charset="nonsense">${' '.repeat(2000)}<meta charset="windows-1251">`],
  ])('is found: %s', async (_name, head) => {
    const decoded = await decodeBytes(joined(bytesOf(head), page));
    expect(decoded).toEqual({ text: head + RUSSIAN, encoding: 'windows-1251' });
  });

  it.each(['windows-1252', 'iso-8859-1', 'shift_jis', 'windows-1256', 'gb2312', 'utf-16'])(
    'of %s over multibyte UTF-8 is wrong',
    async (label) => {
      const text = `<meta charset="${label}"><p>${ARABIC}`;
      expect(await decodeBytes(bytesOf(text))).toEqual({ text, encoding: 'utf-8' });
    },
  );

  it('of UTF-8 over bytes that are not is wrong', async () => {
    const head = '<meta charset="utf-8"><p>';
    const decoded = await decodeBytes(joined(bytesOf(head), encode('windows-1256', ARABIC)));
    expect(decoded).toEqual({ text: head + ARABIC, encoding: 'windows-1256' });
  });

  it('in the text of a dump changes nothing', async () => {
    const text = `Write <meta charset="euc-kr"> in the head, says the café’s webmaster.\n`;
    expect(await decodeBytes(bytesOf(text))).toEqual({ text, encoding: 'utf-8' });
  });
});

describe('UTF-16', () => {
  const texts = {
    ARABIC,
    RUSSIAN,
    HEBREW,
    JAPANESE,
    SIMPLIFIED,
    KOREAN,
    THAI,
    CURLY,
    ASCII: 'Plain words.\r\nMore.\r\n',
  };
  it.each(Object.entries(texts))('%s in either byte order, with a mark and without', async (_name, text) => {
    expect(await decodeBytes(le(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-16le' });
    expect(await decodeBytes(be(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-16be' });
    expect(await decodeBytes(le(text))).toEqual({ text, encoding: 'utf-16le' });
    expect(await decodeBytes(be(text))).toEqual({ text, encoding: 'utf-16be' });
  });

  it('survives an odd byte at the end', async () => {
    const decoded = await decodeBytes(joined(le(ARABIC), Uint8Array.of(0x41)));
    expect(decoded).toEqual({ text: `${ARABIC}\uFFFD`, encoding: 'utf-16le' });
  });
});

describe('UTF-8', () => {
  it.each([
    ['plain', bytesOf(ARABIC), ARABIC],
    ['with a byte order mark', bytesOf(`\uFEFF${ARABIC}`), ARABIC],
    ['ASCII', bytesOf('Plain words.'), 'Plain words.'],
    ['nothing', new Uint8Array(), ''],
    ['with a mark in the middle', bytesOf('a\uFEFFb'), 'a\uFEFFb'],
    ['cut inside a character', bytesOf(ARABIC.repeat(2) + 'ق').subarray(0, -1), `${ARABIC.repeat(2)}\uFFFD`],
    [
      'with a stray byte',
      joined(bytesOf(RUSSIAN), Uint8Array.of(0xff), bytesOf(RUSSIAN)),
      `${RUSSIAN}\uFFFD${RUSSIAN}`,
    ],
    ['with terminal colours', bytesOf('\u001B[1mBold\u001B[0m words'), '[1mBold[0m words'],
    [
      'with a zero byte',
      bytesOf('The mayor said so.\0 And so it was, in the year of the old bridge.'),
      'The mayor said so. And so it was, in the year of the old bridge.',
    ],
  ])('%s', async (_name, bytes, text) => {
    expect(await decodeBytes(bytes)).toEqual({ text, encoding: 'utf-8' });
  });
});

describe('a label', () => {
  it('that is unknown is a configuration error that names it', async () => {
    await expect(decodeBytes(bytesOf('words'), 'klingon-1')).rejects.toThrow(ConfigError);
    await expect(decodeBytes(bytesOf('\uFEFFwords'), 'klingon-1')).rejects.toThrow('klingon-1');
    await expect(decodeBytes(bytesOf('words'), 'iso-2022-kr')).rejects.toThrow('iso-2022-kr');
  });

  it('yields to a byte order mark only', async () => {
    expect(await decodeBytes(bytesOf('\uFEFFé'), 'windows-1251')).toEqual({ text: 'é', encoding: 'utf-8' });
    expect(await decodeBytes(bytesOf('é'), 'latin1')).toEqual({ text: 'Ã©', encoding: 'windows-1252' });
  });
});

describe('hostile bytes', () => {
  it.each([
    ['all zero', new Uint8Array(1 << 20)],
    ['all 0xFF', new Uint8Array(1 << 20).fill(0xff)],
    ['half a byte order mark', Uint8Array.of(0xff)],
    ['only a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['open meta tags', joined(bytesOf('<meta '.repeat(100_000)), Uint8Array.of(0xe9))],
    ['meta tags without an encoding', joined(bytesOf('<meta charset>'.repeat(30_000)), Uint8Array.of(0xe9))],
    ['every byte', Uint8Array.from({ length: 65_536 }, (_, index) => (index * 31) % 256)],
    ['one line of 10 MB', joined(bytesOf('é'.repeat(5_000_000)), Uint8Array.of(0xff))],
  ])('%s are decoded to something', async (_name, bytes) => {
    const { text, encoding } = await decodeBytes(bytes);
    expect(typeof text).toBe('string');
    expect(encoding).toMatch(/^[a-z0-9-]+$/u);
  });

  it('drops control characters, and keeps the ends of lines', async () => {
    const text = 'a\u0001b\u001B[31mc\u007Fd\u009B31me\u0085f\t\f\r\n';
    expect((await decodeBytes(new TextEncoder().encode(text))).text).toBe('ab[31mcd31me\u0085f\t\f\r\n');
  });
});
