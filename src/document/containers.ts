import type { Block, Container } from './block.js';

/** All elements that hold any of the blocks. */
export function containersOf(blocks: readonly Block[]): ReadonlySet<Container> {
  const containers = new Set<Container>();
  for (const { markup } of blocks) {
    for (let at = markup?.container ?? null; at && !containers.has(at); at = at.parent) containers.add(at);
  }
  return containers;
}
