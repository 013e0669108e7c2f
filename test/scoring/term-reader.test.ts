import { describe, expect, it } from 'vitest';
import { comparisonKey, UNSPACED } from '../../src/document/key.js';
import { countMarked, createTermReader, markTerms, shareMarked } from '../../src/scoring/term-reader.js';
import { numbersFrom } from './random-numbers.js';

/** The definition: beginnings of words of four letters and more, pairs of characters where words are not set apart. */
function termsOf(key: string): Set<string> {
  const terms = new Set<string>();
  for (const word of key.split(' ')) {
    if (UNSPACED.test(word)) {
      for (let at = 0; at + 1 < word.length; at++) terms.add(word.slice(at, at + 2));
    } else if (word.length >= 4) terms.add(word.slice(0, 6));
  }
  return terms;
}

function shareOf(key: string, words: ReadonlySet<string>): number {
  const own = key.split(' ');
  return own.filter((word) => words.has(word)).length / own.length;
}

const TEXTS = [
  '',
  'a',
  'The ministers of the ministry said that ministering to the minister was, notwithstanding, theirs.',
  'Правительство приняло решение, правительству было сказано: нет.',
  'قال الرئيس إن الحكومة ستعلن قرارها غدا',
  '政府は新しい計画を発表した。政府は Twitter で説明した。',
  'รัฐบาลประกาศแผนใหม่ when asked',
  '𠮷野家 and 𝒳𝒴𝒵𝒲 words',
];
const FUNCTION_WORDS = new Set(['the', 'of', 'that', 'notwithstanding', 'theirs', 'нет', 'إن', 'когда-то']);

describe('the terms of keys', () => {
  it('are numbered alike where the texts have them alike', () => {
    const reader = createTermReader(FUNCTION_WORDS);
    const keys = TEXTS.map(comparisonKey);
    const read = keys.map((key) => reader.read(key).terms);
    for (const [at, key] of keys.entries()) {
      expect(read[at]).toHaveLength(termsOf(key).size);
      expect(new Set(read[at]).size).toBe(termsOf(key).size);
      for (const [other, otherKey] of keys.entries()) {
        const marks = markTerms([{ terms: read[other] ?? [] }], reader.size());
        const shared = [...termsOf(key)].filter((term) => termsOf(otherKey).has(term)).length;
        expect(countMarked(read[at] ?? [], marks)).toBe(shared);
      }
    }
  });

  it('stay apart when there are many', () => {
    const reader = createTermReader(new Set());
    const next = numbersFrom(7);
    const words = Array.from({ length: 20_000 }, () => Math.floor(next() * 36 ** 6).toString(36));
    const { terms } = reader.read(words.join(' '));
    expect(terms).toHaveLength(new Set(words.filter(({ length }) => length >= 4)).size);
    expect(reader.read(words.join(' ')).terms).toEqual(terms);
    expect(Math.max(...terms)).toBeLessThan(reader.size());
  });

  it.each([0, 1, 3, 5, 6, 7, 12, 30])(
    'are those of the first %i code units, if so many are asked for',
    (length) => {
      for (const key of TEXTS.map(comparisonKey)) {
        const reader = createTermReader(new Set());
        const cut = reader.read(key, length).terms;
        expect(new Set(cut)).toEqual(new Set(reader.read(key.slice(0, length)).terms));
        expect(cut).toHaveLength(termsOf(key.slice(0, length)).size);
      }
    },
  );
});

describe('the share of function words', () => {
  it.each(TEXTS.slice(1))('is that of whole words in "%s"', (text) => {
    const key = comparisonKey(text);
    const { functionWordShare } = createTermReader(FUNCTION_WORDS).read(key, 10);
    expect(functionWordShare).toBe(shareOf(key, FUNCTION_WORDS));
  });

  it('is unknown without any, and for no words', () => {
    expect(createTermReader(new Set()).read('the').functionWordShare).toBeNaN();
    expect(createTermReader(FUNCTION_WORDS).read('').functionWordShare).toBeNaN();
  });
});

describe('the share of marked terms', () => {
  it('is none for no terms', () => {
    expect(shareMarked([], new Uint8Array(3))).toBe(0);
    expect(shareMarked([0, 2], Uint8Array.of(1, 1, 0))).toBe(0.5);
  });
});
