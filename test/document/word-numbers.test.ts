import { describe, expect, it } from 'vitest';
import { createWordNumbers } from '../../src/document/word-numbers.js';
import { createWordReader } from '../../src/document/words.js';
import { numbersFrom } from '../scoring/random-numbers.js';

describe('numbers of words', () => {
  it('are equal for equal words in any case, and for no others, however many', () => {
    const numberOf = createWordNumbers();
    const next = numbersFrom(3);
    const known = new Map<string, number>();
    for (let count = 0; count < 20_000; count++) {
      const key = Math.floor(next() * 36 ** (1 + Math.floor(next() * 4))).toString(36);
      const number =
        next() < 0.5 ? numberOf(key, 0, key.length) : numberOf(`x${key.toUpperCase()} `, 1, 1 + key.length);
      expect(known.get(key) ?? number).toBe(number);
      known.set(key, number);
    }
    expect(new Set(known.values()).size).toBe(known.size);
  });

  it('hold long words', () => {
    const numberOf = createWordNumbers();
    const long = 'a'.repeat(50_000);
    expect(numberOf('b', 0, 1)).toBe(0);
    expect(numberOf(long, 0, long.length)).toBe(1);
    expect(numberOf(long.toUpperCase(), 0, long.length)).toBe(1);
    expect(numberOf(`${long}a`, 0, long.length + 1)).toBe(2);
  });
});

describe('a word reader', () => {
  it.each([
    'The Café of THE cafe, Straße and STRASSE: 42 and ٤٢.',
    '政府は Twitter で新しい計画を発表した。',
    'รัฐบาลประกาศแผนใหม่ when ASKED',
    'ﬁ rm and firm',
    '',
  ])('gives the same words as words, as forms and as numbers: "%s"', (sentence) => {
    const { words, forms, numbers } = createWordReader();
    const own = numbers(sentence);
    expect(forms(sentence).map(({ number }) => number)).toEqual(own);
    const keys = words(sentence).map(({ key }) => key);
    expect(forms(sentence).map(({ key }) => key)).toEqual(keys);
    expect(own.map((number) => own.indexOf(number))).toEqual(keys.map((key) => keys.indexOf(key)));
  });
});
