import { describe, expect, it } from 'vitest';
import { createSentenceIndex } from '../../src/document/sentence-index.js';
import { numbersFrom } from '../scoring/random-numbers.js';

const COMMON = 24;

function pairs(words: readonly number[]): Set<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** The definition: how many different pairs of neighbours each sentence shares, but for common pairs. */
function nearestOf(sentences: readonly (readonly number[])[], query: readonly number[]): number[] {
  const all = sentences.map(pairs);
  const followed = [...pairs(query)].filter((pair) => all.filter((own) => own.has(pair)).length <= COMMON);
  return all
    .map((own, sentence) => ({ sentence, shared: followed.filter((pair) => own.has(pair)).length }))
    .filter(({ shared }) => shared > 0 && shared >= pairs(query).size * 0.05)
    .sort((left, right) => right.shared - left.shared || left.sentence - right.sentence)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}

describe('an index of sentences', () => {
  it.each([2, 5, 12, 40])('finds what shares most pairs, of %i words', (vocabulary) => {
    const next = numbersFrom(vocabulary);
    const sentence = (): number[] =>
      Array.from({ length: Math.floor(next() * 30) }, () => Math.floor(next() * vocabulary));
    const sentences = Array.from({ length: 60 }, sentence);
    const queries = [...Array.from({ length: 20 }, sentence), ...sentences.slice(0, 20)];
    const index = createSentenceIndex(queries);
    for (const [number, words] of sentences.entries()) index.add(number, words);
    for (const query of queries) {
      expect(index.nearest(query)).toEqual(nearestOf(sentences, query));
      // Of what is cut from a query.
      expect(index.nearest(query.slice(1, 9))).toEqual(nearestOf(sentences, query.slice(1, 9)));
      const exact = sentences.findIndex((words) => words.join() === query.join());
      expect(index.exact(query)).toBe(exact < 0 ? undefined : exact);
    }
  });
});
