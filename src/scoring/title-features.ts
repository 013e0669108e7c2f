import { isFullSentence } from '../document/body-span.js';
import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { contentTerms, shareAmong } from '../document/word-overlap.js';
import type { PageView } from './page-view.js';

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
] as const;

// A first block whose score reaches this begins the body.
const BODY_SCORE = 0.5;
const BODY_WIDTH = 80;
const LONGEST = 300;
// Blocks to each side where labels, bylines and dates count.
const NEAR = 4;

/** One row a block, {@link TITLE_FEATURES} wide; null for blocks that cannot be a headline. */
export function titleFeatures(
  { blocks }: PageView,
  scores: ArrayLike<number>,
  declared: readonly Declaration[],
): (Float32Array | null)[] {
  const repetitions = new Map<string, number>();
  for (const { key } of blocks) repetitions.set(key, (repetitions.get(key) ?? 0) + 1);
  const masses = blocks.map(({ measures }, at) => (scores[at] ?? 0) * measures.width);
  const mass = Math.max(
    1,
    masses.reduce((sum, value) => sum + value, 0),
  );
  const isBody = blocks.map(
    ({ measures }, at) => (scores[at] ?? 0) >= BODY_SCORE && measures.width >= BODY_WIDTH,
  );
  const bodyTexts = blocks.filter((_, at) => isBody[at]).map(({ block }) => block.text);
  const body = contentTerms(bodyTexts.join('\n').slice(0, 20_000));
  const lead = contentTerms(bodyTexts.slice(0, 2).join('\n').slice(0, 3000));
  const headings = contentTerms(
    blocks
      .filter(
        ({ block, measures }, at) =>
          block.kind === 'heading' || (!measures.endsSentence && (scores[at] ?? 0) >= BODY_SCORE),
      )
      .map(({ block }) => block.text)
      .join('\n')
      .slice(0, 5000),
  );
  const titles = declared
    .filter(({ field }) => field === 'title')
    .map(({ value }) => ({ key: comparisonKey(value), terms: contentTerms(value) }));
  const bodyFrom = isBody.indexOf(true);
  const seen = new Set<string>();
  let before = 0;
  return blocks.map(({ block, measures, key, isSuspect }, at) => {
    const massBefore = before / mass;
    before += masses[at] ?? 0;
    if (measures.width > LONGEST || measures.words === 0 || block.kind === 'table-row') return null;
    // Without markup or a declaration to say so, a full sentence is not taken for the headline.
    if (block.markup === null && isFullSentence(measures)) return null;
    const isFirst = !seen.has(key);
    seen.add(key);
    const terms = contentTerms(key);
    const cased = measures.upperWords + measures.lowerWords;
    const length = block.text.length;
    return Float32Array.from([
      Math.log1p(measures.width),
      Math.log1p(measures.words),
      Number(measures.endsSentence),
      Number(/[?\u061F\uFF1F]["\u201D\u00BB]?$/u.test(block.text)),
      Number(measures.endsInColon),
      measures.digits / length,
      measures.symbols / length,
      cased === 0 ? Number.NaN : measures.upperWords / cased,
      cased === 0 ? Number.NaN : measures.capitalWords / cased,
      Number(isSuspect),
      Number(block.kind === 'heading'),
      block.kind === 'heading' ? (block.level ?? 0) : Number.NaN,
      Math.log(repetitions.get(key) ?? 1),
      Number(isFirst),
      scores[at] ?? 0,
      massBefore,
      sumOf(masses, at + 1, at + 11) / mass,
      bodyFrom < 0 ? Number.NaN : Math.sign(bodyFrom - at) * Math.log1p(Math.abs(bodyFrom - at)),
      scores[at + 1] ?? Number.NaN,
      Math.max(0, ...Array.from({ length: 5 }, (_, step) => scores[at + 1 + step] ?? 0)),
      Math.log1p(blocks[at - 1]?.measures.width ?? 0),
      Math.log1p(blocks[at + 1]?.measures.width ?? 0),
      shareAmong(terms, body),
      shareAmong(terms, lead),
      shareAmong(terms, headings),
      at / blocks.length,
      Number(titles.some((title) => title.key === key)),
      Math.max(0, ...titles.map((title) => shareAmong(terms, title.terms))),
      Math.max(0, ...titles.map((title) => shareAmong(title.terms, terms))),
      block.markup ? block.markup.linkCharacters / length : Number.NaN,
      terms.size,
      blocks.slice(Math.max(0, at - NEAR), at).filter((near) => near.isSuspect).length,
      blocks.slice(at + 1, at + 1 + NEAR).filter((near) => near.isSuspect).length,
      Math.min(NEAR, block.index - (blocks[at - 1]?.block.index ?? -1) - 1),
      Math.min(NEAR, (blocks[at + 1]?.block.index ?? block.index + 1) - block.index - 1),
    ]);
  });
}

function sumOf(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < Math.min(to, values.length); at++) total += values[at] ?? 0;
  return total;
}
