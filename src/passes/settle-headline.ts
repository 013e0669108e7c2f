import type { Block } from '../document/block.js';
import { byReadingOrder, type Document, movedTo, type Removal } from '../document/document.js';
import { wordsOfAddress } from '../metadata/address-words.js';
import { resemblance } from '../metadata/resemblance.js';

// Of the development set's dumps, with the headline unlike the address: with these values the block that the address
// spells is the reference's title on 80 pages and the headline found before on 9.
const LIKE_ADDRESS = 0.85;
const UNLIKE_ADDRESS = 0.5;
const FEWEST_ADDRESS_WORDS = 4;
const FEWEST_WHEN_UNSURE = 3;
const UNSURE = 0.5;

const LONGEST_HEADLINE = 250;

/**
 * Looks once more at the headline of a dump, which has no markup and no declaration to confirm it. Where the address of
 * the page spells another block, that one is the headline. Where the headline's line is a trail that ends in a block
 * nearby ("Home » News » Rain falls"), that block is.
 *
 * @param address the address the page was saved from, if it is known
 */
export function settleHeadline(document: Document, address: string | undefined): Document {
  if (document.format !== 'text') return document;
  const blocks = [...document.blocks, ...document.removed.map(({ block }) => block)].toSorted(
    (left, right) => left.index - right.index,
  );
  const title = document.removed.find(({ rule }) => rule === 'title');
  const spelled = address === undefined ? null : spelledByAddress(blocks, title, address);
  const headline = spelled ?? (title ? endOfTrail(blocks, title.block) : null);
  return headline === null ? document : withHeadline(document, headline, title);
}

function spelledByAddress(
  blocks: readonly Block[],
  title: Removal | undefined,
  address: string,
): Block | null {
  const words = wordsOfAddress(address);
  const fewest = (title?.confidence ?? 0) > UNSURE ? FEWEST_ADDRESS_WORDS : FEWEST_WHEN_UNSURE;
  if (words.length < fewest) return null;
  const spelling = words.join(' ');
  if (title && resemblance(title.block.text, spelling) >= UNLIKE_ADDRESS) return null;
  let headline: Block | null = null;
  let most = LIKE_ADDRESS;
  for (const block of blocks) {
    if (block.text.length > LONGEST_HEADLINE) continue;
    const likeness = resemblance(block.text, spelling);
    if (likeness > most) {
      most = likeness;
      headline = block;
    }
  }
  return headline;
}

// Blocks between a trail and the headline.
const TRAIL_REACH = 10;
const SHORTEST_END = 12;

function endOfTrail(blocks: readonly Block[], trail: Block): Block | null {
  const ends = blocks.filter(
    ({ index, text }) =>
      Math.abs(index - trail.index) <= TRAIL_REACH &&
      text.length >= SHORTEST_END &&
      text.length < trail.text.length &&
      trail.text.endsWith(text) &&
      TRAIL_START.test(trail.text.slice(0, -text.length)),
  );
  return ends.reduce<Block | null>(
    (longest, end) => (longest === null || end.text.length > longest.text.length ? end : longest),
    null,
  );
}

// A separator of trails, or a letter that touches the headline where a dump has lost the separator.
const TRAIL_START = /[>›»/|→]\s*$|[\p{L}\p{N}]$/u;

/** The block becomes the headline; what was taken for it is judged by its place. */
function withHeadline(document: Document, headline: Block, title: Removal | undefined): Document {
  const blocks = document.blocks.filter((block) => block !== headline);
  const rest = document.removed.filter((removal) => removal !== title && removal.block !== headline);
  const [first] = blocks;
  const former = title ? [formerHeadline(title, first)] : [];
  return {
    ...document,
    blocks,
    removed: [
      ...rest,
      ...former,
      { rule: 'title', block: headline, confidence: LIKE_ADDRESS, reason: movedTo('title') },
    ].toSorted(byReadingOrder),
    metadata: { ...document.metadata, title: headline.text },
  };
}

function formerHeadline({ block }: Removal, first: Block | undefined): Removal {
  const isBefore = first === undefined || block.index < first.index;
  return {
    rule: isBefore ? 'before-article' : 'boilerplate',
    block,
    confidence: 1 - (block.score ?? 0),
    reason: isBefore ? 'stands before the article' : 'does not read as part of the article',
  };
}
