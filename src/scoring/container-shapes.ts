import type { Container } from '../document/block.js';
import type { ContainerTree } from './container-tree.js';

/** Numbers of elements built alike: tags and first hints of three levels. */
export interface Shapes {
  /** By the number of the element. */
  readonly ofContainer: Int32Array;
  readonly count: number;
}

const NONE = 0;

/** Numbers the shapes of all elements of a page. */
export function numberShapes({ containers, parents }: ContainerTree): Shapes {
  const labels = new Map<string, Map<string, number>>();
  let labelCount = NONE;
  const own = Int32Array.from(containers, labelOf);
  const pairs = createPairNumbers(labelCount + 1);
  const ofContainer = new Int32Array(containers.length);
  const two = Int32Array.from(own, (label, at) => pairs.numberOf(own[parents[at] ?? -1] ?? NONE, label));
  const triples = createPairNumbers(pairs.count() + 1);
  for (const [at, pair] of two.entries()) {
    const parent = parents[at] ?? -1;
    // Without a parent there is nothing around that could tell.
    const around = parent < 0 ? NONE : (own[parents[parent] ?? -1] ?? NONE);
    ofContainer[at] = triples.numberOf(around, pair);
  }
  return { ofContainer, count: triples.count() };

  function labelOf({ tag, hints }: Container): number {
    const hint = hints[0] ?? '';
    let ofTag = labels.get(tag);
    if (ofTag === undefined) labels.set(tag, (ofTag = new Map()));
    let label = ofTag.get(hint);
    if (label === undefined) ofTag.set(hint, (label = ++labelCount));
    return label;
  }
}

/** Numbers pairs of numbers, the second of which is below a limit. */
function createPairNumbers(limit: number): {
  numberOf(first: number, second: number): number;
  count(): number;
} {
  const known = new Map<number, number>();
  return {
    count: () => known.size,
    numberOf(first, second) {
      const pair = first * limit + second;
      let number = known.get(pair);
      if (number === undefined) known.set(pair, (number = known.size));
      return number;
    },
  };
}
