import type { DumpLine } from './dump-lines.js';
import { estimateWords, LINK_WORDS } from './line-edges.js';

/** Words that sentences are built with, as one page shows them. */
export type FunctionWords = ReadonlySet<string>;

// Zipf: in any language of words, a few dozen function words make up half of a text.
const MAX_FUNCTION_WORDS = 40;
const MIN_OCCURRENCES = 5;
const MIN_SHARE_OF_WORDS = 0.006;
const MAX_WORD_CHARACTERS = 12;

// Menus of very long pages add nothing.
const COUNTED_CHARACTERS = 500_000;

/**
 * The page's commonest words that stand inside its sentences and never end one: a line cannot be complete after such
 * a word, and no list of any language is needed. Empty for scripts without spaces.
 */
export function findFunctionWords(lines: readonly DumpLine[]): FunctionWords {
  const inside = new Map<string, number>();
  const ending = new Set<string>();
  let counted = 0;
  let words = 0;
  for (const { text } of lines) {
    if (counted > COUNTED_CHARACTERS) break;
    // Labels are not made of sentences.
    if (estimateWords(text) < LINK_WORDS) continue;
    counted += text.length;
    for (const [, word = '', follower = ''] of text
      .slice(0, COUNTED_CHARACTERS)
      .matchAll(WORD_AND_FOLLOWER)) {
      words++;
      if (word.length > MAX_WORD_CHARACTERS) continue;
      const key = word.toLowerCase();
      if (follower === ' ') inside.set(key, (inside.get(key) ?? 0) + 1);
      else if (follower !== '') ending.add(key);
    }
  }
  return new Set(
    [...inside]
      .filter(
        ([word, count]) =>
          count >= Math.max(MIN_OCCURRENCES, words * MIN_SHARE_OF_WORDS) && !ending.has(word),
      )
      .sort(([left, one], [right, other]) => other - one || (left < right ? -1 : 1))
      .slice(0, MAX_FUNCTION_WORDS)
      .map(([word]) => word),
  );
}

// A word, and the space before another word or the mark that follows.
const WORD_AND_FOLLOWER = /([\p{L}\p{M}]+)( (?=[\p{L}\p{N}"'“‘«(])|[.,;:!?،؛؟۔।…։՝፡-፧])?/gu;
