import type { Block } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { removeBlocks, type Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';
import type { Pass } from './pass.js';
import { fromRule } from './remove-chrome.js';

/**
 * Removes what a rule knows only `outside` an article where it stands outside: above the first paragraph or below the
 * last. The same words between paragraphs can be a heading of the article.
 */
export const trimEdges: Pass = (document, context) => {
  const { blocks } = document;
  const first = blocks.findIndex(isParagraph);
  if (first < 0) return document;
  const last = blocks.findLastIndex(isParagraph);
  const removals = new Map<Block, Removal>();
  for (const [at, block] of blocks.entries()) {
    const match = at < first || at > last ? context.match(block) : null;
    if (match) removals.set(block, fromRule(block, match));
  }
  return removeBlocks(document, removals);
};

function isParagraph(block: Block): boolean {
  return isRunningText(measureBlock(block));
}
