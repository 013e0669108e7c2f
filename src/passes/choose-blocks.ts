import type { Block } from '../document/block.js';
import { findBodySpan, isRunningText } from '../document/body-span.js';
import { comparisonKey } from '../document/key.js';
import type { PageType } from '../document/page-type.js';
import type { CleanOptions } from '../options.js';
import type { PageView } from '../scoring/page-view.js';

/**
 * A block is kept whose probability reaches this share of the page's best ones. Shares of the best serve better than
 * fixed probabilities, since a page without a clear article has none that is high. The balanced shares are where the
 * mean word F1 of the development set's articles is highest, held out; the others trade one of precision and recall for
 * the other.
 */
const KEEP_FROM: Readonly<Record<'html' | 'text', Readonly<Record<CleanOptions['favor'], number>>>> = {
  html: { precision: 0.7, balanced: 0.5, recall: 0.3 },
  text: { precision: 0.75, balanced: 0.55, recall: 0.3 },
};
/** Pages that are no articles have less of what marks one, and more of their text is wanted: the share of the above. */
const OTHER_TYPES = 0.66;
/** The best are the mean of so many blocks, and never less than this. */
const BEST_BLOCKS = 5;
const LEAST_BEST = 0.3;
/**
 * Share of it at which a block is kept that stands between two kept paragraphs, or is a paragraph below the last one
 * before any sign of the article's end. It is there for the last paragraph after an advert or a list: held out, the mean
 * word F1 of the development set's articles changes by +0.002 on dumps. Where there is markup the model sees for
 * itself what belongs together, and less help is better.
 */
const INSIDE = { text: 0.55, html: 0.7 } as const;
/**
 * Types of pages on whose dumps what stands between paragraphs is no better than what stands elsewhere: signatures,
 * counts, prices. Held out, the mean word F1 of the development set's dumps rises by 0.010 and 0.008.
 */
const PARTED: ReadonlySet<PageType> = new Set(['forum', 'product']);
/** The same for the next paragraph below the last one: a dropped ending is worse than a notice too much. */
const NEXT_PARAGRAPH = 0.4;
/** The same for a sentence too short to be told from a notice. */
const SHORT_SENTENCE = 0.8;
/**
 * Captions of the article's pictures are part of it, though references leave them out as often as not: keeping them
 * costs the mean word F1 of the development set's articles about 0.001, and so does keeping standfirsts.
 * A standfirst stands so few blocks below the headline, is so wide at least, and is kept from this share on.
 */
const STANDFIRST_REACH = 2;
const STANDFIRST_SHARE = 0.4;
const STANDFIRST_WIDTH = 60;
/** How many blocks below the last paragraph another is looked for, and how many lines in a row end the search. */
const NEXT_REACH = 8;
const NEXT_LINES = 4;
/**
 * Chrome that follows articles is a sign of the end once this share of the likely text stands above it. Below the end
 * a paragraph needs this probability to stay, and nothing but paragraphs stays: the mean word F1 of the development
 * set's article dumps rises by 0.003.
 */
const SHARE_ABOVE_END = 0.7;
const KEEP_BELOW_END = 0.75;

/**
 * Lines right below the heading of a list of other stories that are no sentences are its entries, up to so many; such
 * a line needs this probability to stay.
 */
const MOST_ENTRIES = 6;
const KEEP_ENTRY = 0.9;

/** A block and what decides about it. */
interface Candidate {
  readonly block: Block;
  readonly score: number;
  readonly width: number;
  readonly isParagraph: boolean;
  readonly endsSentence: boolean;
}

/**
 * The blocks of a scored page that stay: those likely by themselves; between two paragraphs that stay, those not
 * unlikely; and what reads as the next paragraph, until the article's end shows.
 *
 * @param blocks the page's blocks with their scores, in the order of the view
 * @param comments index of the block below which readers' comments stand, where that is known
 */
