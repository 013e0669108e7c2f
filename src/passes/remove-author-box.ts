import type { Block } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { byReadingOrder, removeBlocks, type Removal } from '../document/document.js';
import { comparisonKey, foldText } from '../document/key.js';
import { measureBlock } from '../document/text-measures.js';
import { ruleById } from '../rules/index.js';
import { BIO_REASON, NAME_REASON } from './introduced-name.js';
import type { Pass, PassContext } from './pass.js';

// A name has letters enough not to begin a paragraph by accident, and is no sentence.
const SHORTEST_NAME = 6;
const LONGEST_NAME = 60;

/**
 * Removes a box that introduces an author or the site: a name on a line of its own, and then a paragraph that begins
 * with that name. In an article an entry of a glossary looks the same, so there must be other evidence: the byline has
 * the name, or something that only follows articles (a tags heading, a comment form) has come before it, or it is the
 * only such pair and the last paragraph of the page.
 */
export const removeAuthorBox: Pass = (document, context) => {
  const textBelow = createTextBelow(document.blocks);
  const end = document.removed
    .filter(({ rule }) => ruleById(rule)?.marks === 'after')
    .toSorted(byReadingOrder)
    .find(({ block }) => textBelow(block.index) < 0.5)?.block.index;
  const bylines = bylineKeys(document.blocks, context);
  const firstLetters = document.blocks.map(({ text }) => firstLetter(text));
  const boxes = document.blocks.flatMap((name, at) => {
    const bio = document.blocks[at + 1];
    // Nearly every pair of lines differs in its first letter.
    if (!bio || firstLetters[at] !== firstLetters[at + 1]) return [];
    return introduces(name, bio) ? [{ name, bio }] : [];
  });
  const removals = new Map<Block, Removal>();
  for (const { name, bio } of boxes) {
    const key = comparisonKey(name.text);
    const isAuthor = bylines.some((byline) => byline.includes(key));
    const isBelowEnd = end !== undefined && name.index > end;
    const isLastText = boxes.length === 1 && textBelow(bio.index) === 0;
    if (!isAuthor && !isBelowEnd && !isLastText) continue;
    removals.set(name, { rule: 'author-box', block: name, confidence: 0.9, reason: NAME_REASON });
    removals.set(bio, {
      rule: 'author-box',
      block: bio,
      confidence: 0.85,
      reason: BIO_REASON,
    });
  }
  return removeBlocks(document, removals);
};

function bylineKeys(blocks: readonly Block[], { match }: PassContext): string[] {
  return blocks
    .filter((block) => match(block)?.rule.field === 'authors')
    .map((block) => comparisonKey(block.text));
}

function introduces(name: Block, bio: Block): boolean {
  if (name.text.length > LONGEST_NAME || bio.text.length <= name.text.length) return false;
  const key = comparisonKey(name.text);
  if (key.length < SHORTEST_NAME) return false;
  if (!comparisonKey(bio.text.slice(0, LONGEST_NAME * 2)).startsWith(`${key} `)) return false;
  return !measureBlock(name).endsSentence && isRunningText(measureBlock(bio));
}

function firstLetter(text: string): string {
  return foldText(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** Gives the share of the running text that stands after a place in reading order. */
function createTextBelow(blocks: readonly Block[]): (index: number) => number {
  const indexes: number[] = [];
  const above = [0];
  for (const block of blocks) {
    const measures = measureBlock(block);
    if (!isRunningText(measures)) continue;
    indexes.push(block.index);
    above.push((above.at(-1) ?? 0) + measures.width);
  }
  const total = above.at(-1) ?? 0;
  return (index) => {
    let next = 0;
    for (let end = indexes.length; next < end;) {
      const middle = (next + end) >> 1;
      if ((indexes[middle] ?? 0) <= index) next = middle + 1;
      else end = middle;
    }
    return total === 0 ? 0 : (total - (above[next] ?? 0)) / total;
  };
}
