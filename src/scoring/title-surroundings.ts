import { columnOf, type FeatureTable } from './feature-table.js';
import type { ScoredBlock } from './page-view.js';
import { prefixSums, sumBetween } from './prefix-sums.js';
import { TITLE } from './title-columns.js';

// A first block whose score reaches this begins the body.
export const BODY_SCORE = 0.5;
const BODY_WIDTH = 80;
// Blocks to each side where labels, bylines and dates count.
const NEAR = 4;
const BEST_REACH = 5;
const MASS_REACH = 10;

/** Fills the columns that say what stands around a block, and how it compares with that. Shared terms must be set. */
export function setTitleSurroundings(
  blocks: readonly ScoredBlock[],
  scores: ArrayLike<number>,
  candidates: Uint8Array,
  table: FeatureTable,
): void {
  setMasses(blocks, scores, table);
  setNeighbours(blocks, scores, table);
  setRemovedBetween(blocks, table);
  setRanks(blocks, candidates, table);
  setDates(blocks, table);
  setLinesToBody(blocks, scores, table);
}

// How far around a block its rivals for the headline stand.
const RIVAL_REACH = 12;

/** How a block compares with the others near it. */
function setRanks(blocks: readonly ScoredBlock[], candidates: Uint8Array, table: FeatureTable): void {
  const shared = columnOf(table, TITLE.sharedTerms);
  const sharedTermsRank = columnOf(table, TITLE.sharedTermsRank);
  const widthRank = columnOf(table, TITLE.widthRank);
  const widths = Float64Array.from(blocks, ({ measures }, at) => (candidates[at] === 1 ? measures.width : 0));
  for (let at = 0; at < blocks.length; at++) {
    if (candidates[at] !== 1) continue;
    sharedTermsRank[at] = rankOf(shared, at);
    widthRank[at] = rankOf(widths, at);
  }
}

// A line this short with so many digits is a date, a time or a counter.
const DATED_WIDTH = 60;
const DATED_DIGITS = 0.12;

/** Whether a date stands beside a block. */
function setDates(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const datedBelow = columnOf(table, TITLE.datedBelow);
  const datedAbove = columnOf(table, TITLE.datedAbove);
  const isDated = blocks.map(
    ({ measures }) => measures.width < DATED_WIDTH && measures.digits >= DATED_DIGITS * measures.width,
  );
  const sums = prefixSums(blocks.length, (at) => Number(isDated[at]));
  for (let at = 0; at < blocks.length; at++) {
    datedBelow[at] = sumBetween(sums, at + 1, at + 1 + NEAR);
    datedAbove[at] = sumBetween(sums, at - NEAR, at);
  }
}

/** Blocks of some width that stand between each block and the body. */
function setLinesToBody(
  blocks: readonly ScoredBlock[],
  scores: ArrayLike<number>,
  table: FeatureTable,
): void {
  const linesToBody = columnOf(table, TITLE.linesToBody);
  const bodyFrom = blocks.findIndex((view, at) => isBody(view, scores[at]));
  let lines = 0;
  for (let at = bodyFrom - 1; at >= 0; at--) {
    if ((blocks[at + 1]?.measures.width ?? 0) >= DATED_WIDTH / 2) lines++;
    linesToBody[at] = lines;
  }
}

/** How many of the numbers near a place are higher than the one there. */
function rankOf(values: Float32Array | Float64Array, at: number): number {
  const own = values[at] ?? 0;
  const end = Math.min(values.length, at + RIVAL_REACH + 1);
  let rank = 0;
  for (let near = Math.max(0, at - RIVAL_REACH); near < end; near++) {
    if ((values[near] ?? 0) > own) rank++;
  }
  return rank;
}

/** How much of the likely text stands before and right after each block. */
function setMasses(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, table: FeatureTable): void {
  const massBefore = columnOf(table, TITLE.massBefore);
  const massNextTen = columnOf(table, TITLE.massNextTen);
  const blocksToBody = columnOf(table, TITLE.blocksToBody);
  const count = blocks.length;
  const sums = prefixSums(count, (at) => (scores[at] ?? 0) * (blocks[at]?.measures.width ?? 0));
  const mass = Math.max(1, sums[count] ?? 0);
  const bodyFrom = blocks.findIndex((view, at) => isBody(view, scores[at]));
  for (let at = 0; at < count; at++) {
    const next = sums[Math.min(count, at + 1 + MASS_REACH)] ?? 0;
    massBefore[at] = (sums[at] ?? 0) / mass;
    massNextTen[at] = (next - (sums[at + 1] ?? 0)) / mass;
    if (bodyFrom >= 0) blocksToBody[at] = bodyFrom - at;
  }
}

/** Whether a block is likely to be a paragraph of the article. */
export function isBody({ measures }: ScoredBlock, score: number | undefined): boolean {
  return (score ?? 0) >= BODY_SCORE && measures.width >= BODY_WIDTH;
}

function setNeighbours(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, table: FeatureTable): void {
  const own = columnOf(table, TITLE.score);
  const nextScore = columnOf(table, TITLE.nextScore);
  const maximum = columnOf(table, TITLE.maximumScoreNextFive);
  const previousWidth = columnOf(table, TITLE.previousWidth);
  const nextWidth = columnOf(table, TITLE.nextWidth);
  const suspectsAbove = columnOf(table, TITLE.suspectsAbove);
  const suspectsBelow = columnOf(table, TITLE.suspectsBelow);
  const count = blocks.length;
  const suspects = prefixSums(count, (at) => Number(blocks[at]?.isSuspect));
  for (let at = 0; at < count; at++) {
    let best = 0;
    const end = Math.min(count, at + BEST_REACH + 1);
    for (let next = at + 1; next < end; next++) best = Math.max(best, scores[next] ?? 0);
    own[at] = scores[at] ?? 0;
    maximum[at] = best;
    previousWidth[at] = at === 0 ? 0 : (blocks[at - 1]?.measures.width ?? 0);
    nextWidth[at] = 0;
    if (at + 1 < count) {
      nextScore[at] = scores[at + 1] ?? 0;
      nextWidth[at] = blocks[at + 1]?.measures.width ?? 0;
    }
    suspectsAbove[at] = sumBetween(suspects, at - NEAR, at);
    suspectsBelow[at] = sumBetween(suspects, at + 1, at + 1 + NEAR);
  }
}

function setRemovedBetween(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const removedAbove = columnOf(table, TITLE.removedAbove);
  const removedBelow = columnOf(table, TITLE.removedBelow);
  let previous = -1;
  for (const [at, { block }] of blocks.entries()) {
    const next = blocks[at + 1]?.block.index ?? block.index + 1;
    removedAbove[at] = Math.min(NEAR, block.index - previous - 1);
    removedBelow[at] = Math.min(NEAR, next - block.index - 1);
    previous = block.index;
  }
}
