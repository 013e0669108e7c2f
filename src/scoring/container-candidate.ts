import type { ContainerTree } from './container-tree.js';
import type { ScoredBlock } from './page-view.js';

// Half of a paragraph's worth goes on to each element further out, so that the closest common one wins: the idea,
// not the figures, of Readability's scoring.
const DECAY = 0.5;
const CANDIDATE_REACH = 4;
const FEWEST_CHARACTERS = 40;

/** The number of the element with the most text outside links close inside it; -1 if there is none. */
export function findCandidate(
  blocks: readonly ScoredBlock[],
  numbers: Int32Array,
  { parents }: ContainerTree,
): number {
  const worth = new Float64Array(parents.length);
  // Of equals the one that was met first.
  const met: number[] = [];
  for (const [at, { block }] of blocks.entries()) {
    const { text, markup, kind } = block;
    if (!markup || markup.hidden || kind === 'heading' || text.length < FEWEST_CHARACTERS) continue;
    let share = text.length - 2 * markup.linkCharacters;
    if (share <= 0) continue;
    let around = parents[numbers[at] ?? -1] ?? -1;
    for (let step = 0; around >= 0 && step < CANDIDATE_REACH; step++) {
      const before = worth[around] ?? 0;
      if (before === 0) met.push(around);
      worth[around] = before + share;
      share *= DECAY;
      around = parents[around] ?? -1;
    }
  }
  let best = -1;
  let most = 0;
  for (const number of met) {
    const value = worth[number] ?? 0;
    if (value > most) {
      most = value;
      best = number;
    }
  }
  return best;
}
