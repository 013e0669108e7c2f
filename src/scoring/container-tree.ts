import type { Container } from '../document/block.js';

/** Elements of a page with numbers, so that what is known of each stands in an array. An element follows its parent. */
export interface ContainerTree {
  readonly containers: readonly Container[];
  /** Number of the element around each; -1 for the root. */
  readonly parents: Int32Array;
  readonly numberOf: ReadonlyMap<Container, number>;
}

/** Numbers some elements and all those around them. */
export function numberContainers(innermost: Iterable<Container>): ContainerTree {
  const containers: Container[] = [];
  const parents: number[] = [];
  const numberOf = new Map<Container, number>();
  const unnumbered: Container[] = [];
  for (const container of innermost) {
    let around: Container | null = container;
    let number: number | undefined;
    while (around && (number = numberOf.get(around)) === undefined) {
      unnumbered.push(around);
      around = around.parent;
    }
    for (let next = unnumbered.pop(); next; next = unnumbered.pop()) {
      parents.push(number ?? -1);
      number = containers.push(next) - 1;
      numberOf.set(next, number);
    }
  }
  return { containers, parents: Int32Array.from(parents), numberOf };
}

/** Steps up from the first element to the one around both. */
export function stepsToCommon(from: Container, to: Container): number {
  let a = from;
  let b = to;
  while (a !== b) {
    if (a.depth >= b.depth && a.parent) a = a.parent;
    else if (b.parent) b = b.parent;
    else break;
  }
  return from.depth - a.depth;
}
