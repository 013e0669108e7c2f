import { type Document, isMoved } from '../document/document.js';
import { countWords } from './count-words.js';

/**
 * The share of a page's words that no rule or pass kept: 0 to 1. A repeat that was merged still stands once, and what
 * became metadata stands there: neither is lost.
 */
export function removedShare({ blocks, removed, merged }: Document): number {
  const lost = count(removed.filter((removal) => !isMoved(removal)).map(({ block }) => block));
  const all =
    count(blocks) + count(removed.map(({ block }) => block)) + count(merged.map(({ block }) => block));
  return all === 0 ? 0 : lost / all;
}

function count(entries: readonly { readonly text: string }[]): number {
  return entries.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** The document, with a warning if it has lost more than `percent` of its words. */
export function warnOfLoss(document: Document, percent: number | undefined): Document {
  if (percent === undefined) return document;
  const lost = removedShare(document) * 100;
  if (lost <= percent) return document;
  // Rounded down, the figure could be the limit itself.
  const warning = `loses ${Math.ceil(lost)} % of its words; ${percent} % are allowed`;
  return { ...document, warnings: [...document.warnings, warning] };
}
