import type { PageView } from './page-view.js';

/** Features from what the first model said of the blocks around, and from where the headline stands. */
export const CONTEXT_FEATURES = [
  'score',
  'previousScore',
  'nextScore',
  'secondPreviousScore',
  'secondNextScore',
  'meanNear',
  'meanAround',
  'maximumBefore',
  'maximumAfter',
  'shareBefore',
  'shareAfter',
  'scoreMass',
  'afterTitle',
  'blocksFromTitle',
  'titleShown',
  'containerScore',
  'outerScore',
] as const;

const NEAR = 3;
const AROUND = 8;

/** One row a block, {@link CONTEXT_FEATURES} wide. */
export function contextFeatures({ blocks, title }: PageView, scores: ArrayLike<number>): Float32Array[] {
  const masses = blocks.map(({ measures }, at) => (scores[at] ?? 0) * measures.width);
  const massSums = prefixSums(masses);
  const scoreSums = prefixSums(blocks.map((_, at) => scores[at] ?? 0));
  const mass = Math.max(1, massSums[blocks.length] ?? 0);
  const mean = (at: number, reach: number): number => {
    const from = Math.max(0, at - reach);
    const to = Math.min(blocks.length, at + reach + 1);
    return ((scoreSums[to] ?? 0) - (scoreSums[from] ?? 0)) / (to - from);
  };
  const containers = containerScores(blocks, scores);
  const score = (at: number): number =>
    at < 0 || at >= blocks.length ? Number.NaN : (scores[at] ?? Number.NaN);
  return blocks.map(({ block }, at) => {
    const titleIndex = title?.index ?? null;
    const fromTitle = titleIndex === null ? Number.NaN : block.index - titleIndex;
    const container = block.markup?.container;
    return Float32Array.from([
      score(at),
      score(at - 1),
      score(at + 1),
      score(at - 2),
      score(at + 2),
      mean(at, NEAR),
      mean(at, AROUND),
      largest(scores, at - 4, at),
      largest(scores, at + 1, Math.min(blocks.length, at + 5)),
      (massSums[at] ?? 0) / mass,
      (mass - (massSums[at + 1] ?? 0)) / mass,
      Math.log1p(mass),
      Number.isNaN(fromTitle) ? Number.NaN : Number(fromTitle > 0),
      Number.isNaN(fromTitle) ? Number.NaN : Math.sign(fromTitle) * Math.log1p(Math.abs(fromTitle)),
      Number(titleIndex !== null),
      (container && containers.get(container)?.mean()) ?? Number.NaN,
      (container?.parent && containers.get(container.parent)?.mean()) ?? Number.NaN,
    ]);
  });
}

/** Mean score of the text in each element, weighed by width, for the two elements around each block. */
function containerScores(
  blocks: PageView['blocks'],
  scores: ArrayLike<number>,
): Map<object, { mean: () => number; add: (score: number, width: number) => void }> {
  const known = new Map<object, { mean: () => number; add: (score: number, width: number) => void }>();
  for (const [at, { block, measures }] of blocks.entries()) {
    let container = block.markup?.container ?? null;
    for (let step = 0; container && step < 3; step++) {
      let entry = known.get(container);
      if (!entry) {
        let sum = 0;
        let weight = 0;
        entry = {
          mean: () => sum / weight,
          add: (score, width) => {
            sum += score * width;
            weight += width;
          },
        };
        known.set(container, entry);
      }
      entry.add(scores[at] ?? 0, measures.width);
      container = container.parent;
    }
  }
  return known;
}

function largest(scores: ArrayLike<number>, from: number, to: number): number {
  let most = Number.NaN;
  for (let at = Math.max(0, from); at < to; at++) {
    const score = scores[at] ?? 0;
    if (!(score <= most)) most = score;
  }
  return most;
}

function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}
