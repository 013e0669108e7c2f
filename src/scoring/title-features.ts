import { isFullSentence } from '../document/body-span.js';
import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { columnsOf } from './feature-table.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { countMarked, markTerms, shareMarked } from './term-reader.js';

/** Features of a block as the page's headline, beyond its features as text. */
export const TITLE_FEATURES = [
  'width',
  'words',
  'endsSentence',
  'endsInQuestion',
  'endsInColon',
  'digitShare',
  'symbolShare',
  'upperShare',
  'capitalShare',
  'isSuspect',
  'isHeading',
  'headingLevel',
  'repetitions',
  'isFirstOfItsKind',
  'score',
  'massBefore',
  'massNextTen',
  'blocksToBody',
  'nextScore',
  'maximumScoreNextFive',
  'previousWidth',
  'nextWidth',
  'overlapBody',
  'overlapLead',
  'overlapHeadings',
  'position',
  'declaredEqual',
  'declaredHolds',
  'holdsDeclared',
  'linkDensity',
  'termCount',
  'suspectsAbove',
  'suspectsBelow',
  'removedAbove',
  'removedBelow',
  'sharedTerms',
  'sharedTermsRank',
  'widthRank',
  'datedBelow',
  'datedAbove',
  'linesToBody',
] as const;

const TITLE = columnsOf(TITLE_FEATURES);

// A first block whose score reaches this begins the body.
const BODY_SCORE = 0.5;
const BODY_WIDTH = 80;
const LONGEST = 300;
// Blocks to each side where labels, bylines and dates count.
const NEAR = 4;
const LEAD_BLOCKS = 2;
const BEST_REACH = 5;
const MASS_REACH = 10;

/** One row a block, {@link TITLE_FEATURES} wide; null for blocks that cannot be a headline. */
export function titleRows(
  page: PageView,
  scores: ArrayLike<number>,
  declared: readonly Declaration[],
): (Float32Array | null)[] {
  const { blocks } = page;
  const rows = blocks.map((view) =>
    couldBeHeadline(view) ? new Float32Array(TITLE_FEATURES.length).fill(Number.NaN) : null,
  );
  setOwn(blocks, scores, rows);
  setMasses(blocks, scores, rows);
  setNeighbours(blocks, scores, rows);
  setOverlaps(page, scores, rows);
  setRivals(page, scores, rows);
  setDeclared(page, declared, rows);
  return rows;
}

function couldBeHeadline({ block, measures, isSuspect }: ScoredBlock): boolean {
  if (measures.width > LONGEST || measures.words === 0 || block.kind === 'table-row') return false;
  // Without markup or a declaration to say so, neither a full sentence nor a known label is taken for the headline.
  return block.markup !== null || !(isFullSentence(measures) || isSuspect);
}

type Rows = readonly (Float32Array | null)[];

