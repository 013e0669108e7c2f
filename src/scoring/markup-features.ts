import type { Block } from '../document/block.js';
import { CONTAINER_FEATURES, createContainerFeatures, stepsToCommon } from './container-features.js';
import { columnsOf, type FeatureRow } from './feature-rows.js';
import type { PageView } from './page-view.js';
import { TEXT_FEATURES } from './text-columns.js';

const BLOCK_FEATURES = [
  'linkDensity',
  'headingLevel',
  'hidden',
  'selected',
  'previousLinkDensity',
  'nextLinkDensity',
  'stepsFromPrevious',
  'stepsFromNext',
  'placeInParent',
  'blocksSinceHeadline',
] as const;

/** Features of a block as markup: its own, then those of the element it stands in. */
export const MARKUP_FEATURES: readonly string[] = [...BLOCK_FEATURES, ...CONTAINER_FEATURES];

// They follow the text's in a row.
const OWN = columnsOf(BLOCK_FEATURES, TEXT_FEATURES.length);
const CONTAINER_FROM = TEXT_FEATURES.length + BLOCK_FEATURES.length;

/** Fills the columns of {@link MARKUP_FEATURES} in one row a block. */
export function setMarkupFeatures({ blocks }: PageView, rows: readonly FeatureRow[]): void {
  const featuresOf = createContainerFeatures(blocks);
  const places = placesInParents(blocks.map(({ block }) => block));
  let headline = Number.NaN;
  for (const [at, row] of rows.entries()) {
    const block = blocks[at]?.block;
    if (!block?.markup) continue;
    const { markup } = block;
    const isHeading = block.kind === 'heading';
    if (isHeading && block.level === 1) headline = at;
    row[OWN.linkDensity] = markup.linkCharacters / block.text.length;
    row[OWN.headingLevel] = isHeading ? (block.level ?? 0) : 0;
    row[OWN.hidden] = Number(markup.hidden);
    row[OWN.selected] = Number(markup.selectedBy.length > 0);
    row[OWN.previousLinkDensity] = linkDensity(blocks[at - 1]?.block);
    row[OWN.nextLinkDensity] = linkDensity(blocks[at + 1]?.block);
    row[OWN.stepsFromPrevious] = steps(blocks[at - 1]?.block, block);
    row[OWN.stepsFromNext] = steps(block, blocks[at + 1]?.block);
    row[OWN.placeInParent] = places[at] ?? Number.NaN;
    row[OWN.blocksSinceHeadline] = at - headline;
    row.set(featuresOf(markup.container), CONTAINER_FROM);
  }
}

/** How far down each block stands among the blocks of the element around its own, 0 to 1. */
function placesInParents(blocks: readonly Block[]): number[] {
  const seen = new Map<unknown, number>();
  return blocks.map(({ markup }) => {
    const parent = markup?.container.parent;
    if (!parent) return Number.NaN;
    const before = seen.get(parent) ?? 0;
    seen.set(parent, before + 1);
    return before / Math.max(1, parent.blocks);
  });
}

function linkDensity(block: Block | undefined): number {
  return block?.markup ? block.markup.linkCharacters / block.text.length : Number.NaN;
}

/** Steps up from the first block's element to the one around both. */
function steps(block: Block | undefined, other: Block | undefined): number {
  const from = block?.markup?.container;
  const to = other?.markup?.container;
  return from && to ? stepsToCommon(from, to) : Number.NaN;
}
