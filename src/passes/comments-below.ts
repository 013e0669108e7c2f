import { isRunningText } from '../document/body-span.js';
import type { Document } from '../document/document.js';
import type { PageView } from '../scoring/page-view.js';

// Paragraphs that read so much like main content are those of a story; replies in a discussion seldom do.
const SURE = 0.6;
const FEWEST_ABOVE = 3;
const MOST_BELOW = 1 / 3;

/**
 * Where readers' comments begin below the story of a dump that looks like a discussion: at a count of comments above
 * which paragraphs stand that are surely content, and below it as many at least of which hardly any is. Held out, the
 * mean word F1 of the development set's article dumps rises by 0.0007, that of its discussions falls by 0.004.
 *
 * @returns the index of the block with the count; null where the page is a discussion all through
 */
export function findCommentsBelow(
  { removed }: Document,
  { blocks }: PageView,
  scores: ArrayLike<number>,
): number | null {
  const paragraphs = blocks.flatMap(({ block, measures }, at) =>
    isRunningText(measures) ? [{ index: block.index, isSure: (scores[at] ?? 0) >= SURE }] : [],
  );
  const sure = paragraphs.filter(({ isSure }) => isSure).length;
  const counts = removed
    .filter(({ rule }) => rule === 'comment-count')
    .map(({ block }) => block.index)
    .toSorted((left, right) => left - right);
  let above = 0;
  let next = 0;
  for (const index of counts) {
    for (; (paragraphs[next]?.index ?? Number.POSITIVE_INFINITY) < index; next++) {
      if (paragraphs[next]?.isSure === true) above++;
    }
    const below = paragraphs.length - next;
    if (above >= FEWEST_ABOVE && below >= above && sure - above <= above * MOST_BELOW) return index;
  }
  return null;
}
