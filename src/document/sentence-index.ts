import type { Word } from './words.js';

/** Finds earlier sentences that share pairs of neighbouring words with a later one. Numbers stand for sentences. */
export interface SentenceIndex {
  add(sentence: number, words: readonly Word[]): void;
  /** The sentence with exactly these words, the earliest if there are several. */
  exact(words: readonly Word[]): number | undefined;
  /** Sentences that share most pairs of words, best first; the earlier one of two that share as many. */
  nearest(words: readonly Word[]): number[];
}

/** Pairs that occur in more sentences than this ("of the") tell nothing and are not followed. */
const COMMON_PAIR = 24;
/** Sentences worth aligning. */
const NEAREST = 3;
/** More distinct words than a page can have; a pair's number stays an exact integer. */
const MOST_WORDS = 2 ** 26;
/** Share of the query's pairs that a sentence must have; it may be a short one glued to a long one. */
const SHARED_PAIRS = 0.05;

/**
 * Makes an empty index for the sentences that will be asked about: pairs that none of them has are not kept.
 * Adding and asking cost time in proportion to the words, not to what is in the index.
 */
export function createSentenceIndex(queries: Iterable<readonly Word[]>): SentenceIndex {
  // Words as numbers, and a pair of them as one.
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: Word): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return number;
  };
  const wanted = new Set<number>();
  for (const words of queries) for (const pair of pairsOf(words, numberOf)) wanted.add(pair);
  const known = ({ key }: Word): number | undefined => numbers.get(key);
  const sentencesOfPair = new Map<number, number[]>();
  const sentenceOfText = new Map<string, number>();
  return {
    add(sentence, words) {
      const text = textOf(words);
      if (!sentenceOfText.has(text)) sentenceOfText.set(text, sentence);
      for (const pair of pairsOf(words, known)) {
        if (!wanted.has(pair)) continue;
        const sentences = sentencesOfPair.get(pair);
        if (sentences === undefined) sentencesOfPair.set(pair, [sentence]);
        else if (sentences.length <= COMMON_PAIR) sentences.push(sentence);
      }
    },
    exact: (words) => sentenceOfText.get(textOf(words)),
    nearest(words) {
      const shared = new Map<number, number>();
      const pairs = pairsOf(words, numberOf);
      for (const pair of pairs) {
        const sentences = sentencesOfPair.get(pair);
        if (sentences === undefined || sentences.length > COMMON_PAIR) continue;
        for (const sentence of sentences) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
      }
      return [...shared]
        .filter(([, count]) => count >= pairs.size * SHARED_PAIRS)
        .toSorted((left, right) => right[1] - left[1] || left[0] - right[0])
        .slice(0, NEAREST)
        .map(([sentence]) => sentence);
    },
  };
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join(' ');
}

/** The pairs of words that both have a number. */
function pairsOf(words: readonly Word[], numberOf: (word: Word) => number | undefined): Set<number> {
  const pairs = new Set<number>();
  let before: number | undefined;
  for (const word of words) {
    const number = numberOf(word);
    if (before !== undefined && number !== undefined) pairs.add(before * MOST_WORDS + number);
    before = number;
  }
  return pairs;
}
