import type { Block } from '../document/block.js';
import { comparisonKey } from '../document/key.js';
import { keyTerms } from '../document/word-overlap.js';
import { measureBlock, type TextMeasures } from '../document/text-measures.js';

/** A block with its measures and what the rules have to say of it. */
export interface ScoredBlock {
  readonly block: Block;
  readonly measures: TextMeasures;
  readonly key: string;
  /** Of the beginning of its text: what it is compared by. */
  readonly terms: ReadonlySet<string>;
  /** Share of its words that are function words of the page's language; NaN where there is no list. */
  readonly stopwordDensity: number;
  /** Whether a rule knows it as chrome if it stands outside the article. */
  readonly isSuspect: boolean;
}

/** Chrome already removed from the page, as evidence of position. */
export interface RemovedMark {
  readonly index: number;
  readonly marks: 'before' | 'after' | null;
  readonly headsList: boolean;
  /** It belongs to the readers' comments. */
  readonly isAboutComments: boolean;
}

/** All that the features of a block are computed from. */
export interface PageView {
  readonly blocks: readonly ScoredBlock[];
  readonly removed: readonly RemovedMark[];
}

// A paragraph's worth, in characters.
const LONGEST_COMPARED = 1000;

/** Measures every block of a page once. */
export function viewBlocks(
  blocks: readonly Block[],
  stopwords: ReadonlySet<string>,
  isSuspect: (block: Block) => boolean,
): ScoredBlock[] {
  return blocks.map((block) => {
    const key = comparisonKey(block.text);
    return {
      block,
      measures: measureBlock(block),
      key,
      terms: keyTerms(key.slice(0, LONGEST_COMPARED)),
      stopwordDensity: density(key, stopwords),
      isSuspect: isSuspect(block),
    };
  });
}

function density(key: string, stopwords: ReadonlySet<string>): number {
  if (stopwords.size === 0 || key === '') return Number.NaN;
  const words = key.split(' ');
  let found = 0;
  for (const word of words) if (stopwords.has(word)) found++;
  return found / words.length;
}