function setOwn(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, rows: Rows): void {
  const repetitions = new Map<string, number>();
  for (const { key } of blocks) repetitions.set(key, (repetitions.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  for (const [at, { block, measures, key, isSuspect, terms }] of blocks.entries()) {
    const row = rows[at];
    if (!row) continue;
    const cased = measures.upperWords + measures.lowerWords;
    const length = block.text.length;
    row[TITLE.width] = measures.width;
    row[TITLE.words] = measures.words;
    row[TITLE.endsSentence] = Number(measures.endsSentence);
    row[TITLE.endsInQuestion] = Number(/[?\u061F\uFF1F]["\u201D\u00BB]?$/u.test(block.text));
    row[TITLE.endsInColon] = Number(measures.endsInColon);
    row[TITLE.digitShare] = measures.digits / length;
    row[TITLE.symbolShare] = measures.symbols / length;
    row[TITLE.upperShare] = cased === 0 ? Number.NaN : measures.upperWords / cased;
    row[TITLE.capitalShare] = cased === 0 ? Number.NaN : measures.capitalWords / cased;
    row[TITLE.isSuspect] = Number(isSuspect);
    row[TITLE.isHeading] = Number(block.kind === 'heading');
    row[TITLE.headingLevel] = block.kind === 'heading' ? (block.level ?? 0) : Number.NaN;
    row[TITLE.repetitions] = repetitions.get(key) ?? 1;
    row[TITLE.isFirstOfItsKind] = Number(!seen.has(key));
    row[TITLE.score] = scores[at] ?? 0;
    row[TITLE.position] = at / blocks.length;
    row[TITLE.linkDensity] = block.markup ? block.markup.linkCharacters / length : Number.NaN;
    row[TITLE.termCount] = terms.length;
    seen.add(key);
  }
}

// How far around a block its rivals for the headline stand.
const RIVAL_REACH = 12;
// A line this short with so many digits is a date, a time or a counter.
const DATED_WIDTH = 60;
const DATED_DIGITS = 0.12;

/** How a block compares with the others near it, and whether a date stands beside it. */
function setRivals({ blocks, terms }: PageView, scores: ArrayLike<number>, rows: Rows): void {
  const body = markTerms(
    blocks.filter((view, at) => isBody(view, scores[at])),
    terms.size(),
  );
  const shared = blocks.map((view, at) => (rows[at] ? countMarked(view.terms, body) : 0));
  const widths = blocks.map(({ measures }, at) => (rows[at] ? measures.width : 0));
  const isDated = blocks.map(
    ({ measures }) => measures.width < DATED_WIDTH && measures.digits >= DATED_DIGITS * measures.width,
  );
  const bodyFrom = blocks.findIndex((view, at) => isBody(view, scores[at]));
  let lines = 0;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const row = rows[at];
    // Blocks of some width that stand between it and the body.
    if (at < bodyFrom && (blocks[at + 1]?.measures.width ?? 0) >= DATED_WIDTH / 2) lines++;
    if (!row) continue;
    row[TITLE.sharedTerms] = shared[at] ?? 0;
    row[TITLE.sharedTermsRank] = rankOf(shared, at);
    row[TITLE.widthRank] = rankOf(widths, at);
    row[TITLE.datedBelow] = countTrue(isDated, at + 1, at + 1 + NEAR);
    row[TITLE.datedAbove] = countTrue(isDated, at - NEAR, at);
    row[TITLE.linesToBody] = at < bodyFrom ? lines : Number.NaN;
  }
}

/** How many of the numbers near a place are higher than the one there. */
function rankOf(values: readonly number[], at: number): number {
  const own = values[at] ?? 0;
  let rank = 0;
  for (let near = Math.max(0, at - RIVAL_REACH); near <= at + RIVAL_REACH; near++) {
    if ((values[near] ?? 0) > own) rank++;
  }
  return rank;
}

function countTrue(flags: readonly boolean[], from: number, to: number): number {
  let count = 0;
  for (let at = Math.max(0, from); at < to; at++) if (flags[at]) count++;
  return count;
}

/** How much of the likely text stands before and right after each block. */
function setMasses(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, rows: Rows): void {
  const sums = [0];
  let sum = 0;
  for (const [at, { measures }] of blocks.entries()) sums.push((sum += (scores[at] ?? 0) * measures.width));
  const mass = Math.max(1, sum);
  const bodyFrom = blocks.findIndex((view, at) => isBody(view, scores[at]));
  for (const [at, row] of rows.entries()) {
    if (!row) continue;
    const after = sums[at + 1] ?? sum;
    row[TITLE.massBefore] = (sums[at] ?? 0) / mass;
    row[TITLE.massNextTen] = ((sums[at + 1 + MASS_REACH] ?? sum) - after) / mass;
    row[TITLE.blocksToBody] = bodyFrom < 0 ? Number.NaN : bodyFrom - at;
  }
}

function isBody({ measures }: ScoredBlock, score: number | undefined): boolean {
  return (score ?? 0) >= BODY_SCORE && measures.width >= BODY_WIDTH;
}

function setNeighbours(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, rows: Rows): void {
  const suspects = blocks.map(({ isSuspect }) => isSuspect);
  for (const [at, row] of rows.entries()) {
    const index = blocks[at]?.block.index ?? 0;
    if (!row) continue;
    let best = 0;
    for (let step = 1; step <= BEST_REACH; step++) best = Math.max(best, scores[at + step] ?? 0);
    row[TITLE.nextScore] = scores[at + 1] ?? Number.NaN;
    row[TITLE.maximumScoreNextFive] = best;
    row[TITLE.previousWidth] = blocks[at - 1]?.measures.width ?? 0;
    row[TITLE.nextWidth] = blocks[at + 1]?.measures.width ?? 0;
    row[TITLE.suspectsAbove] = countTrue(suspects, at - NEAR, at);
    row[TITLE.suspectsBelow] = countTrue(suspects, at + 1, at + 1 + NEAR);
    row[TITLE.removedAbove] = Math.min(NEAR, index - (blocks[at - 1]?.block.index ?? -1) - 1);
    row[TITLE.removedBelow] = Math.min(NEAR, (blocks[at + 1]?.block.index ?? index + 1) - index - 1);
  }
}

/** The words that a headline has in common with the likely text, with its beginning, and with the headings. */
function setOverlaps({ blocks, terms }: PageView, scores: ArrayLike<number>, rows: Rows): void {
  const bodyBlocks = blocks.filter((view, at) => isBody(view, scores[at]));
  const body = markTerms(bodyBlocks, terms.size());
  const lead = markTerms(bodyBlocks.slice(0, LEAD_BLOCKS), terms.size());
  const headings = markTerms(
    blocks.filter(
      ({ block, measures }, at) =>
        block.kind === 'heading' || (!measures.endsSentence && (scores[at] ?? 0) >= BODY_SCORE),
    ),
    terms.size(),
  );
  for (const [at, row] of rows.entries()) {
    const own = blocks[at]?.terms;
    if (!row || !own) continue;
    row[TITLE.overlapBody] = shareMarked(own, body);
    row[TITLE.overlapLead] = shareMarked(own, lead);
    row[TITLE.overlapHeadings] = shareMarked(own, headings);
  }
}

function setDeclared({ blocks, terms }: PageView, declared: readonly Declaration[], rows: Rows): void {
  const keys = declared.filter(({ field }) => field === 'title').map(({ value }) => comparisonKey(value));
  const titles = [...new Set(keys)].map((key) => ({ key, terms: terms.read(key).terms }));
  const marked = titles.map((title) => ({ ...title, marks: markTerms([title], terms.size()) }));
  for (const [at, row] of rows.entries()) {
    const view = blocks[at];
    if (!row || !view) continue;
    let isEqual = false;
    let held = 0;
    let holding = 0;
    for (const { key, terms: own, marks } of marked) {
      isEqual ||= key === view.key;
      const shared = countMarked(view.terms, marks);
      held = Math.max(held, view.terms.length === 0 ? 0 : shared / view.terms.length);
      holding = Math.max(holding, own.length === 0 ? 0 : shared / own.length);
    }
    row[TITLE.declaredEqual] = Number(isEqual);
    row[TITLE.declaredHolds] = held;
    row[TITLE.holdsDeclared] = holding;
  }
}
