import type { Block } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { removeBlocks, type Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';
import { type AuthorLineReader, createAuthorLineReader } from '../metadata/author-line.js';
import { isPersonShaped, ordinaryWords } from '../metadata/name-shape.js';
import { parseDate } from '../metadata/parse-date.js';
import { parseNames } from '../metadata/parse-names.js';
import { isDayOfMonth } from './find-bylines.js';
import type { Pass, PassContext } from './pass.js';

/** How far below the headline a byline or a dateline stands, in blocks. */
const REACH = 8;
/** No byline with its dates is longer, in characters. */
const LONGEST = 120;
/** Judged, not measured: words, a name and a date that leave nothing over. */
const CONFIDENCE = 0.9;

/**
 * Removes the dated byline and the dateline that were kept below the headline: "By", someone's name and a date, or a
 * date, and not a word more. In a list of stories and in a discussion every entry has a dateline.
 */
export const removeBylines: Pass = (document, context) => {
  const title = document.removed.find(({ rule }) => rule === 'title')?.block.index;
  // What this tool has written is read again as it is.
  if (document.format === 'text' || title === undefined) return document;
  const read = createAuthorLineReader(context.languages);
  const isSeries = document.pageType === 'listing' || document.pageType === 'forum';
  const removals = new Map<Block, Removal>();
  for (const block of document.blocks) {
    if (block.index <= title) continue;
    const isNear = block.index <= title + REACH;
    if (!(isNear || isSeries) || !mayBeEither(block)) continue;
    if (isNear && isByline(block, read, context, document.blocks)) {
      const reason = 'is nothing but a byline and a date';
      removals.set(block, { rule: 'byline', block, confidence: CONFIDENCE, reason });
    } else if (isDateline(block, read, context)) {
      const reason = 'is nothing but a date';
      removals.set(block, { rule: 'date-label', block, confidence: CONFIDENCE, reason });
    }
  }
  return removeBlocks(document, removals);
};

function mayBeEither(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.text.length > LONGEST || !/\p{Nd}/u.test(block.text)) return false;
  return !isRunningText(measureBlock(block));
}

function isDateline({ text }: Block, read: AuthorLineReader, { languages }: PassContext): boolean {
  const { credited, bare, hasNumber } = read(text);
  if (!hasNumber || credited.length + bare.length > 0) return false;
  return parseDate(text, languages) !== null || isDayOfMonth(text, languages);
}

function isByline(
  block: Block,
  read: AuthorLineReader,
  { languages }: PassContext,
  blocks: readonly Block[],
): boolean {
  const { credited, bare } = read(block.text);
  if (credited.length === 0 || bare.length > 0) return false;
  const words = ordinaryWords(blocks.filter((other) => other !== block).map(({ text }) => text));
  return credited.every((text) => {
    const names = parseNames(text, languages);
    return names.length > 0 && names.every((name) => isPersonShaped(name, words));
  });
}
