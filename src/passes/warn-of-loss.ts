import { countWords } from '../document/count-words.js';
import { type Document, isMoved } from '../document/document.js';
import type { Pass } from './pass.js';

/** Warns of a page that has lost more of its words, in per cent, than the options allow. */
export const warnOfLoss: Pass = (document, { options: { maxRemoved } }) => {
  if (maxRemoved === undefined) return document;
  const lost = removedShare(document) * 100;
  if (lost <= maxRemoved) return document;
  // Rounded down, the figure could be the limit itself.
  const warning = `loses ${Math.ceil(lost)} % of its words; ${maxRemoved} % are allowed`;
  return { ...document, warnings: [...document.warnings, warning] };
};

/**
 * The share of a page's words that no rule or pass kept: 0 to 1. A repeat that was merged still stands once, and what
 * became metadata stands there: neither is lost.
 */
function removedShare({ blocks, removed, merged }: Document): number {
  const lost = count(removed.filter((removal) => !isMoved(removal)).map(({ block }) => block));
  const all =
    count(blocks) + count(removed.map(({ block }) => block)) + count(merged.map(({ block }) => block));
  return all === 0 ? 0 : lost / all;
}

function count(entries: readonly { readonly text: string }[]): number {
  return entries.reduce((sum, { text }) => sum + countWords(text), 0);
}
