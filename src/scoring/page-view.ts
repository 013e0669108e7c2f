import type { Block } from '../document/block.js';
import { comparisonKey } from '../document/key.js';
import { measureBlock, type TextMeasures } from '../document/text-measures.js';
import type { TermReader } from './term-reader.js';

/** A block with its measures and what the rules have to say of it. */
export interface ScoredBlock {
  readonly block: Block;
  readonly measures: TextMeasures;
  readonly key: string;
  /** Of the beginning of its text, each once: what it is compared by. Numbered by the page's `terms`. */
  readonly terms: readonly number[];
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
  readonly terms: TermReader;
}

// A paragraph's worth, in characters.
const LONGEST_COMPARED = 1000;

/** Measures every block of a page once. */
export function viewBlocks(
  blocks: readonly Block[],
  terms: TermReader,
  isSuspect: (block: Block) => boolean,
): ScoredBlock[] {
  return blocks.map((block) => {
    const key = comparisonKey(block.text);
    const { terms: own, functionWordShare } = terms.read(key, LONGEST_COMPARED);
    return {
      block,
      measures: measureBlock(block),
      key,
      terms: own,
      stopwordDensity: functionWordShare,
      isSuspect: isSuspect(block),
    };
  });
}
