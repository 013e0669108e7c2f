import { findBodySpan, isRunningText } from '../document/body-span.js';
import { contentTerms } from '../document/word-overlap.js';
import type { PageView, ScoredBlock } from './page-view.js';

/** Features of a block as text among the other blocks of its page; none knows a language. In the models' order. */
export const TEXT_FEATURES = [
  'width',
  'endsSentence',
  'endsInColon',
  'sentenceEnds',
  'commaDensity',
  'digitShare',
  'symbolShare',
  'upperShare',
  'capitalShare',
  'startsLower',
  'stopwordDensity',
  'isSuspect',
  'isHeading',
  'isListItem',
  'startsWithDigit',
  'repetitions',
  'relativeWidth',
  'topicOverlap',
  'position',
  'pageBlocks',
  'textBefore',
  'runningTextBefore',
  'runningTextShare',
  'blocksToPreviousRunningText',
  'blocksToNextRunningText',
  'runningTextNear',
  'runningTextAround',
  'widthAround',
  'shortRun',
  'shortRunBefore',
  'gapBefore',
  'gapAfter',
  'removedBefore',
  'removedAfter',
  'removedAbove',
  'removedBelow',
  'removedShareAbove',
  'endMarksAbove',
  'endMarksBelow',
  'startMarksBelow',
  'blocksSinceEndMark',
  'blocksToEndMark',
  'inBodySpan',
  'blocksFromBodyStart',
  'blocksFromBodyEnd',
  'previousWidth',
  'previousEndsSentence',
  'previousUpperShare',
  'nextWidth',
  'nextEndsSentence',
  'nextUpperShare',
  'secondPreviousWidth',
  'secondNextWidth',
] as const;

const COLUMN = new Map<string, number>(TEXT_FEATURES.map((name, at) => [name, at]));
// How many blocks to each side count as near, and as around.
const NEAR = 3;
const AROUND = 10;
// Characters of a block that its terms are taken from: a paragraph's worth.
const LONGEST_COMPARED = 1000;
// How far, in blocks as read, removed chrome counts as close.
const WINDOW = 15;

/** One row a block, {@link TEXT_FEATURES} wide. */
export function textFeatures(page: PageView): Float32Array[] {
  const { blocks } = page;
  const rows = blocks.map(() => new Float32Array(TEXT_FEATURES.length).fill(Number.NaN));
  const set = (at: number, name: (typeof TEXT_FEATURES)[number], value: number): void => {
    const row = rows[at];
    if (row) row[COLUMN.get(name) ?? 0] = value;
  };
  setOwn(blocks, set);
  setPosition(blocks, set);
  setRunningText(blocks, set);
  setRuns(blocks, set);
  setGaps(page, set);
  setMarks(page, set);
  setNeighbours(rows);
  return rows;
}

type Setter = (at: number, name: (typeof TEXT_FEATURES)[number], value: number) => void;

function setOwn(blocks: readonly ScoredBlock[], set: Setter): void {
  const repetitions = new Map<string, number>();
  for (const { key } of blocks) repetitions.set(key, (repetitions.get(key) ?? 0) + 1);
  const longWidths = blocks
    .filter(({ measures }) => isRunningText(measures))
    .map(({ measures }) => measures.width)
    .sort((left, right) => left - right);
  const typical = longWidths[longWidths.length >> 1] ?? Number.NaN;
  for (const [at, { block, measures, key, stopwordDensity, isSuspect }] of blocks.entries()) {
    const length = Math.max(1, block.text.length);
    const cased = measures.upperWords + measures.lowerWords;
    set(at, 'width', Math.log1p(measures.width));
    set(at, 'endsSentence', Number(measures.endsSentence));
    set(at, 'endsInColon', Number(measures.endsInColon));
    set(at, 'sentenceEnds', Math.log1p(measures.sentenceEnds));
    set(at, 'commaDensity', (100 * measures.commas) / Math.max(20, measures.width));
    set(at, 'digitShare', measures.digits / length);
    set(at, 'symbolShare', measures.symbols / length);
    set(at, 'upperShare', cased === 0 ? Number.NaN : measures.upperWords / cased);
    set(at, 'capitalShare', cased === 0 ? Number.NaN : measures.capitalWords / cased);
    set(at, 'startsLower', cased === 0 ? Number.NaN : Number(measures.startsLower));
    set(at, 'stopwordDensity', stopwordDensity);
    set(at, 'isSuspect', Number(isSuspect));
    set(at, 'isHeading', Number(block.kind === 'heading'));
    set(at, 'isListItem', Number(block.kind === 'list-item'));
    set(at, 'startsWithDigit', Number(/^\p{Nd}/u.test(block.text)));
    set(at, 'repetitions', Math.log1p((repetitions.get(key) ?? 1) - 1));
    set(at, 'relativeWidth', Math.log1p(measures.width) - Math.log1p(typical));
  }
}

