import { findBodySpan, isRunningText } from '../document/body-span.js';
import { columnOf, type FeatureTable } from './feature-table.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { prefixSums, within } from './prefix-sums.js';
import { markTerms, shareMarked } from './term-reader.js';
import { TEXT } from './text-columns.js';

// How many blocks to each side count as near, and as around.
const NEAR = 3;
const AROUND = 10;
// Paragraphs that say what the article is about.
const LEAD_PARAGRAPHS = 4;

/** Fills the columns that say where the page's running text stands from each block, and whether the block shares its words. */
export function setRunningText(page: PageView, table: FeatureTable): void {
  const { blocks } = page;
  const running = blocks.map(({ measures }) => isRunningText(measures));
  setSums(blocks, running, table);
  setDistances(running, table);
  setRuns(running, table);
  setBodySpan(page, table);
}

function setSums(blocks: readonly ScoredBlock[], running: readonly boolean[], table: FeatureTable): void {
  const count = blocks.length;
  const widthOf = (at: number): number => blocks[at]?.measures.width ?? 0;
  const widths = prefixSums(count, widthOf);
  const counts = prefixSums(count, (at) => Number(running[at]));
  const runningWidths = prefixSums(count, (at) => (running[at] ? widthOf(at) : 0));
  const total = Math.max(1, runningWidths[count] ?? 0);
  columnOf(table, TEXT.runningTextShare).fill(total / Math.max(1, widths[count] ?? 0));
  const before = columnOf(table, TEXT.runningTextBefore);
  const near = columnOf(table, TEXT.runningTextNear);
  const around = columnOf(table, TEXT.runningTextAround);
  const widthAround = columnOf(table, TEXT.widthAround);
  for (let at = 0; at < count; at++) {
    before[at] = (runningWidths[at] ?? 0) / total;
    near[at] = within(counts, at, NEAR);
    around[at] = within(counts, at, AROUND);
    widthAround[at] = within(widths, at, NEAR);
  }
}

function setDistances(running: readonly boolean[], table: FeatureTable): void {
  const toPrevious = columnOf(table, TEXT.blocksToPreviousRunningText);
  let previous = Number.NaN;
  for (const [at, isRunning] of running.entries()) {
    toPrevious[at] = at - previous;
    if (isRunning) previous = at;
  }
  const toNext = columnOf(table, TEXT.blocksToNextRunningText);
  let next = Number.NaN;
  for (let at = running.length - 1; at >= 0; at--) {
    toNext[at] = next - at;
    if (running[at]) next = at;
  }
}

/** Runs of blocks that are not running text, as menus, lists of links and forms make them. */
function setRuns(running: readonly boolean[], table: FeatureTable): void {
  const shortRun = columnOf(table, TEXT.shortRun);
  const shortRunBefore = columnOf(table, TEXT.shortRunBefore);
  const count = running.length;
  let from = 0;
  for (let at = 0; at <= count; at++) {
    if (at < count && running[at] !== true) continue;
    for (let inRun = from; inRun < at; inRun++) {
      shortRun[inRun] = at - from;
      shortRunBefore[inRun] = inRun - from;
    }
    if (at < count) {
      shortRun[at] = 0;
      shortRunBefore[at] = 0;
    }
    from = at + 1;
  }
}

function setBodySpan({ blocks, terms }: PageView, table: FeatureTable): void {
  const inBodySpan = columnOf(table, TEXT.inBodySpan).fill(0);
  const span = findBodySpan(blocks.map(({ measures }) => measures));
  if (span === null) return;
  inBodySpan.fill(1, span.from, span.to);
  const body = blocks.slice(span.from, span.to);
  const frequency = countTerms(body, terms.size());
  const paragraphs = body.filter(({ measures }) => isRunningText(measures)).slice(0, LEAD_PARAGRAPHS);
  const lead = markTerms(paragraphs, terms.size());
  const fromStart = columnOf(table, TEXT.blocksFromBodyStart);
  const fromEnd = columnOf(table, TEXT.blocksFromBodyEnd);
  const topicOverlap = columnOf(table, TEXT.topicOverlap);
  const leadOverlap = columnOf(table, TEXT.leadOverlap);
  for (const [at, { terms: own }] of blocks.entries()) {
    const isInside = at >= span.from && at < span.to;
    fromStart[at] = at - span.from;
    fromEnd[at] = at - span.to;
    // Inside, the block's own words are among those counted.
    topicOverlap[at] = overlap(own, frequency, isInside ? 2 : 1);
    leadOverlap[at] = shareMarked(own, lead);
  }
}

/** In how many of the blocks each term stands. */
function countTerms(blocks: readonly ScoredBlock[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const { terms } of blocks) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

function overlap(own: readonly number[], frequency: Int32Array, least: number): number {
  if (own.length === 0) return Number.NaN;
  let shared = 0;
  for (const term of own) if ((frequency[term] ?? 0) >= least) shared++;
  return shared / own.length;
}
