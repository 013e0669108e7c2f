import type { DumpLine } from './dump-lines.js';
import { closesOpenMark, estimateWords, endsSentence, startsWithContinuation } from './line-edges.js';
import { countWide, displayWidth, firstWordWidth, hasOtherWidth, type WidthMeasure } from './line-width.js';
import { holdsTouching } from './part-touching.js';

/**
 * What a line of a dump is. `blocks`: one or more whole blocks, the usual case. `text-nodes`: one text node of the
 * page, so that links and emphasis break paragraphs apart. `wrapped`: a paragraph broken at a column. `glued`: the
 * whole page, or a large part of it.
 */
export type DumpShape =
  | { readonly kind: 'blocks' }
  | { readonly kind: 'text-nodes' }
  | { readonly kind: 'glued' }
  | { readonly kind: 'wrapped'; readonly columns: number; readonly measure: WidthMeasure };

/**
 * Tells the shape of a dump from the statistics of its lines. In doubt it is `blocks`, whose lines are never joined:
 * a border that is lost cannot be found again.
 */
export function detectDumpShape(lines: readonly DumpLine[]): DumpShape {
  if (isGlued(lines)) return { kind: 'glued' };
  const measures: WidthMeasure[] = ['columns'];
  if (lines.some(({ text }) => hasOtherWidth(text))) measures.push('characters');
  for (const measure of measures) {
    const columns = findColumns(lines, measure);
    if (columns !== null) return { kind: 'wrapped', columns, measure };
  }
  return isOfTextNodes(lines) ? { kind: 'text-nodes' } : { kind: 'blocks' };
}

// In characters, an ideograph for two: a paragraph is seldom longer; nor is one of a page that has no more lines than a
// few. Of long paragraphs that are taken for glued pages nothing is cut.
const GLUED_LINE = 3000;
const GLUED_LINE_OF_FEW = 1000;
const FEW_LINES = 3;
// The same for a page on whose lines labels touch.
const TOUCHING_LINE = 400;
const FEW_TOUCHING_LINES = 8;
const MIN_SHARE_GLUED = 0.5;

function isGlued(lines: readonly DumpLine[]): boolean {
  if (isMostlyLong(lines, lines.length <= FEW_LINES ? GLUED_LINE_OF_FEW : GLUED_LINE)) return true;
  return (
    lines.length <= FEW_TOUCHING_LINES &&
    isMostlyLong(lines, TOUCHING_LINE) &&
    holdsTouching(lines.map(({ text }) => text))
  );
}

/** Whether most of the text stands on lines of so many characters at least. */
function isMostlyLong(lines: readonly DumpLine[], least: number): boolean {
  let all = 0;
  let glued = 0;
  for (const { text } of lines) {
    all += text.length;
    // Counting is slow: only where it can make the difference.
    const isLong =
      text.length >= least || (text.length * 2 >= least && text.length + countWide(text) >= least);
    if (isLong) glued += text.length;
  }
  return glued > all * MIN_SHARE_GLUED;
}

// Measured on 1,497 pages: as rendered text, one page in a hundred has two lines that begin with a comma or a full
// stop (they show code, mostly); as text nodes, three in four have, and one for every ten lines of prose.
const MIN_CONTINUATIONS = 2;
const MIN_CONTINUATIONS_PER_PROSE_LINE = 0.02;
const PROSE_WORDS = 10;

function isOfTextNodes(lines: readonly DumpLine[]): boolean {
  let continuations = 0;
  let prose = 0;
  for (const [index, { text }] of lines.entries()) {
    if (startsWithContinuation(text) || closesQuote(lines, index)) continuations++;
    // Ten words take at least nineteen characters.
    if (text.length >= 2 * PROSE_WORDS - 1 && estimateWords(text) >= PROSE_WORDS) prose++;
  }
  return continuations >= MIN_CONTINUATIONS && continuations >= prose * MIN_CONTINUATIONS_PER_PROSE_LINE;
}

// The text between two marks seldom holds more than one link. Round brackets close lines of code as well.
const QUOTED_LINES = 2;

function closesQuote(lines: readonly DumpLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (!/^[»”」』》】）]/u.test(text)) return false;
  const above = lines.slice(Math.max(0, index - QUOTED_LINES), index);
  return closesOpenMark(above.map((line) => line.text).join('\n'), text);
}

// Terminals, mail and text browsers wrap at 60 to 100 columns; narrower than 40 are lists, wider than 120 is prose.
const MIN_COLUMNS = 40;
const MAX_COLUMNS = 120;

const MIN_FULL_LINES = 4;

// Of the lines of more than half the width that another follows: the others are the last lines of their paragraphs.
const LONG_LINE = 0.6;
const MIN_SHARE_FULL = 0.5;

// A few addresses and table rows stick out of any wrapped text.
const MAX_SHARE_OVERFLOWING = 0.1;

// One line end in six or so falls on the end of a sentence by chance; in a list of sentences all do.
const MAX_SHARE_SENTENCE_ENDS = 0.4;

/**
 * The column a dump is wrapped at, or null. A wrapped line is full: it has no room for the first word of the next. So
 * each pair of lines names the columns at which it could have been broken, and the column that most pairs name is it.
 */
function findColumns(lines: readonly DumpLine[], measure: WidthMeasure): number | null {
  const votes = new Int32Array(MAX_COLUMNS + 2);
  const pairs: { readonly width: number; readonly room: number; readonly ended: boolean }[] = [];
  let overflowing = 0;
  for (const [index, line] of lines.entries()) {
    const width = displayWidth(line, measure);
    if (width > MAX_COLUMNS) overflowing++;
    const next = lines[index + 1];
    if (next === undefined || next.blanksAbove > 0) continue;
    const room = width + firstWordWidth(next.text, measure);
    pairs.push({ width, room, ended: endsSentence(line.text) });
    if (width > MAX_COLUMNS || room < MIN_COLUMNS) continue;
    votes[Math.max(MIN_COLUMNS, width)] = (votes[Math.max(MIN_COLUMNS, width)] ?? 0) + 1;
    votes[Math.min(MAX_COLUMNS, room) + 1] = (votes[Math.min(MAX_COLUMNS, room) + 1] ?? 0) - 1;
  }

  let columns = 0;
  let most = 0;
  let running = 0;
  for (let column = MIN_COLUMNS; column <= MAX_COLUMNS; column++) {
    running += votes[column] ?? 0;
    if (running > most) {
      most = running;
      columns = column;
    }
  }
  if (most < MIN_FULL_LINES) return null;

  const long = pairs.filter(({ width }) => width >= columns * LONG_LINE);
  const full = long.filter(({ width, room }) => width <= columns && room >= columns);
  overflowing += long.filter(({ width }) => width > columns && width <= MAX_COLUMNS).length;
  if (full.length < long.length * MIN_SHARE_FULL) return null;
  if (overflowing > full.length * MAX_SHARE_OVERFLOWING) return null;
  if (full.filter(({ ended }) => ended).length > full.length * MAX_SHARE_SENTENCE_ENDS) return null;
  return columns;
}
