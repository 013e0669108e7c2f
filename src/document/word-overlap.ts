import { keyWords, UNSPACED } from './key.js';

// Words shorter than this are mostly function words in the scripts that have short words at all.
const CONTENT_LENGTH = 4;
// Inflected forms of a word share their beginning.
const STEM_LENGTH = 6;

/**
 * The terms two texts are compared by: the beginnings of their longer words, and pairs of characters where words
 * are not set apart.
 */
export function contentTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const word of keyWords(text)) {
    if (UNSPACED.test(word)) {
      for (let at = 0; at + 1 < word.length; at++) terms.add(word.slice(at, at + 2));
    } else if (word.length >= CONTENT_LENGTH) terms.add(word.slice(0, STEM_LENGTH));
  }
  return terms;
}

/** Gives a function that says which share, 0 to 1, of another text's terms occurs in this one. */
export function textOverlap(text: string): (other: string) => number {
  const terms = contentTerms(text);
  return (other) => {
    const wanted = contentTerms(other);
    if (wanted.size === 0) return 0;
    let found = 0;
    for (const term of wanted) if (terms.has(term)) found++;
    return found / wanted.size;
  };
}
