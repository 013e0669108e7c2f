import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, type TextMeasures } from '../../src/document/text-measures.js';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The definition, one pattern a measure. */
function measureByPatterns(text: string): TextMeasures {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const closing = '[\\p{Pf}\\p{Pe}"\'\\u2019\\u201C\\u201E\\s\\u200E\\u200F]*$';
  const tail = text.slice(-12);
  const width =
    text.length +
    2 * count(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  const isUnmarked = /^[\s\p{P}\p{N}]*[\p{Script=Thai}\p{Script=Lao}]/u.test(text.slice(0, 24));
  const ends = (marks: string): boolean => new RegExp(`[${marks}]${closing}`, 'u').test(tail);
  return {
    width,
    words: words.length,
    sentenceEnds: isUnmarked ? Math.floor(width / 80) : count(text, /[\p{Sentence_Terminal}\u2026]/gu),
    endsSentence: isUnmarked ? width >= 80 : ends('\\p{Sentence_Terminal}\\u2026'),
    endsInFullStop: isUnmarked
      ? width >= 80
      : ends('.\\u3002\\uFF0E\\uFF61\\u0964\\u06D4\\u0589\\u1362\\u104B\\u17D4'),
    endsInColon: /[:\uFF1A]\s*$/u.test(tail),
    commas: count(text, /[,;\u060C\u061B\u3001\uFF0C\uFF1B\u055D\u1363]/gu),
    digits: count(text, /\p{Nd}/gu),
    symbols: count(text, /[#$%&*+/<=>@[\]^_`{|}~\u{1F389}]/gu),
    upperWords: words.filter((word) => /^\p{Lu}/u.test(word)).length,
    lowerWords: words.filter((word) => /^\p{Ll}/u.test(word)).length,
    capitalWords: words.filter((word) => /^\p{Lu}{2,}$/u.test(word)).length,
    startsLower: /^\p{Ll}/u.test(words[0] ?? ''),
  };
}

describe('measureText', () => {
  it('measures as the patterns do', () => {
    const piece = fc.constantFrom(
      'a',
      'The ',
      'BBC',
      'Öl',
      '٤',
      'م',
      'ไทย',
      'ລາວ',
      '中',
      'ガ',
      '한',
      'é',
      'e\u0301',
      '𝒳',
      '🎉',
      '1 ',
      ' ',
      '\u00A0',

      '.',
      '. ',
      '!',
      '?"',
      '…',
      '.)',
      '۔',
      '。',
      '।',
      '\u200F',
      ',',
      ';',
      '、',
      ':',
      '：',
      '“',
      '”',
      '(',
      '#',
      '%',
      "don't ",
      'A sentence that is long enough to be one, and goes on ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect({ text, ...measureText(text) }).toEqual({ text, ...measureByPatterns(text) });
      }),
      { numRuns: 2000 },
    );
  });
});
