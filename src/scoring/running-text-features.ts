import { findBodySpan, isRunningText } from '../document/body-span.js';
import { shareAmong } from '../document/word-overlap.js';
import type { FeatureRow } from './feature-rows.js';
import type { ScoredBlock } from './page-view.js';
import { prefixSums, within } from './prefix-sums.js';
import { TEXT } from './text-columns.js';

// How many blocks to each side count as near, and as around.
const NEAR = 3;
const AROUND = 10;
// Paragraphs that say what the article is about.
const LEAD_PARAGRAPHS = 4;

/** Fills the columns that say where the page's running text stands from each block, and whether the block shares its words. */
export function setRunningText(blocks: readonly ScoredBlock[], rows: readonly FeatureRow[]): void {
  const running = blocks.map(({ measures }) => isRunningText(measures));
  setSums(blocks, running, rows);
  setRuns(running, rows);
  setBodySpan(blocks, rows);
}

function setSums(
  blocks: readonly ScoredBlock[],
  running: readonly boolean[],
  rows: readonly FeatureRow[],
): void {
  const widths = prefixSums(blocks.map(({ measures }) => measures.width));
  const counts = prefixSums(running.map(Number));
  const runningWidths = prefixSums(blocks.map(({ measures }, at) => (running[at] ? measures.width : 0)));
  const total = Math.max(1, runningWidths[blocks.length] ?? 0);
  const share = total / Math.max(1, widths[blocks.length] ?? 0);
  let previous = Number.NaN;
  for (const [at, row] of rows.entries()) {
    row[TEXT.runningTextBefore] = (runningWidths[at] ?? 0) / total;
    row[TEXT.runningTextShare] = share;
    row[TEXT.runningTextNear] = within(counts, at, NEAR);
    row[TEXT.runningTextAround] = within(counts, at, AROUND);
    row[TEXT.widthAround] = within(widths, at, NEAR);
    row[TEXT.blocksToPreviousRunningText] = at - previous;
    if (running[at]) previous = at;
  }
  let next = Number.NaN;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (row) row[TEXT.blocksToNextRunningText] = next - at;
    if (running[at]) next = at;
  }
}

/** Runs of blocks that are not running text, as menus, lists of links and forms make them. */
function setRuns(running: readonly boolean[], rows: readonly FeatureRow[]): void {
  let from = 0;
  for (let at = 0; at <= rows.length; at++) {
    if (at < rows.length && running[at] !== true) continue;
    for (let inRun = from; inRun <= at; inRun++) {
      const row = rows[inRun];
      if (!row) continue;
      row[TEXT.shortRun] = inRun < at ? at - from : 0;
      row[TEXT.shortRunBefore] = inRun < at ? inRun - from : 0;
    }
    from = at + 1;
  }
}

function setBodySpan(blocks: readonly ScoredBlock[], rows: readonly FeatureRow[]): void {
  const span = findBodySpan(blocks.map(({ measures }) => measures));
  if (span === null) {
    for (const row of rows) row[TEXT.inBodySpan] = 0;
    return;
  }
  const frequency = new Map<string, number>();
  for (const { terms } of blocks.slice(span.from, span.to)) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const lead = new Set<string>();
  const paragraphs = blocks.slice(span.from, span.to).filter(({ measures }) => isRunningText(measures));
  for (const { terms } of paragraphs.slice(0, LEAD_PARAGRAPHS)) for (const term of terms) lead.add(term);
  for (const [at, row] of rows.entries()) {
    const isInside = at >= span.from && at < span.to;
    row[TEXT.inBodySpan] = Number(isInside);
    row[TEXT.blocksFromBodyStart] = at - span.from;
    row[TEXT.blocksFromBodyEnd] = at - span.to;
    // Inside, the block's own words are among those counted.
    row[TEXT.topicOverlap] = overlap(blocks[at]?.terms ?? new Set(), frequency, isInside ? 2 : 1);
    row[TEXT.leadOverlap] = shareAmong(blocks[at]?.terms ?? new Set(), lead);
  }
}

function overlap(own: ReadonlySet<string>, frequency: ReadonlyMap<string, number>, least: number): number {
  if (own.size === 0) return Number.NaN;
  let shared = 0;
  for (const term of own) if ((frequency.get(term) ?? 0) >= least) shared++;
  return shared / own.size;
}
