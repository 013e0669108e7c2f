import type { Block } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { byReadingOrder, type Removal } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { measureText } from '../document/text-measures.js';
import { ruleById } from '../rules/index.js';
import type { Pass } from './pass.js';

// A name has letters enough not to begin a paragraph by accident, and is no sentence.
const SHORTEST_NAME = 6;
const LONGEST_NAME = 60;

/**
 * Removes a box that introduces an author or the site: a name on a line of its own, and then a paragraph that begins
 * with that name. In an article an entry of a glossary looks the same, so the box must stand after the article's end:
 * something that only follows articles (a tags heading, a share bar, a comment form) has come before it.
 */
export const removeAuthorBox: Pass = (document) => {
  const end = document.removed
    .filter(({ rule }) => ruleById(rule)?.marks === 'after')
    .toSorted(byReadingOrder)
    .find(({ block }) => runningTextAfter(document.blocks, block.index) < 0.5)?.block.index;
  if (end === undefined) return document;
  const removals = new Map<Block, Removal>();
  for (const [at, name] of document.blocks.entries()) {
    const bio = document.blocks[at + 1];
    if (name.index < end || !bio || !introduces(name.text, bio.text)) continue;
    removals.set(name, { rule: 'author-box', block: name, confidence: 0.9, reason: NAME_REASON });
    removals.set(bio, {
      rule: 'author-box',
      block: bio,
      confidence: 0.85,
      reason: 'introduces the name above it',
    });
  }
  if (removals.size === 0) return document;
  return {
    ...document,
    blocks: document.blocks.filter((block) => !removals.has(block)),
    removed: [...document.removed, ...removals.values()],
  };
};

/** The reason that tells the name in a box from the text below it. */
export const NAME_REASON = 'is a name that the text below it introduces';

function introduces(name: string, bio: string): boolean {
  if (name.length > LONGEST_NAME || !isRunningText(measureText(bio))) return false;
  const key = comparisonKey(name);
  return key.length >= SHORTEST_NAME && `${comparisonKey(bio)} `.startsWith(`${key} `);
}

/** Share of the running text that stands after a place in reading order. */
function runningTextAfter(blocks: readonly Block[], index: number): number {
  let total = 0;
  let after = 0;
  for (const block of blocks) {
    const measures = measureText(block.text);
    if (!isRunningText(measures)) continue;
    total += measures.width;
    if (block.index > index) after += measures.width;
  }
  return total === 0 ? 0 : after / total;
}
