import { comparisonKey, UNSPACED } from './key.js';

// Words shorter than this are mostly function words in the scripts that have short words at all.
const CONTENT_LENGTH = 4;
// Inflected forms of a word share their beginning.
const STEM_LENGTH = 6;

/**
 * The terms two texts are compared by: the beginnings of their longer words, and pairs of characters where words
 * are not set apart.
 */
export function contentTerms(text: string): Set<string> {
  return keyTerms(comparisonKey(text));
}

/** The same of a text that is its own comparison key. */
export function keyTerms(key: string): Set<string> {
  const terms = new Set<string>();
  const isSpaced = !UNSPACED.test(key);
  for (const word of key.split(' ')) {
    if (!isSpaced && UNSPACED.test(word)) {
      for (let at = 0; at + 1 < word.length; at++) terms.add(word.slice(at, at + 2));
    } else if (word.length >= CONTENT_LENGTH) terms.add(word.slice(0, STEM_LENGTH));
  }
  return terms;
}

/** The share, 0 to 1, of some terms that are among others; 0 for no terms. */
export function shareAmong(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  let found = 0;
  for (const term of terms) if (others.has(term)) found++;
  return found / terms.size;
}
