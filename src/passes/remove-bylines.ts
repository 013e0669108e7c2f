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
/** The same for one that lacks the date, or the word like "by". */
const BARE_REACH = 4;
/** No byline with its dates is longer, in characters. */
const LONGEST = 120;
/** Judged, not measured: words, a name and a date that leave nothing over. */
const CONFIDENCE = 0.9;

/**
 * Removes the byline and the dateline that were kept below the headline: someone's name with "By" or a date or both, or a
 * date, and not a word more. In a list of stories and in a discussion every entry has a dateline.
 */
export const removeBylines: Pass = (document, context) => {
  const title = document.removed.find(({ rule }) => rule === 'title')?.block.index;
  // A dump without a sign of chrome is clean text, and has no type: what this tool has written is read again as it is.
  if (document.pageType === undefined || title === undefined) return document;
  if (document.format === 'text' && document.pageType !== 'article') return document;
  const read = createAuthorLineReader(context.languages);
  // On a dump nothing parts the entries' own dates from those that are in them.
  const isSeries =
    document.format === 'html' && (document.pageType === 'listing' || document.pageType === 'forum');
  const removals = new Map<Block, Removal>();
  for (const block of document.blocks) {
    if (block.index <= title) continue;
    const isNear = block.index <= title + REACH;
    if (!(isNear || isSeries) || !mayBeEither(block)) continue;
    const isClose = block.index <= title + BARE_REACH;
    if (isNear && isByline(block, isClose, read, context, document.blocks)) {
      const reason = 'is nothing but a byline';
      removals.set(block, { rule: 'byline', block, confidence: CONFIDENCE, reason });
    } else if (isDateline(block, read, context)) {
      const reason = 'is nothing but a date';
      removals.set(block, { rule: 'date-label', block, confidence: CONFIDENCE, reason });
    }
  }
  return removeBlocks(document, removals);
};

function mayBeEither(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.text.length > LONGEST) return false;
  return !isRunningText(measureBlock(block));
}

function isDateline({ text }: Block, read: AuthorLineReader, { languages }: PassContext): boolean {
  const { credited, bare, hasNumber } = read(text);
  if (!hasNumber || credited.length + bare.length > 0) return false;
  return parseDate(text, languages) !== null || isDayOfMonth(text, languages);
}

/** @param isClose whether it stands where a name with a word like "by" needs no date, and a name with a date no such word */
function isByline(
  block: Block,
  isClose: boolean,
  read: AuthorLineReader,
  { languages }: PassContext,
  blocks: readonly Block[],
): boolean {
  const { credited, bare, hasNumber } = read(block.text);
  if (credited.length === 0) {
    if (!isClose || bare.length !== 1 || parseDate(block.text, languages) === null) return false;
  } else if (bare.length > 0 || !(hasNumber || isClose)) return false;
  const words = ordinaryWords(blocks.filter((other) => other !== block).map(({ text }) => text));
  return [...credited, ...bare].every((text) => {
    const names = parseNames(text, languages);
    return names.length > 0 && names.every((name) => isPersonShaped(name, words));
  });
}
