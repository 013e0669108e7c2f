import type { Block } from '../document/block.js';
import {
  byReadingOrder,
  describeOrigin,
  type Document,
  isMoved,
  type MergedSentence,
} from '../document/document.js';
import type { Source } from '../output/schema.js';
import { describeMerge, REPEATED_TEXT } from './findings.js';

/** What became of a block: kept, left out, merged into what it repeats, or moved to a field of the metadata. */
export const VERDICTS = ['keep', 'remove', 'merge', 'field'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A block with its verdict. */
export interface Explanation {
  readonly block: Block;
  readonly verdict: Verdict;
  /** The rule, or the kind of a kept block. */
  readonly rule: string;
  /** Confidence of a removal, similarity of a merge; null for a kept block of which nothing is measured. */
  readonly score: number | null;
  /** Empty for a kept block. */
  readonly reason: string;
  /** Of a merge: its sentences, each with what it repeats. */
  readonly sentences: readonly MergedSentence[];
}

/** Every block of a page with its verdict, in reading order. */
export function explainBlocks(document: Document): Explanation[] {
  const kept = document.blocks.map((block): Explanation => ({
    block,
    verdict: 'keep',
    rule: block.kind,
    score: block.score ?? null,
    reason: '',
    sentences: [],
  }));
  const removed = document.removed.map((removal): Explanation => ({
    block: removal.block,
    verdict: isMoved(removal) ? 'field' : 'remove',
    rule: removal.rule,
    score: removal.confidence,
    reason: removal.reason,
    sentences: [],
  }));
  const merged = document.merged.map((merge): Explanation => ({
    block: merge.block,
    verdict: 'merge',
    rule: REPEATED_TEXT,
    score: merge.similarity,
    reason: describeMerge(merge, document),
    sentences: merge.sentences,
  }));
  return [...kept, ...removed, ...merged].sort(byReadingOrder);
}

/** How many blocks each verdict has: `keep 11, remove 22, merge 1, field 2`. */
export function describeCounts(explanations: readonly Explanation[]): string {
  return VERDICTS.map(
    (verdict) => `${verdict} ${explanations.filter((each) => each.verdict === verdict).length}`,
  ).join(', ');
}

/** Where a block stands: `line 12-14`, or its CSS path. */
export function describePlace({ origin }: Block): string {
  return 'path' in origin ? origin.path : `line ${describeOrigin(origin)}`;
}

/** What is known of how a page was read: its format, encoding, language and direction. */
export function describeReading(
  { format, encoding }: Source,
  { language, direction }: Pick<Document, 'language' | 'direction'>,
): string {
  return [format, encoding, language, direction].filter((part) => part !== null).join(', ');
}