function setPosition(blocks: readonly ScoredBlock[], set: Setter): void {
  const total = Math.max(
    1,
    blocks.reduce((sum, { measures }) => sum + measures.width, 0),
  );
  let before = 0;
  for (const [at, { measures }] of blocks.entries()) {
    set(at, 'position', at / blocks.length);
    set(at, 'pageBlocks', Math.log1p(blocks.length));
    set(at, 'textBefore', before / total);
    before += measures.width;
  }
}

function setRunningText(blocks: readonly ScoredBlock[], set: Setter): void {
  const running = blocks.map(({ measures }) => isRunningText(measures));
  const widths = prefixSums(blocks.map(({ measures }) => measures.width));
  const counts = prefixSums(running.map(Number));
  const runningWidths = prefixSums(blocks.map(({ measures }, at) => (running[at] ? measures.width : 0)));
  const total = Math.max(1, runningWidths[blocks.length] ?? 0);
  const within = (sums: readonly number[], at: number, reach: number): number =>
    (sums[Math.min(blocks.length, at + reach + 1)] ?? 0) - (sums[Math.max(0, at - reach)] ?? 0);

  const span = findBodySpan(blocks.map(({ measures }) => measures));
  const terms = blocks.map(({ key }) => contentTerms(key.slice(0, LONGEST_COMPARED)));
  const frequency = new Map<string, number>();
  for (const [at, own] of terms.entries()) {
    if (span && at >= span.from && at < span.to) {
      for (const term of own) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  let previous = Number.NaN;
  for (const at of blocks.keys()) {
    set(at, 'runningTextBefore', (runningWidths[at] ?? 0) / total);
    set(at, 'runningTextShare', total / Math.max(1, widths[blocks.length] ?? 0));
    set(at, 'runningTextNear', within(counts, at, NEAR));
    set(at, 'runningTextAround', within(counts, at, AROUND));
    set(at, 'widthAround', Math.log1p(within(widths, at, NEAR)));
    set(at, 'blocksToPreviousRunningText', Math.log1p(at - previous));
    if (running[at]) previous = at;
    const inSpan = span !== null && at >= span.from && at < span.to;
    set(at, 'inBodySpan', Number(inSpan));
    if (span) {
      set(at, 'blocksFromBodyStart', signedLog(at - span.from));
      set(at, 'blocksFromBodyEnd', signedLog(at - span.to));
      set(at, 'topicOverlap', overlap(terms[at] ?? new Set(), frequency, inSpan ? 2 : 1));
    }
  }
  let next = Number.NaN;
  for (let at = blocks.length - 1; at >= 0; at--) {
    set(at, 'blocksToNextRunningText', Math.log1p(next - at));
    if (running[at]) next = at;
  }
}

/** Runs of blocks that are not running text, as menus, lists of links and forms make them. */
function setRuns(blocks: readonly ScoredBlock[], set: Setter): void {
  let from = 0;
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    if (block && !isRunningText(block.measures)) continue;
    for (let inRun = from; inRun < at; inRun++) {
      set(inRun, 'shortRun', Math.log1p(at - from));
      set(inRun, 'shortRunBefore', Math.log1p(inRun - from));
    }
    if (block) {
      set(at, 'shortRun', 0);
      set(at, 'shortRunBefore', 0);
    }
    from = at + 1;
  }
}

/** Blank lines of a dump, and chrome already removed between two blocks. */
function setGaps({ blocks }: PageView, set: Setter): void {
  const gaps = blocks.map(({ block }, at) => blankLines(blocks[at - 1], block));
  // A dump whose every line follows a blank one, or none, says nothing by it.
  const told = gaps.filter((gap) => gap > 0).length;
  const informative = told > 0.05 * blocks.length && told < 0.95 * blocks.length;
  for (const at of blocks.keys()) {
    if (informative) {
      set(at, 'gapBefore', Math.log1p(gaps[at] ?? 0));
      set(at, 'gapAfter', Math.log1p(gaps[at + 1] ?? 0));
    }
    const index = blocks[at]?.block.index ?? 0;
    set(at, 'removedBefore', Math.log1p(Math.max(0, index - (blocks[at - 1]?.block.index ?? -1) - 1)));
    set(at, 'removedAfter', Math.log1p(Math.max(0, (blocks[at + 1]?.block.index ?? index + 1) - index - 1)));
  }
}

function blankLines(previous: ScoredBlock | undefined, block: ScoredBlock['block']): number {
  if (!previous || block.index !== previous.block.index + 1) return 0;
  const { origin } = block;
  const before = previous.block.origin;
  return 'line' in origin && 'line' in before ? Math.max(0, origin.line[0] - before.line[1] - 1) : 0;
}

function setMarks({ blocks, removed }: PageView, set: Setter): void {
  const places = removed.map((mark) => mark.index);
  const ends = removed.filter((mark) => mark.marks === 'after').map((mark) => mark.index);
  const starts = removed.filter((mark) => mark.marks === 'before').map((mark) => mark.index);
  let above = 0;
  let startsAbove = 0;
  let removedAbove = 0;
  for (const [at, { block }] of blocks.entries()) {
    while ((places[removedAbove] ?? Number.POSITIVE_INFINITY) < block.index) removedAbove++;
    set(at, 'removedAbove', removedAbove - firstFrom(places, block.index - WINDOW));
    set(at, 'removedBelow', firstFrom(places, block.index + WINDOW + 1) - removedAbove);
    set(at, 'removedShareAbove', places.length === 0 ? Number.NaN : removedAbove / places.length);
    while ((ends[above] ?? Number.POSITIVE_INFINITY) < block.index) above++;
    while ((starts[startsAbove] ?? Number.POSITIVE_INFINITY) < block.index) startsAbove++;
    const last = ends[above - 1];
    const next = ends[above];
    set(at, 'endMarksAbove', Math.log1p(above));
    set(at, 'endMarksBelow', Math.log1p(ends.length - above));
    set(at, 'startMarksBelow', Math.log1p(starts.length - startsAbove));
    if (last !== undefined) set(at, 'blocksSinceEndMark', Math.log1p(block.index - last));
    if (next !== undefined) set(at, 'blocksToEndMark', Math.log1p(next - block.index));
  }
}

/** Position of the first of some rising numbers that is at least the one given. */
function firstFrom(numbers: readonly number[], least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

const NEIGHBOURS = [
  ['previousWidth', 'width', -1],
  ['previousEndsSentence', 'endsSentence', -1],
  ['previousUpperShare', 'upperShare', -1],
  ['nextWidth', 'width', 1],
  ['nextEndsSentence', 'endsSentence', 1],
  ['nextUpperShare', 'upperShare', 1],
  ['secondPreviousWidth', 'width', -2],
  ['secondNextWidth', 'width', 2],
] as const;

function setNeighbours(rows: readonly Float32Array[]): void {
  for (const [to, from, distance] of NEIGHBOURS) {
    const target = COLUMN.get(to) ?? 0;
    const column = COLUMN.get(from) ?? 0;
    for (const [at, row] of rows.entries()) row[target] = rows[at + distance]?.[column] ?? Number.NaN;
  }
}

function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

function overlap(own: ReadonlySet<string>, frequency: ReadonlyMap<string, number>, least: number): number {
  if (own.size === 0) return Number.NaN;
  let shared = 0;
  for (const term of own) if ((frequency.get(term) ?? 0) >= least) shared++;
  return shared / own.size;
}
