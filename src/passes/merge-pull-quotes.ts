import type { Block, Container } from '../document/block.js';
import type { Document, Merge } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import type { Pass } from './pass.js';

/** A sentence of fewer letters and digits comes back by chance. */
const LEAST_CHARACTERS = 20;
/** A pull quote is a sentence or two. */
const MOST_CHARACTERS = 400;
/** Elements around the text that the hints are looked for in. */
const REACH = 3;
/** Words of class names that say so, singly or side by side ("pull-quote"). */
const HINTS: ReadonlySet<string> = new Set([
  'pullquote',
  'exergue',
  'blockquote',
  'zitat',
  'destaque',
  'sumario',
]);

/**
 * Merges pull quotes: text drawn large beside the article, in a quotation, an `aside` or an element named so, that a
 * paragraph of the article says word for word. Such an element that says anything of its own stays.
 */
export const mergePullQuotes: Pass = (document) => {
  // What one reader quotes of another in a discussion is no pull quote.
  if (document.isCleaned || document.format === 'text' || document.pageType !== 'article') return document;
  const candidates = document.blocks.filter(mayPull);
  if (candidates.length === 0) return document;
  const sources = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && !candidates.includes(block) ? [{ block, key: padded(block.text) }] : [],
  );
  const merges = candidates.flatMap((block): Merge[] => {
    const key = padded(block.text);
    const source = sources.find(
      (paragraph) => paragraph.key.length > key.length && paragraph.key.includes(key),
    );
    return source ? [mergeInto(block, source.block)] : [];
  });
  return merges.length === 0 ? document : withMerges(document, merges);
};

function withMerges(document: Document, merges: readonly Merge[]): Document {
  const merged = new Set(merges.map(({ block }) => block));
  return {
    ...document,
    blocks: document.blocks.filter((block) => !merged.has(block)),
    merged: [...document.merged, ...merges],
  };
}

function mergeInto(block: Block, into: Block): Merge {
  return {
    block,
    into: [into],
    similarity: 1,
    sentences: [{ text: block.text, match: into.text, similarity: 1, differs: [] }],
    novel: [],
  };
}

/** The text as it is compared, with a blank at both ends so that words are found whole. */
function padded(text: string): string {
  return ` ${comparisonKey(text)} `;
}

function mayPull({ kind, text, markup }: Block): boolean {
  if (kind !== 'quote' && kind !== 'paragraph') return false;
  if (text.length < LEAST_CHARACTERS || text.length > MOST_CHARACTERS) return false;
  return kind === 'quote' || isDrawnApart(markup?.container ?? null);
}

function isDrawnApart(container: Container | null): boolean {
  let around = container;
  for (let step = 0; step < REACH && around !== null; step++, around = around.parent) {
    if (around.tag === 'aside' || around.hints.some((hint) => HINTS.has(hint))) return true;
    if (around.hints.includes('pull') && around.hints.includes('quote')) return true;
  }
  return false;
}
