import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWords, separatorBetween } from '../../src/input/line-edges.js';

describe('estimateWords', () => {
  it.each([
    ['', 0],
    ["don't go", 2],
    ["a'b'c", 2],
    ["rock'n'roll", 2],
    ["1980's and '90s", 3],
    ['l\u2019été\u2014déjà', 2],
    ['a'.repeat(1000), 1],
    ['東京都', 2],
  ])('%s', (text, words) => {
    expect(estimateWords(text)).toBe(words);
  });

  it('counts runs of letters, marks and digits, each with an inflected end', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      'ü',
      'ß',
      'ƒ',
      '1',
      '²',
      "'",
      '\u2019',
      ' ',
      '-',
      '\u2014',
      '.',
      '×',
      '÷',
      'ª',
      '\u0301',
      'ж',
      '\u00A0',
      '\u{1D7D9}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const runs = text.match(/[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}]+)?/gu) ?? [];
        expect([text, estimateWords(text)]).toEqual([text, runs.length]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('separatorBetween', () => {
  it.each([
    ['廊下の長さは六十二メー', 'トルに及ぶ。', ''],
    ['夏の終わりにアイスク', 'リームを食べた。', ''],
    ['市长说——', '旧桥关闭。', ''],
    ['旧桥关闭……', '市长说', ''],
    ['ジョン・', 'スミス', ''],
    ['the old bridge —', 'and the new one', ' '],
    ['and so on…', 'The mayor', ' '],
    ['旧桥', 'Bridge', ' '],
  ])('%s | %s', (before, after, separator) => {
    expect(separatorBetween(before, after)).toBe(separator);
  });
});
