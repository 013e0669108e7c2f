import { columnOf, type FeatureTable } from './feature-table.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { TEXT } from './text-columns.js';

// How far, in blocks as read, removed chrome counts as close.
const WINDOW = 15;

/** Fills the columns that say what stood between and around the blocks: blank lines, and chrome that rules removed. */
export function setMarks(page: PageView, table: FeatureTable): void {
  setGaps(page.blocks, table);
  setRemovedBetween(page.blocks, table);
  setRemovedNear(page, table);
  setEndMarks(page, table);
  setCommentMarks(page, table);
}

function setGaps(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const gaps = blocks.map(({ block }, at) => blankLines(blocks[at - 1], block));
  // A dump whose every line follows a blank one, or none, says nothing by it.
  const told = gaps.filter((gap) => gap > 0).length;
  if (told <= 0.05 * blocks.length || told >= 0.95 * blocks.length) return;
  const gapBefore = columnOf(table, TEXT.gapBefore);
  const gapAfter = columnOf(table, TEXT.gapAfter);
  for (const [at, gap] of gaps.entries()) {
    gapBefore[at] = gap;
    gapAfter[at] = gaps[at + 1] ?? 0;
  }
}

function blankLines(previous: ScoredBlock | undefined, block: ScoredBlock['block']): number {
  if (!previous || block.index !== previous.block.index + 1) return 0;
  const { origin } = block;
  const before = previous.block.origin;
  return 'line' in origin && 'line' in before ? Math.max(0, origin.line[0] - before.line[1] - 1) : 0;
}

function setRemovedBetween(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const removedBefore = columnOf(table, TEXT.removedBefore);
  const removedAfter = columnOf(table, TEXT.removedAfter);
  let previous = -1;
  for (const [at, { block }] of blocks.entries()) {
    const next = blocks[at + 1]?.block.index ?? block.index + 1;
    removedBefore[at] = Math.max(0, block.index - previous - 1);
    removedAfter[at] = Math.max(0, next - block.index - 1);
    previous = block.index;
  }
}

function setRemovedNear({ blocks, removed }: PageView, table: FeatureTable): void {
  const places = removed.map((mark) => mark.index);
  const removedAbove = columnOf(table, TEXT.removedAbove);
  const removedBelow = columnOf(table, TEXT.removedBelow);
  const removedShareAbove = columnOf(table, TEXT.removedShareAbove);
  let above = 0;
  let from = 0;
  let to = 0;
  for (const [at, { block }] of blocks.entries()) {
    above = advance(places, above, block.index);
    from = advance(places, from, block.index - WINDOW);
    to = advance(places, to, block.index + WINDOW + 1);
    removedAbove[at] = above - from;
    removedBelow[at] = to - above;
    removedShareAbove[at] = above / places.length;
  }
}

/** Chrome that stands after articles is a sign of the end, chrome that stands before them one of the start. */
function setEndMarks({ blocks, removed }: PageView, table: FeatureTable): void {
  const ends = removed.filter((mark) => mark.marks === 'after').map((mark) => mark.index);
  const starts = removed.filter((mark) => mark.marks === 'before').map((mark) => mark.index);
  const endMarksAbove = columnOf(table, TEXT.endMarksAbove);
  const endMarksBelow = columnOf(table, TEXT.endMarksBelow);
  const startMarksBelow = columnOf(table, TEXT.startMarksBelow);
  const blocksSince = columnOf(table, TEXT.blocksSinceEndMark);
  const blocksTo = columnOf(table, TEXT.blocksToEndMark);
  let above = 0;
  let startsAbove = 0;
  for (const [at, { block }] of blocks.entries()) {
    above = advance(ends, above, block.index);
    startsAbove = advance(starts, startsAbove, block.index);
    endMarksAbove[at] = above;
    endMarksBelow[at] = ends.length - above;
    startMarksBelow[at] = starts.length - startsAbove;
    if (above > 0) blocksSince[at] = block.index - (ends[above - 1] ?? Number.NaN);
    if (above < ends.length) blocksTo[at] = (ends[above] ?? Number.NaN) - block.index;
  }
}

/** Words of comment lists, and headings of lists of other stories: what follows them is somebody else's text. */
function setCommentMarks({ blocks, removed }: PageView, table: FeatureTable): void {
  const comments = removed.filter((mark) => mark.isAboutComments).map((mark) => mark.index);
  const heads = removed.filter((mark) => mark.headsList).map((mark) => mark.index);
  const commentMarksAbove = columnOf(table, TEXT.commentMarksAbove);
  const commentMarksBelow = columnOf(table, TEXT.commentMarksBelow);
  const blocksSince = columnOf(table, TEXT.blocksSinceCommentMark);
  const blocksTo = columnOf(table, TEXT.blocksToCommentMark);
  const listHeadsAbove = columnOf(table, TEXT.listHeadsAbove);
  const blocksSinceListHead = columnOf(table, TEXT.blocksSinceListHead);
  let above = 0;
  let headsAbove = 0;
  for (const [at, { block }] of blocks.entries()) {
    above = advance(comments, above, block.index);
    headsAbove = advance(heads, headsAbove, block.index);
    commentMarksAbove[at] = above;
    commentMarksBelow[at] = comments.length - above;
    listHeadsAbove[at] = headsAbove;
    if (above > 0) blocksSince[at] = block.index - (comments[above - 1] ?? Number.NaN);
    if (above < comments.length) blocksTo[at] = (comments[above] ?? Number.NaN) - block.index;
    if (headsAbove > 0) blocksSinceListHead[at] = block.index - (heads[headsAbove - 1] ?? Number.NaN);
  }
}

/** From a place in some rising numbers on to the first that is at least the one given. */
function advance(numbers: readonly number[], from: number, least: number): number {
  let at = from;
  while (at < numbers.length && (numbers[at] ?? 0) < least) at++;
  return at;
}
