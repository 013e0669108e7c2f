import { isFullSentence } from '../document/body-span.js';
import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { columnOf, createTable, type FeatureTable, rowsOf } from './feature-table.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { countMarked, markTerms } from './term-reader.js';
import { TITLE, TITLE_FEATURES } from './title-columns.js';
import { setTitleOwn } from './title-own.js';
import { BODY_SCORE, isBody, setTitleSurroundings } from './title-surroundings.js';

const LONGEST = 300;
const LEAD_BLOCKS = 2;

/** The features of a page's blocks as its headline, and which of them could be it: of the others not all are set. */
export interface TitleTable {
  readonly table: FeatureTable;
  /** 1 for each block that could. */
  readonly candidates: Uint8Array;
}

/** One row a block, {@link TITLE_FEATURES} wide. */
export function titleTable(
  page: PageView,
  scores: ArrayLike<number>,
  declared: readonly Declaration[],
): TitleTable {
  const { blocks } = page;
  const candidates = Uint8Array.from(blocks, (view) => Number(couldBeHeadline(view)));
  const table = createTable(blocks.length, TITLE_FEATURES.length);
  setTitleOwn(blocks, candidates, table);
  setOverlaps(page, scores, candidates, table);
  setTitleSurroundings(blocks, scores, candidates, table);
  setDeclared(page, declared, candidates, table);
  return { table, candidates };
}

/** The same row by row, as the training takes them; null for blocks that cannot be a headline. */
export function titleRows(
  page: PageView,
  scores: ArrayLike<number>,
  declared: readonly Declaration[],
): (Float32Array | null)[] {
  const { table, candidates } = titleTable(page, scores, declared);
  return rowsOf(table).map((row, at) => (candidates[at] === 1 ? row : null));
}

function couldBeHeadline({ block, measures, isSuspect }: ScoredBlock): boolean {
  if (measures.width > LONGEST || measures.words === 0 || block.kind === 'table-row') return false;
  // Without markup or a declaration to say so, neither a full sentence nor a known label is taken for the headline.
  return block.markup !== null || !(isFullSentence(measures) || isSuspect);
}

/** The words that a headline has in common with the likely text, with its beginning, and with the headings. */
function setOverlaps(
  { blocks, terms }: PageView,
  scores: ArrayLike<number>,
  candidates: Uint8Array,
  table: FeatureTable,
): void {
  const sharedTerms = columnOf(table, TITLE.sharedTerms).fill(0);
  const overlapBody = columnOf(table, TITLE.overlapBody);
  const overlapLead = columnOf(table, TITLE.overlapLead);
  const overlapHeadings = columnOf(table, TITLE.overlapHeadings);
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
  for (const [at, { terms: own }] of blocks.entries()) {
    if (candidates[at] !== 1) continue;
    const count = Math.max(1, own.length);
    sharedTerms[at] = countMarked(own, body);
    overlapBody[at] = countMarked(own, body) / count;
    overlapLead[at] = countMarked(own, lead) / count;
    overlapHeadings[at] = countMarked(own, headings) / count;
  }
}

function setDeclared(
  { blocks, terms }: PageView,
  declared: readonly Declaration[],
  candidates: Uint8Array,
  table: FeatureTable,
): void {
  const declaredEqual = columnOf(table, TITLE.declaredEqual).fill(0);
  const declaredHolds = columnOf(table, TITLE.declaredHolds).fill(0);
  const holdsDeclared = columnOf(table, TITLE.holdsDeclared).fill(0);
  const keys = declared.filter(({ field }) => field === 'title').map(({ value }) => comparisonKey(value));
  const titles = [...new Set(keys)].map((key) => ({ key, terms: terms.read(key).terms }));
  for (const title of titles) {
    const marks = markTerms([title], terms.size());
    for (const [at, { key, terms: own }] of blocks.entries()) {
      if (candidates[at] !== 1) continue;
      if (key === title.key) declaredEqual[at] = 1;
      const shared = countMarked(own, marks);
      if (shared === 0) continue;
      declaredHolds[at] = Math.max(declaredHolds[at] ?? 0, shared / own.length);
      holdsDeclared[at] = Math.max(holdsDeclared[at] ?? 0, shared / title.terms.length);
    }
  }
}
