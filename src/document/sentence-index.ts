/**
 * Finds earlier sentences that share pairs of neighbouring words with a later one. Numbers stand for sentences, and for
 * words.
 */
export interface SentenceIndex {
  /** Adds a sentence; its number must be higher than those before. */
  add(sentence: number, words: readonly number[]): void;
  /** The sentence with exactly these words, the earliest if there are several. */
  exact(words: readonly number[]): number | undefined;
  /** Sentences that share most pairs of words, best first; the earlier one of two that share as many. */
  nearest(words: readonly number[]): number[];
}

/** Pairs that occur in more sentences than this ("of the") tell nothing and are not followed. */
const COMMON_PAIR = 24;
/** Sentences worth aligning. */
const NEAREST = 3;
/** Share of the query's pairs that a sentence must have; it may be a short one glued to a long one. */
const SHARED_PAIRS = 0.05;

/** A pair of neighbouring words that is asked about, and the sentences that have it. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly sentences: number[];
}

/**
 * Makes an empty index for the sentences that will be asked about: pairs that none of them has are not kept.
 * Adding and asking cost time in proportion to the words, not to what is in the index.
 */
export function createSentenceIndex(queries: readonly (readonly number[])[]): SentenceIndex {
  const table = createPairTable(queries.reduce((sum, words) => sum + words.length, 0));
  for (const words of queries) {
    for (let at = 1; at < words.length; at++) {
      table.add(words[at - 1] ?? 0, words[at] ?? 0);
    }
  }
  const byHash = new Map<number, { readonly sentence: number; readonly words: readonly number[] }[]>();
  return {
    add(sentence, words) {
      const hash = hashOf(words);
      const same = byHash.get(hash);
      if (same === undefined) byHash.set(hash, [{ sentence, words }]);
      else same.push({ sentence, words });
      for (let at = 1; at < words.length; at++) {
        const sentences = table.find(words[at - 1] ?? 0, words[at] ?? 0)?.sentences;
        // One more than are followed shows that the pair is common; a sentence counts once.
        if (sentences && sentences.length <= COMMON_PAIR && sentences.at(-1) !== sentence) {
          sentences.push(sentence);
        }
      }
    },
    exact: (words) => byHash.get(hashOf(words))?.find((known) => haveSameWords(known.words, words))?.sentence,
    nearest(words) {
      const pairs = new Set<Pair>();
      // Of what is cut from a text that was asked about, a script without spaces can be read otherwise.
      const unasked = new Set<string>();
      for (let at = 1; at < words.length; at++) {
        const first = words[at - 1] ?? 0;
        const second = words[at] ?? 0;
        const pair = table.find(first, second);
        if (pair) pairs.add(pair);
        else unasked.add(`${first} ${second}`);
      }
      const shared = new Map<number, number>();
      for (const { sentences } of pairs) {
        if (sentences.length > COMMON_PAIR) continue;
        for (const sentence of sentences) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
      }
      if (shared.size === 0) return [];
      return [...shared]
        .filter(([, count]) => count >= (pairs.size + unasked.size) * SHARED_PAIRS)
        .toSorted((left, right) => right[1] - left[1] || left[0] - right[0])
        .slice(0, NEAREST)
        .map(([sentence]) => sentence);
    },
  };
}

/** Pairs of numbers in a hash table with open addressing, at most half full. */
function createPairTable(most: number): {
  add(first: number, second: number): void;
  find(first: number, second: number): Pair | undefined;
} {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const slots = new Int32Array(size);
  const pairs: Pair[] = [];
  return {
    add(first, second) {
      const slot = slotOf(first, second);
      if (slots[slot] === 0) slots[slot] = pairs.push({ first, second, sentences: [] });
    },
    find: (first, second) => pairs[(slots[slotOf(first, second)] ?? 0) - 1],
  };

  /** The slot of a pair, or the free one that it would take. */
  function slotOf(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const pair = pairs[(slots[slot] ?? 0) - 1];
      if (pair === undefined || (pair.first === first && pair.second === second)) return slot;
    }
  }
}

function hashOf(words: readonly number[]): number {
  let hash = 0;
  for (const number of words) hash = (Math.imul(hash, 31) + number + 1) | 0;
  return hash;
}

function haveSameWords(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((number, at) => number === right[at]);
}
