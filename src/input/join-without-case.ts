import type { DumpLine } from './dump-lines.js';
import { LINK_WORDS } from './dump-words.js';
import {
  countWords,
  endsSentence,
  holdsMidPunctuation,
  holdsSentenceBorder,
  isContinuationOnly,
  startsWithContinuation,
} from './line-edges.js';
import { isListItem, isNumberedItem, isTableLine } from './line-kind.js';

const PROSE_WORDS = 10;
const PHRASE = 4;

// A paragraph with more links than this is a list of links.
const MAX_LINES_AHEAD = 7;

/** What stands around a line that may go on with the lines that are open. */
export interface Surroundings {
  readonly open: readonly DumpLine[];
  /** Whether the lines that are open follow a paragraph that has ended. */
  readonly inBody: boolean;
  readonly lines: readonly DumpLine[];
  readonly index: number;
}

export interface PageFacts {
  readonly blanksPart: boolean;
  readonly blocksParted: boolean;
  readonly hasHeadings: boolean;
  readonly labels: ReadonlySet<string>;
}

export function ruleOf({ open, inBody, lines, index }: Surroundings, page: PageFacts): string {
  const text = lines[index]?.text ?? '';
  const before = open.at(-1);
  if (before === undefined || !isCaseless(before.text) || !isCaseless(text)) return '';
  const rest = linesToSentenceEnd(lines, index, page.blanksPart);
  if (rest === null) return '';
  const last = rest.at(-1);
  if (last === undefined) return '';
  const words = countWords(text);
  const wordsOpen = open.reduce((sum, line) => sum + countWords(line.text), 0);
  const shortMiddle = rest.slice(0, -1).every((line) => countWords(line.text) <= LINK_WORDS);
  const afterLink = open.length > 1 && countWords(before.text) <= LINK_WORDS;
  const running =
    wordsOpen >= PROSE_WORDS &&
    open.some(
      (line) =>
        holdsSentenceBorder(line.text) ||
        holdsMidPunctuation(line.text) ||
        countWords(line.text) > PROSE_WORDS,
    );
  const near = lines.slice(Math.max(0, index - 1), index + rest.length);
  if (near.some((line) => countWords(line.text) <= LINK_WORDS && page.labels.has(line.text))) return '';
  const bare = [before, ...rest.slice(0, -1)];
  if (bare.some((line) => countWords(line.text) <= PHRASE && /\p{N}/u.test(line.text))) return '';
  const sentence = open.some((line) => holdsSentenceBorder(line.text));
  const comma = open.some((line) => holdsMidPunctuation(line.text));
  const tail = countWords(last.text) < PROSE_WORDS ? 's' : 'l';
  const blank = page.blanksPart ? 'p' : '';
  const h = page.hasHeadings ? 'h' : 'n';
  const f =
    (inBody ? 'i' : 'o') +
    (sentence ? 'S' : comma ? 'C' : wordsOpen >= PROSE_WORDS ? 'P' : '-') +
    tail +
    h +
    blank;
  if (open.length > 1) {
    if (afterLink && wordsOpen >= LINK_WORDS) return (words > LINK_WORDS ? 'AL' : 'AS') + f;
    if (!shortMiddle) return '';
    return words <= LINK_WORDS ? 'B' + f : '';
  }
  if (words > LINK_WORDS || !shortMiddle) return '';
  if (running) return (rest.length === 1 ? 'C1' : 'C2') + f;
  if (inBody && rest.length > 1) return 'D' + f;
  return '';
}

/** The lines from one on to the first that ends a sentence; null when labels, lists or blank lines come first. */
function linesToSentenceEnd(
  lines: readonly DumpLine[],
  index: number,
  blanksPart: boolean,
): DumpLine[] | null {
  const rest: DumpLine[] = [];
  for (const line of lines.slice(index, index + MAX_LINES_AHEAD)) {
    if (isListItem(line.text) || isTableLine(line.text) || isNumberedItem(line.text)) return null;
    if (rest.length > 0 && blanksPart && line.blanksAbove > 0) return null;
    rest.push(line);
    if (endsSentence(line.text))
      return /[.。．۔।॥։።།]["'”’»›)\]】」』）\p{Cf}]*$/u.test(line.text) && !/\.\.$/.test(line.text)
        ? rest
        : null;
    if (/[:：]$/u.test(line.text)) return null;
  }
  return null;
}

export function mapPage(lines: readonly DumpLine[], blanksPart: boolean): PageFacts {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  let headings = 0;
  let runs = 0;
  let borders = 0;
  let parted = 0;
  let continuations = 0;
  let partedContinuations = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (startsWithContinuation(line.text) || isContinuationOnly(line.text)) {
      continuations++;
      if (line.blanksAbove > 0) partedContinuations++;
    } else if (
      above !== undefined &&
      countWords(above.text) >= PROSE_WORDS &&
      endsSentence(above.text) &&
      countWords(line.text) >= PROSE_WORDS
    ) {
      borders++;
      if (line.blanksAbove > 0) parted++;
    }
    if (
      above === undefined ||
      !isParagraphEnd(above.text) ||
      endsSentence(line.text) ||
      countWords(line.text) > LINK_WORDS
    )
      continue;
    const next = lines[index + 1];
    if (next === undefined || startsWithContinuation(next.text)) continue;
    if (isParagraphEnd(next.text)) headings++;
    else runs++;
  }
  return {
    blanksPart,
    blocksParted: borders > 2 && parted >= borders * 0.9 && partedContinuations <= continuations * 0.1,
    hasHeadings: headings > 0.1 * runs,
    labels: new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text)),
  };
}

export function isParagraphEnd(text: string): boolean {
  return endsSentence(text) && countWords(text) >= PROSE_WORDS;
}

function isCaseless(text: string): boolean {
  return /^\P{L}*\p{Lo}/u.test(text.slice(0, 24));
}
