import type { DumpLine } from './dump-lines.js';
import {
  estimateWords,
  endsSentence,
  endsStatement,
  holdsMidPunctuation,
  holdsSentenceBorder,
  isContinuationOnly,
  LINK_WORDS,
  PROSE_WORDS,
  startsWithContinuation,
} from './line-edges.js';
import { isListItem, isNumberedItem, isTableLine } from './line-kind.js';

/**
 * Joins text nodes in scripts without letter case, where no small letter tells that a line goes on. What is left is
 * where the line stands, which marks it holds, and how the page sets its paragraphs apart. The conditions were chosen
 * on the text nodes of 204 saved pages, their letters mapped to a script without case and their blocks known: of the
 * joins they add there, nine in ten are right without blank lines and 98 in a hundred with them.
 */

/** What one page's dump shows about its own text nodes. */
export interface PageEvidence {
  /** Whether most lines begin with a letter of a script without case. */
  readonly withoutCase: boolean;
  /** Whether blank lines say something: not when nearly every line has one above. */
  readonly blanksPart: boolean;
  /** Whether blank lines stand between blocks and not between text nodes. */
  readonly blanksPartBlocks: boolean;
  /** Whether short lines without an end stand above whole paragraphs, as headings do and labels of lists. */
  readonly hasHeadings: boolean;
  /** Lines the page shows more than once. */
  readonly repeated: ReadonlySet<string>;
}

/** Where a line stands that may go on with the lines that are open. */
export interface Position {
  readonly open: readonly [DumpLine, ...DumpLine[]];
  /** Whether a paragraph that has ended stands right above the open lines. */
  readonly afterParagraph: boolean;
  readonly lines: readonly DumpLine[];
  /** Of the line, in `lines`. */
  readonly index: number;
}

/**
 * Whether a text node goes on with the open lines, by the text around it: the lines from here to the next full stop
 * must be able to be one sentence, and the open lines must be running text that has not ended.
 */
export function joinsWithoutCase(
  { open, afterParagraph, lines, index }: Position,
  page: PageEvidence,
): boolean {
  const before = open.at(-1);
  const line = lines[index];
  if (!page.withoutCase || before === undefined || line === undefined) return false;
  const rest = linesToSentenceEnd(lines, index, page.blanksPart);
  const end = rest?.at(-1);
  if (rest === null || end === undefined) return false;
  if ([before, ...rest].some((each) => isShort(each) && isLabel(each, page))) return false;

  const isLink = isShort(line);
  const hasShortTail = estimateWords(end.text) < PROSE_WORDS;
  const followsLink = open.length > 1 && isShort(before);
  const nearby = open.slice(-MAX_LINES_BEHIND);
  const wordsOpen = nearby.reduce((sum, each) => sum + estimateWords(each.text), 0);
  const inParagraph = afterParagraph && (page.blanksPartBlocks || !page.hasHeadings);
  const afterRunningLink = followsLink && (wordsOpen >= LINK_WORDS || inParagraph);
  // A long line goes on only after a link; between two long lines stands a border.
  if (!isLink && !afterRunningLink) return false;
  if (!isLink && rest.length > 1 && hasShortTail) return true;
  if (!afterRunningLink && !rest.slice(0, -1).every(isShort)) return false;

  if (page.blanksPartBlocks && (afterParagraph || wordsOpen >= PROSE_WORDS)) return true;
  if (nearby.some(({ text }) => holdsSentenceBorder(text))) return true;
  // At the first paragraph of the page nothing ended above; text, link, text, link and an end are evidence enough.
  const alternates = open.length > 1 && (!followsLink || (open.length > 2 && hasShortTail));
  if (!afterParagraph && !alternates) return false;
  if (nearby.some(({ text }) => holdsMidPunctuation(text))) return true;
  if (rest.length === 1 && open.length === 1) return false;
  // A caption has many words and no comma too, but then a whole paragraph follows the line below it.
  return inParagraph || (wordsOpen >= PROSE_WORDS && (hasShortTail || startsWithContinuation(end.text)));
}

function isShort({ text }: DumpLine): boolean {
  return estimateWords(text) <= LINK_WORDS;
}

