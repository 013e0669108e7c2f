import { isRunningText } from '../document/body-span.js';
import { setCharacterShares } from './character-shares.js';
import { columnOf, type FeatureTable } from './feature-table.js';
import { setMarks } from './mark-features.js';
import { median } from './median.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { prefixSums, within } from './prefix-sums.js';
import { setRunningText } from './running-text-features.js';
import { TEXT } from './text-columns.js';

/** Fills the columns of the text features, one row a block. */
export function setTextFeatures(page: PageView, table: FeatureTable): void {
  const { blocks } = page;
  setMeasures(blocks, table);
  setCharacterShares(blocks, table, TEXT);
  setKind(blocks, table);
  setRepetitions(blocks, table);
  setPatterns(blocks, table);
  setPosition(blocks, table);
  setRunningText(page, table);
  setMarks(page, table);
  setNeighbours(table);
}

function setMeasures(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const typical = median(blocks.flatMap(({ measures }) => (isRunningText(measures) ? measures.width : [])));
  const width = columnOf(table, TEXT.width);
  const relativeWidth = columnOf(table, TEXT.relativeWidth);
  const sentenceEnds = columnOf(table, TEXT.sentenceEnds);
  const endsSentence = columnOf(table, TEXT.endsSentence);
  const endsInColon = columnOf(table, TEXT.endsInColon);
  const commaDensity = columnOf(table, TEXT.commaDensity);
  const startsLower = columnOf(table, TEXT.startsLower);
  for (const [at, { measures }] of blocks.entries()) {
    width[at] = measures.width;
    relativeWidth[at] = measures.width / typical;
    sentenceEnds[at] = measures.sentenceEnds;
    endsSentence[at] = Number(measures.endsSentence);
    endsInColon[at] = Number(measures.endsInColon);
    if (measures.upperWords + measures.lowerWords > 0) startsLower[at] = Number(measures.startsLower);
    commaDensity[at] = (100 * measures.commas) / Math.max(20, measures.width);
  }
}

function setKind(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const density = columnOf(table, TEXT.stopwordDensity);
  const suspect = columnOf(table, TEXT.isSuspect);
  const isHeading = columnOf(table, TEXT.isHeading);
  const isListItem = columnOf(table, TEXT.isListItem);
  const startsWithDigit = columnOf(table, TEXT.startsWithDigit);
  for (const [at, { block, stopwordDensity, isSuspect }] of blocks.entries()) {
    density[at] = stopwordDensity;
    suspect[at] = Number(isSuspect);
    isHeading[at] = Number(block.kind === 'heading');
    isListItem[at] = Number(block.kind === 'list-item');
    startsWithDigit[at] = Number(/^\p{Nd}/u.test(block.text));
  }
}

/** How many other blocks say the same, begin with the same word, and end in the same one. */
function setRepetitions(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const keys = blocks.map(({ key }) => key);
  const starts = keys.map((key) => key.slice(0, endOfFirstWord(key)));
  const ends = keys.map((key) => key.slice(key.lastIndexOf(' ') + 1));
  setOthers(keys, columnOf(table, TEXT.repetitions));
  setOthers(starts, columnOf(table, TEXT.sameStart));
  setOthers(ends, columnOf(table, TEXT.sameEnd));
}

function setOthers(texts: readonly string[], column: Float32Array): void {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [at, text] of texts.entries()) column[at] = (counts.get(text) ?? 1) - 1;
}

function endOfFirstWord(key: string): number {
  const end = key.indexOf(' ');
  return end < 0 ? key.length : end;
}

// A line this short with so many digits is a date, a time or a counter, as lists of comments and stories have them.
const LABEL_WIDTH = 60;
const DATED_DIGITS = 0.12;
// Lines that stand on a page so often besides are buttons: "Reply", "Share".
const OFTEN = 2;
const NEAR = 4;

/** What stands around each block again and again: dates, buttons, lines that end alike. */
function setPatterns(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const isShort = blocks.map(({ measures }) => measures.width < LABEL_WIDTH);
  const shortWith = (column: number, least: number): Float64Array => {
    const values = columnOf(table, column);
    return prefixSums(blocks.length, (at) => Number(isShort[at] === true && (values[at] ?? 0) >= least));
  };
  const dated = shortWith(TEXT.digitShare, DATED_DIGITS);
  const repeated = shortWith(TEXT.repetitions, OFTEN);
  const alike = shortWith(TEXT.sameEnd, OFTEN);
  const isDated = columnOf(table, TEXT.isDated);
  const datedNear = columnOf(table, TEXT.datedNear);
  const repeatedNear = columnOf(table, TEXT.repeatedNear);
  const sameEndNear = columnOf(table, TEXT.sameEndNear);
  for (let at = 0; at < blocks.length; at++) {
    isDated[at] = (dated[at + 1] ?? 0) - (dated[at] ?? 0);
    datedNear[at] = within(dated, at, NEAR);
    repeatedNear[at] = within(repeated, at, NEAR);
    sameEndNear[at] = within(alike, at, NEAR);
  }
}

function setPosition(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const position = columnOf(table, TEXT.position);
  const textBefore = columnOf(table, TEXT.textBefore);
  let total = 0;
  for (const { measures } of blocks) total += measures.width;
  let before = 0;
  for (const [at, { measures }] of blocks.entries()) {
    position[at] = at / blocks.length;
    textBefore[at] = before / Math.max(1, total);
    before += measures.width;
  }
  columnOf(table, TEXT.pageBlocks).fill(blocks.length);
}

function setNeighbours(table: FeatureTable): void {
  const { rows } = table;
  const width = columnOf(table, TEXT.width);
  const previousWidth = columnOf(table, TEXT.previousWidth);
  const nextWidth = columnOf(table, TEXT.nextWidth);
  shift(width, 1, previousWidth);
  shift(width, -1, nextWidth);
  shift(width, 2, columnOf(table, TEXT.secondPreviousWidth));
  shift(width, -2, columnOf(table, TEXT.secondNextWidth));
  const endsSentence = columnOf(table, TEXT.endsSentence);
  shift(endsSentence, 1, columnOf(table, TEXT.previousEndsSentence));
  shift(endsSentence, -1, columnOf(table, TEXT.nextEndsSentence));
  const upperShare = columnOf(table, TEXT.upperShare);
  shift(upperShare, 1, columnOf(table, TEXT.previousUpperShare));
  shift(upperShare, -1, columnOf(table, TEXT.nextUpperShare));
  const stepFromPrevious = columnOf(table, TEXT.stepFromPrevious);
  const stepToNext = columnOf(table, TEXT.stepToNext);
  for (let at = 0; at < rows; at++) {
    const own = width[at] ?? 0;
    stepFromPrevious[at] = own / Math.max(1, previousWidth[at] ?? Number.NaN);
    stepToNext[at] = own / Math.max(1, nextWidth[at] ?? Number.NaN);
  }
}

/** Copies a column so many places down, or up if less than none; what has no neighbour there stays unknown. */
function shift(column: Float32Array, places: number, into: Float32Array): void {
  if (Math.abs(places) >= column.length) return;
  if (places > 0) into.set(column.subarray(0, column.length - places), places);
  else into.set(column.subarray(-places));
}