export function chooseBlocks(
  page: PageView,
  blocks: readonly Block[],
  title: Block | null,
  {
    type,
    favor,
    comments,
  }: { readonly type: PageType; readonly favor: CleanOptions['favor']; readonly comments: number | null },
): Block[] {
  const hasMarkup = blocks.some(({ markup }) => markup !== null);
  const format = hasMarkup ? 'html' : 'text';
  const inside = !hasMarkup && PARTED.has(type) ? 1 : INSIDE[format];
  const threshold = KEEP_FROM[format][favor] * (type === 'article' ? 1 : OTHER_TYPES) * bestScore(blocks);
  const titleKey = title && comparisonKey(title.text);
  const candidates = page.blocks.flatMap(({ measures, key }, at): Candidate[] => {
    const block = blocks[at];
    if (!block || key === titleKey) return [];
    return [
      {
        block,
        score: block.score ?? 0,
        width: measures.width,
        isParagraph: isRunningText(measures),
        endsSentence: measures.endsSentence,
      },
    ];
  });
  const likely = candidates.filter(({ score }) => score >= threshold);
  const paragraphs = likely.filter(({ isParagraph }) => isParagraph);
  if (likely.length === 0) return densestText(page, blocks);
  const core = paragraphs.length > 0 ? paragraphs : likely;
  const first = core[0]?.block.index ?? 0;
  const lastLikely = core.at(-1)?.block.index ?? -1;
  // Of what follows an article, and of lists in it, the markup says more than these guesses.
  const end = hasMarkup ? Number.POSITIVE_INFINITY : (comments ?? findEnd(page, paragraphs, type));
  const last = hasMarkup ? lastLikely : findLast(candidates, page, lastLikely, threshold);
  const entries = hasMarkup ? new Set<Block>() : findEntries(candidates, page);
  const isStandfirst = ({ block, width }: Candidate): boolean =>
    title !== null &&
    block.index > title.index &&
    block.index <= title.index + STANDFIRST_REACH &&
    width >= STANDFIRST_WIDTH;
  return candidates
    .filter((candidate) => {
      const { block, score, isParagraph } = candidate;
      if (entries.has(block)) return score >= KEEP_ENTRY;
      if (block.index > end) return isParagraph && score >= KEEP_BELOW_END;
      const isInside = block.index >= first && block.index <= last;
      if (isStandfirst(candidate) && score >= threshold * STANDFIRST_SHARE) return true;
      if (isInside) return score >= threshold * inside || block.kind === 'caption';
      const isLeadCaption = block.kind === 'caption' && title !== null && block.index > title.index;
      return score >= threshold || (isLeadCaption && block.index < first);
    })
    .map(({ block }) => block);
}

function bestScore(blocks: readonly Block[]): number {
  const best = blocks
    .map(({ score }) => score ?? 0)
    .toSorted((left, right) => right - left)
    .slice(0, BEST_BLOCKS);
  return Math.max(LEAST_BEST, best.reduce((sum, score) => sum + score, 0) / Math.max(1, best.length));
}

/** Where no block is likely, the paragraphs of the stretch densest in them are the best guess. */
function densestText({ blocks: views }: PageView, blocks: readonly Block[]): Block[] {
  const measures = views.map((view) => view.measures);
  const span = findBodySpan(measures);
  if (span === null) return [];
  return blocks.slice(span.from, span.to).filter((_, at) => {
    const measure = measures[span.from + at];
    return measure !== undefined && isRunningText(measure);
  });
}

/** Index of the first sign that the article has ended; infinite if there is none. */
function findEnd({ removed }: PageView, paragraphs: readonly Candidate[], type: PageType): number {
  const total = paragraphs.reduce((sum, { width }) => sum + width, 0);
  let above = 0;
  let next = 0;
  for (const { index, marks, isAboutComments } of removed) {
    // Elsewhere what readers write may be what the page is for.
    if (marks !== 'after' && !(type === 'article' && isAboutComments)) continue;
    for (; (paragraphs[next]?.block.index ?? Number.POSITIVE_INFINITY) < index; next++) {
      above += paragraphs[next]?.width ?? 0;
    }
    if (total > 0 && above >= SHARE_ABOVE_END * total) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/** The lines right below headings of lists of other stories. */
function findEntries(candidates: readonly Candidate[], { removed }: PageView): ReadonlySet<Block> {
  const byIndex = new Map(candidates.map((candidate) => [candidate.block.index, candidate]));
  const entries = new Set<Block>();
  for (const heading of removed) {
    if (!heading.headsList) continue;
    for (let step = 1; step <= MOST_ENTRIES; step++) {
      const line = byIndex.get(heading.index + step);
      if (!line || line.endsSentence || line.isParagraph) break;
      entries.add(line.block);
    }
  }
  return entries;
}

/** Goes on from the last likely paragraph to what reads as the next ones, as long as the article may go on. */
function findLast(
  candidates: readonly Candidate[],
  { removed }: PageView,
  lastLikely: number,
  threshold: number,
): number {
  const sign = removed.find((mark) => mark.marks === 'after' && mark.index > lastLikely);
  let last = lastLikely;
  let lines = 0;
  let looked = 0;
  for (const { block, score, isParagraph, endsSentence } of candidates) {
    if (block.index <= lastLikely) continue;
    if (sign !== undefined && sign.index < block.index) break;
    const share = isParagraph ? NEXT_PARAGRAPH : endsSentence ? SHORT_SENTENCE : 1;
    if (score >= threshold * share) {
      last = block.index;
      lines = 0;
      looked = 0;
      continue;
    }
    if (block.kind !== 'list-item') lines++;
    if (lines >= NEXT_LINES || ++looked > NEXT_REACH) break;
  }
  return last;
}