/** A text that comes back, or the date, the counter or the price that stand about a paragraph. */
function isLabel({ text }: DumpLine, page: PageEvidence): boolean {
  return (
    page.repeated.has(text) || (/\p{N}/u.test(text) && !endsSentence(text) && !startsWithContinuation(text))
  );
}

// Bounds the cost of a line; what a paragraph's first lines show, its next ones were joined by.
const MAX_LINES_BEHIND = 12;

// A paragraph with more links before its first full stop is a list.
const MAX_LINES_AHEAD = 7;

/** The lines from one on to the first that ends with a full stop; null when a list or a blank line comes first. */
function linesToSentenceEnd(
  lines: readonly DumpLine[],
  index: number,
  blanksPart: boolean,
): readonly DumpLine[] | null {
  for (let next = index; next < Math.min(lines.length, index + MAX_LINES_AHEAD); next++) {
    const line = lines[next];
    if (line === undefined || (next > index && blanksPart && line.blanksAbove > 0)) return null;
    if (isListItem(line.text) || isTableLine(line.text) || isNumberedItem(line.text)) return null;
    // What begins with a comma is sure to belong to the line above it.
    if (next > index && startsWithContinuation(line.text)) return lines.slice(index, next + 1);
    // Questions, exclamations and ellipses end headlines and labels as well.
    if (endsStatement(line.text) || isContinuationOnly(line.text)) return lines.slice(index, next + 1);
    if (endsSentence(line.text) || /[:：]$/u.test(line.text)) return null;
  }
  return null;
}

/** Whether a text is long enough for a paragraph and ends as one. */
export function isEndedParagraph(text: string): boolean {
  return endsSentence(text) && estimateWords(text) >= PROSE_WORDS;
}

// One heading that is a link at the start of its paragraph in ten lines of the kind.
const MAX_SHARE_HEADINGS = 0.1;

// Above this share of lines with a blank one above, blank lines part text nodes too, and say nothing.
const MAX_SHARE_PARTED = 0.9;

// Two neighbouring paragraphs can be parted by chance; text nodes of a page with headings at the margin as well.
const MIN_PARAGRAPH_BORDERS = 3;
const MIN_SHARE_BORDERS_PARTED = 0.9;
const MAX_SHARE_CONTINUATIONS_PARTED = 0.1;

/** Reads what a page's lines show about its text nodes. Linear. */
export function readPageEvidence(lines: readonly DumpLine[]): PageEvidence {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let withoutCase = 0;
  let parted = 0;
  let headings = 0;
  let openings = 0;
  let borders = 0;
  let bordersParted = 0;
  let continuations = 0;
  let continuationsParted = 0;
  for (const [index, { text, blanksAbove }] of lines.entries()) {
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
    if (LETTER_WITHOUT_CASE.test(text.slice(0, 32))) withoutCase++;
    if (blanksAbove > 0) parted++;

    if (startsWithContinuation(text) || isContinuationOnly(text)) {
      continuations++;
      if (blanksAbove > 0) continuationsParted++;
    }
    const above = lines[index - 1];
    const below = lines[index + 1];
    if (above === undefined || !isEndedParagraph(above.text)) continue;
    const words = estimateWords(text);
    if (words >= PROSE_WORDS) {
      borders++;
      if (blanksAbove > 0) bordersParted++;
    }
    if (below === undefined || words > LINK_WORDS || endsSentence(text)) continue;
    if (startsWithContinuation(below.text)) continue;
    if (isEndedParagraph(below.text)) headings++;
    else openings++;
  }
  return {
    withoutCase: withoutCase > lines.length / 2,
    blanksPart: parted <= lines.length * MAX_SHARE_PARTED,
    blanksPartBlocks:
      borders >= MIN_PARAGRAPH_BORDERS &&
      bordersParted >= borders * MIN_SHARE_BORDERS_PARTED &&
      continuationsParted <= continuations * MAX_SHARE_CONTINUATIONS_PARTED,
    hasHeadings: headings > openings * MAX_SHARE_HEADINGS,
    repeated,
  };
}

const LETTER_WITHOUT_CASE = /^\P{L}*[\p{Lo}\p{Script=Georgian}]/u;
