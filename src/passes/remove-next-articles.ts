import type { Block, Container } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { type Document, removeBlocks, type Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';
import type { Pass } from './pass.js';

/** Judged, not measured. */
const CONFIDENCE = 0.9;

/**
 * Removes the articles that sites append as the reader scrolls: each in an `article` element of its own with a first-level
 * heading of its own, below the one that holds the headline and running text. Comments, entries of live blogs and parts
 * of an article have none; lists of stories are left alone.
 */
export const removeNextArticles: Pass = (document) => {
  const { removed, blocks } = document;
  const title = removed.find(({ rule }) => rule === 'title')?.block;
  const own = title && articleAround(title);
  if (!own || document.isCleaned || document.pageType !== 'article') return document;
  if (!blocks.some((block) => isWithin(block, own) && isRunningText(measureBlock(block)))) return document;
  const others = headedArticles(document, title, own);
  const removals = new Map<Block, Removal>();
  for (const block of blocks) {
    if (!others.some((other) => isWithin(block, other))) continue;
    removals.set(block, { rule: 'after-article', block, confidence: CONFIDENCE, reason: REASON });
  }
  return removeBlocks(document, removals);
};

const REASON = 'belongs to another article with a headline of its own';

function headedArticles({ blocks, removed }: Document, title: Block, own: Container): readonly Container[] {
  const others = new Set<Container>();
  for (const block of [...blocks, ...removed.map((removal) => removal.block)]) {
    if (block.kind !== 'heading' || block.level !== 1 || block.index <= title.index) continue;
    const article = articleAround(block);
    if (article && !isWithin(block, own) && !isWithin(title, article)) others.add(article);
  }
  return [...others];
}

/** The innermost `article` around a block. */
function articleAround({ markup }: Block): Container | null {
  let around = markup?.container ?? null;
  while (around !== null && around.tag !== 'article') around = around.parent;
  return around;
}

function isWithin({ markup }: Block, container: Container): boolean {
  let around = markup?.container ?? null;
  while (around !== null && around !== container) around = around.parent;
  return around !== null;
}
