import type { FeatureRow } from './feature-rows.js';
import type { PageView, ScoredBlock } from './page-view.js';
import { TEXT } from './text-columns.js';

// How far, in blocks as read, removed chrome counts as close.
const WINDOW = 15;

/** Fills the columns that say what stood between and around the blocks: blank lines, and chrome that rules removed. */
export function setMarks(page: PageView, rows: readonly FeatureRow[]): void {
  setGaps(page, rows);
  setRemovedNear(page, rows);
  setEndMarks(page, rows);
  setCommentMarks(page, rows);
}

function setGaps({ blocks }: PageView, rows: readonly FeatureRow[]): void {
  const gaps = blocks.map(({ block }, at) => blankLines(blocks[at - 1], block));
  // A dump whose every line follows a blank one, or none, says nothing by it.
  const told = gaps.filter((gap) => gap > 0).length;
  const isInformative = told > 0.05 * blocks.length && told < 0.95 * blocks.length;
  for (const [at, row] of rows.entries()) {
    if (isInformative) {
      row[TEXT.gapBefore] = gaps[at] ?? 0;
      row[TEXT.gapAfter] = gaps[at + 1] ?? 0;
    }
    const index = blocks[at]?.block.index ?? 0;
    row[TEXT.removedBefore] = Math.max(0, index - (blocks[at - 1]?.block.index ?? -1) - 1);
    row[TEXT.removedAfter] = Math.max(0, (blocks[at + 1]?.block.index ?? index + 1) - index - 1);
  }
}

function blankLines(previous: ScoredBlock | undefined, block: ScoredBlock['block']): number {
  if (!previous || block.index !== previous.block.index + 1) return 0;
  const { origin } = block;
  const before = previous.block.origin;
  return 'line' in origin && 'line' in before ? Math.max(0, origin.line[0] - before.line[1] - 1) : 0;
}

function setRemovedNear({ blocks, removed }: PageView, rows: readonly FeatureRow[]): void {
  const places = removed.map((mark) => mark.index);
  let above = 0;
  let from = 0;
  let to = 0;
  for (const [at, row] of rows.entries()) {
    const index = blocks[at]?.block.index ?? 0;
    above = advance(places, above, index);
    from = advance(places, from, index - WINDOW);
    to = advance(places, to, index + WINDOW + 1);
    row[TEXT.removedAbove] = above - from;
    row[TEXT.removedBelow] = to - above;
    row[TEXT.removedShareAbove] = places.length === 0 ? Number.NaN : above / places.length;
  }
}

/** Chrome that stands after articles is a sign of the end, chrome that stands before them one of the start. */
function setEndMarks({ blocks, removed }: PageView, rows: readonly FeatureRow[]): void {
  const ends = removed.filter((mark) => mark.marks === 'after').map((mark) => mark.index);
  const starts = removed.filter((mark) => mark.marks === 'before').map((mark) => mark.index);
  let above = 0;
  let startsAbove = 0;
  for (const [at, row] of rows.entries()) {
    const index = blocks[at]?.block.index ?? 0;
    above = advance(ends, above, index);
    startsAbove = advance(starts, startsAbove, index);
    row[TEXT.endMarksAbove] = above;
    row[TEXT.endMarksBelow] = ends.length - above;
    row[TEXT.startMarksBelow] = starts.length - startsAbove;
    row[TEXT.blocksSinceEndMark] = index - (ends[above - 1] ?? Number.NaN);
    row[TEXT.blocksToEndMark] = (ends[above] ?? Number.NaN) - index;
  }
}

/** Words of comment lists, and headings of lists of other stories: what follows them is somebody else's text. */
function setCommentMarks({ blocks, removed }: PageView, rows: readonly FeatureRow[]): void {
  const comments = removed.filter((mark) => mark.isAboutComments).map((mark) => mark.index);
  const heads = removed.filter((mark) => mark.headsList).map((mark) => mark.index);
  let above = 0;
  let headsAbove = 0;
  for (const [at, row] of rows.entries()) {
    const index = blocks[at]?.block.index ?? 0;
    above = advance(comments, above, index);
    headsAbove = advance(heads, headsAbove, index);
    row[TEXT.commentMarksAbove] = above;
    row[TEXT.commentMarksBelow] = comments.length - above;
    row[TEXT.blocksSinceCommentMark] = index - (comments[above - 1] ?? Number.NaN);
    row[TEXT.blocksToCommentMark] = (comments[above] ?? Number.NaN) - index;
    row[TEXT.listHeadsAbove] = headsAbove;
    row[TEXT.blocksSinceListHead] = index - (heads[headsAbove - 1] ?? Number.NaN);
  }
}

/** From a place in some rising numbers on to the first that is at least the one given. */
function advance(numbers: readonly number[], from: number, least: number): number {
  let at = from;
  while ((numbers[at] ?? Number.POSITIVE_INFINITY) < least) at++;
  return at;
}
