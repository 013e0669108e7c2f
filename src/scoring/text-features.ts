import { isRunningText } from '../document/body-span.js';
import type { FeatureRow } from './feature-rows.js';
import { setMarks } from './mark-features.js';
import { prefixSums, within } from './prefix-sums.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { setRunningText } from './running-text-features.js';
import { TEXT } from './text-columns.js';

/** Fills the columns of the text features in one row a block. */
export function setTextFeatures(page: PageView, rows: readonly FeatureRow[]): void {
  const { blocks } = page;
  setOwn(blocks, rows);
  setRepetitions(blocks, rows);
  setPatterns(blocks, rows);
  setPosition(blocks, rows);
  setRunningText(blocks, rows);
  setMarks(page, rows);
  setNeighbours(rows);
}

function setOwn(blocks: readonly ScoredBlock[], rows: readonly FeatureRow[]): void {
  const typical = typicalWidth(blocks);
  for (const [at, { block, measures, stopwordDensity, isSuspect }] of blocks.entries()) {
    const row = rows[at];
    if (!row) continue;
    const length = Math.max(1, block.text.length);
    const cased = measures.upperWords + measures.lowerWords;
    row[TEXT.width] = measures.width;
    row[TEXT.endsSentence] = Number(measures.endsSentence);
    row[TEXT.endsInColon] = Number(measures.endsInColon);
    row[TEXT.sentenceEnds] = measures.sentenceEnds;
    row[TEXT.commaDensity] = (100 * measures.commas) / Math.max(20, measures.width);
    row[TEXT.digitShare] = measures.digits / length;
    row[TEXT.symbolShare] = measures.symbols / length;
    row[TEXT.upperShare] = cased === 0 ? Number.NaN : measures.upperWords / cased;
    row[TEXT.capitalShare] = cased === 0 ? Number.NaN : measures.capitalWords / cased;
    row[TEXT.startsLower] = cased === 0 ? Number.NaN : Number(measures.startsLower);
    row[TEXT.stopwordDensity] = stopwordDensity;
    row[TEXT.isSuspect] = Number(isSuspect);
    row[TEXT.isHeading] = Number(block.kind === 'heading');
    row[TEXT.isListItem] = Number(block.kind === 'list-item');
    row[TEXT.startsWithDigit] = Number(/^\p{Nd}/u.test(block.text));
    row[TEXT.relativeWidth] = measures.width / typical;
  }
}

/** The middle width of the running text; NaN where there is none. */
function typicalWidth(blocks: readonly ScoredBlock[]): number {
  const widths = blocks
    .filter(({ measures }) => isRunningText(measures))
    .map(({ measures }) => measures.width)
    .sort((left, right) => left - right);
  return widths[widths.length >> 1] ?? Number.NaN;
}

/** How many other blocks say the same, begin with the same word, and end in the same one. */
function setRepetitions(blocks: readonly ScoredBlock[], rows: readonly FeatureRow[]): void {
  const keys = blocks.map(({ key }) => key);
  const starts = keys.map((key) => key.slice(0, endOfFirstWord(key)));
  const ends = keys.map((key) => key.slice(key.lastIndexOf(' ') + 1));
  for (const [column, texts] of [
    [TEXT.repetitions, keys],
    [TEXT.sameStart, starts],
    [TEXT.sameEnd, ends],
  ] as const) {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const [at, row] of rows.entries()) row[column] = (counts.get(texts[at] ?? '') ?? 1) - 1;
  }
}

// A line this short with so many digits is a date, a time or a counter, as lists of comments and stories have them.
const LABEL_WIDTH = 60;
const DATED_DIGITS = 0.12;
// Lines that stand on a page so often besides are buttons: "Reply", "Share".
const OFTEN = 2;
const NEAR = 4;

/** What stands around each block again and again: dates, buttons, lines that end alike. */
function setPatterns(blocks: readonly ScoredBlock[], rows: readonly FeatureRow[]): void {
  const isShort = blocks.map(({ measures }) => measures.width < LABEL_WIDTH);
  const dated = rows.map((row, at) => isShort[at] === true && (row[TEXT.digitShare] ?? 0) >= DATED_DIGITS);
  const repeated = rows.map((row, at) => isShort[at] === true && (row[TEXT.repetitions] ?? 0) >= OFTEN);
  const alike = rows.map((row, at) => isShort[at] === true && (row[TEXT.sameEnd] ?? 0) >= OFTEN);
  const sums = [dated, repeated, alike].map((flags) => prefixSums(flags.map(Number)));
  for (const [at, row] of rows.entries()) {
    row[TEXT.isDated] = Number(dated[at]);
    row[TEXT.datedNear] = within(sums[0] ?? [], at, NEAR);
    row[TEXT.repeatedNear] = within(sums[1] ?? [], at, NEAR);
    row[TEXT.sameEndNear] = within(sums[2] ?? [], at, NEAR);
  }
}

function endOfFirstWord(key: string): number {
  const end = key.indexOf(' ');
  return end < 0 ? key.length : end;
}

function setPosition(blocks: readonly ScoredBlock[], rows: readonly FeatureRow[]): void {
  const total = Math.max(
    1,
    blocks.reduce((sum, { measures }) => sum + measures.width, 0),
  );
  let before = 0;
  for (const [at, row] of rows.entries()) {
    row[TEXT.position] = at / blocks.length;
    row[TEXT.pageBlocks] = blocks.length;
    row[TEXT.textBefore] = before / total;
    before += blocks[at]?.measures.width ?? 0;
  }
}

const { width, endsSentence, upperShare } = TEXT;
const NEIGHBOURS = [
  [TEXT.previousWidth, width, -1],
  [TEXT.previousEndsSentence, endsSentence, -1],
  [TEXT.previousUpperShare, upperShare, -1],
  [TEXT.nextWidth, width, 1],
  [TEXT.nextEndsSentence, endsSentence, 1],
  [TEXT.nextUpperShare, upperShare, 1],
  [TEXT.secondPreviousWidth, width, -2],
  [TEXT.secondNextWidth, width, 2],
] as const;

function setNeighbours(rows: readonly FeatureRow[]): void {
  for (const [to, from, distance] of NEIGHBOURS) {
    for (const [at, row] of rows.entries()) row[to] = rows[at + distance]?.[from] ?? Number.NaN;
  }
  for (const row of rows) {
    const own = row[width] ?? 0;
    row[TEXT.stepFromPrevious] = own / Math.max(1, row[TEXT.previousWidth] ?? Number.NaN);
    row[TEXT.stepToNext] = own / Math.max(1, row[TEXT.nextWidth] ?? Number.NaN);
  }
}
