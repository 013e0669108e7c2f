import { distance } from 'fastest-levenshtein';
import type { NumberedForm, WordForm } from './words.js';

/** A word that differs in its ending or by one letter counts as this much of a common word. */
export const LIKE_WORD = 0.8;
/** Letters of the shortest word that another can be a form of. */
const SHORTEST_LIKE = 3;

/**
 * Two forms of one word, or one with a slip: `attack` and `attacks`, `Москва` and `Москвы`, `التنظيم` and `تنظيم`.
 * Names of Latin script match only with an ending added: Maria is not Mario.
 */
export function isLikeWord(left: WordForm, right: WordForm): boolean {
  if (left.key === right.key) return true;
  // A pair of sentences asks for every pair of their words: nothing is made before the letters have been looked at.
  const isLeftShorter = left.key.length <= right.key.length;
  const short = isLeftShorter ? left.key : right.key;
  const long = isLeftShorter ? right.key : left.key;
  const extra = long.length - short.length;
  // All forms below share their first letter or, after a prefix, their last: told apart without a pattern.
  if (
    short.charCodeAt(0) !== long.charCodeAt(0) &&
    short.charCodeAt(short.length - 1) !== long.charCodeAt(long.length - 1)
  )
    return false;
  if (short.length < SHORTEST_LIKE || extra > 3 || DIGIT.test(long) || left.character || right.character)
    return false;
  if (long.startsWith(short) && short.length > extra) return true;
  if (SEMITIC.test(short)) return SEMITIC_PREFIX.test(long.slice(0, extra)) && long.endsWith(short);
  const bicameralName = left.capital && right.capital;
  const common = commonPrefix(short, long);
  if (CYRILLIC_OR_GREEK.test(short)) return short.length >= 4 && common >= Math.max(3, long.length - 2);
  if (bicameralName || UNCASED.test(short)) return false;
  return short.length >= 5 && common >= 1 && distance(short, long) === 1;
}

const DIGIT = /\p{N}/u;
const SEMITIC = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
// Conjunction, article and prepositions written as one with their word; without the negating ones.
const SEMITIC_PREFIX = /^[وفبلكالسהובלכמש]{1,3}$/u;
const CYRILLIC_OR_GREEK = /^[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const UNCASED = /^(?:[^\p{Lu}\p{Ll}]|\p{Script=Georgian})/u;

function commonPrefix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charAt(length) === right.charAt(length)) length++;
  return length;
}

/** What a word counts for beside the one of some others that is most like it. */
export function bestLikeness(word: NumberedForm, others: readonly NumberedForm[]): number {
  for (const { number } of others) if (number === word.number) return 1;
  const { key } = word;
  if (key.length < SHORTEST_LIKE) return 0;
  const first = key.charCodeAt(0);
  const last = key.charCodeAt(key.length - 1);
  for (const other of others) {
    const isNear = other.key.charCodeAt(0) === first || other.key.charCodeAt(other.key.length - 1) === last;
    if (isNear && isLikeWord(other, word)) return LIKE_WORD;
  }
  return 0;
}
