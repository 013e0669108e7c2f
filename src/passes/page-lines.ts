import type { Block, Container } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { containersOf } from '../document/containers.js';
import type { Document, Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';

/** A block of the page, and how it left the article; null when it has stayed. */
export interface Line {
  readonly block: Block;
  readonly removal: Removal | null;
}

/** Where the head of the article stands among a page's lines, by their place in the list. */
export interface PageHead {
  /** The headline; -1 where none was found. */
  readonly title: number;
  /** The headline, or the article's first block. */
  readonly start: number;
  /** The first and the last line near the headline. */
  readonly from: number;
  readonly to: number;
  /** The article's last block. */
  readonly bodyTo: number;
  /** Whether scripts show what the markup hides, the headline among it. */
  readonly isRevealed: boolean;
  /** The elements around the headline: what they hold is not elsewhere. */
  readonly around: ReadonlySet<Container>;
}

// How far above the headline, and below it in blocks and in running texts, what belongs to it may stand.
const ABOVE = 6;
const BELOW = 16;
const MOST_RUNNING_TEXTS = 2;

/** Every block of the page in reading order. */
export function readLines(document: Document, removed: readonly Removal[]): Line[] {
  return [
    ...removed.map((removal) => ({ block: removal.block, removal })),
    ...document.blocks.map((block) => ({ block, removal: null })),
  ].sort((left, right) => left.block.index - right.block.index);
}

/** Finds the head of the article. */
export function pageHead(lines: readonly Line[]): PageHead {
  const title = lines.findIndex(({ removal }) => removal?.rule === 'title');
  const headline = lines[title]?.block;
  const bodyFrom = Math.max(
    0,
    lines.findIndex(({ removal }) => removal === null),
  );
  const start = title < 0 ? bodyFrom : title;
  return {
    title,
    start,
    from: Math.max(0, start - ABOVE),
    to: endOfHead(lines, start),
    bodyTo: lines.findLastIndex(({ removal }) => removal === null),
    isRevealed: lines[start]?.block.markup?.hidden === true,
    around: containersOf(headline ? [headline] : []),
  };
}

/** The head ends with the article's second running text: a standfirst may stand above the byline. */
function endOfHead(lines: readonly Line[], start: number): number {
  let running = 0;
  for (let at = start + 1; at <= start + BELOW; at++) {
    const block = lines[at]?.block;
    if (!block) return at;
    if (isRunningText(measureBlock(block)) && ++running > MOST_RUNNING_TEXTS) return at;
  }
  return start + BELOW;
}

/** Words of class names that say the element is about someone else or another page. */
const OTHER_HINTS: ReadonlySet<string> = new Set(
  'comment comments reply related recommended testimonial testimonials breadcrumb breadcrumbs menu nav navigation footer reviewer editor'.split(
    ' ',
  ),
);
const HINT_DEPTH = 6;
const MOST_OF_FOOT = 200;
// What is larger is the page around the article, whose class names tell of its layout: "under-menu".
const MOST_CHARACTERS = 1500;

/**
 * Whether the markup gives a block to the comments, to other stories, or to the page's furniture.
 *
 * @param around the elements around the headline
 */
export function isElsewhere({ markup }: Block, around: ReadonlySet<Container>): boolean {
  let container: Container | null = markup?.container ?? null;
  for (let step = 0; step < HINT_DEPTH && container !== null; step++, container = container.parent) {
    if (around.has(container)) return false;
    if (container.tag === 'nav') return true;
    // An article has a foot of its own, often right below the headline: "By Jane Doe, 3 May 2024".
    if (container.tag === 'footer' && container.characters > MOST_OF_FOOT) return true;
    if (container.tag === 'body') return false;
    if (container.characters > MOST_CHARACTERS) continue;
    if (container.hints.some((hint) => OTHER_HINTS.has(hint))) return true;
  }
  return false;
}
