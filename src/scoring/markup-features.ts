import type { Block, Container } from '../document/block.js';
import { CONTAINER_FEATURES } from './container-columns.js';
import { setContainerFeatures } from './container-features.js';
import { stepsToCommon } from './container-tree.js';
import { columnOf, columnsOf, type FeatureTable } from './feature-table.js';
import type { PageView, ScoredBlock } from './page-view.js';
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

/** Fills the columns of {@link MARKUP_FEATURES}, one row a block. */
export function setMarkupFeatures({ blocks }: PageView, table: FeatureTable): void {
  setOwn(blocks, table);
  setAround(
    blocks.map(({ block }) => block),
    table,
  );
  setContainerFeatures(blocks, table, CONTAINER_FROM);
}

function setOwn(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const linkDensity = columnOf(table, OWN.linkDensity);
  const headingLevel = columnOf(table, OWN.headingLevel);
  const hidden = columnOf(table, OWN.hidden);
  const selected = columnOf(table, OWN.selected);
  const blocksSinceHeadline = columnOf(table, OWN.blocksSinceHeadline);
  let headline = Number.NaN;
  for (const [at, { block }] of blocks.entries()) {
    const { markup } = block;
    if (!markup) continue;
    const isHeading = block.kind === 'heading';
    if (isHeading && block.level === 1) headline = at;
    linkDensity[at] = markup.linkCharacters / block.text.length;
    headingLevel[at] = isHeading ? (block.level ?? 0) : 0;
    hidden[at] = Number(markup.hidden);
    selected[at] = Number(markup.selectedBy.length > 0);
    blocksSinceHeadline[at] = at - headline;
  }
}

function setAround(blocks: readonly Block[], table: FeatureTable): void {
  const linkDensity = columnOf(table, OWN.linkDensity);
  const previousLinkDensity = columnOf(table, OWN.previousLinkDensity);
  const nextLinkDensity = columnOf(table, OWN.nextLinkDensity);
  const stepsFromPrevious = columnOf(table, OWN.stepsFromPrevious);
  const stepsFromNext = columnOf(table, OWN.stepsFromNext);
  const placeInParent = columnOf(table, OWN.placeInParent);
  const seen = new Map<Container, number>();
  for (const [at, block] of blocks.entries()) {
    if (!block.markup) continue;
    const { parent } = block.markup.container;
    if (at > 0) {
      previousLinkDensity[at] = linkDensity[at - 1] ?? Number.NaN;
      stepsFromPrevious[at] = steps(blocks[at - 1], block);
    }
    if (at + 1 < blocks.length) {
      nextLinkDensity[at] = linkDensity[at + 1] ?? Number.NaN;
      stepsFromNext[at] = steps(block, blocks[at + 1]);
    }
    if (!parent) continue;
    // How far down the block stands among those of the element around its own.
    const before = seen.get(parent) ?? 0;
    seen.set(parent, before + 1);
    placeInParent[at] = before / Math.max(1, parent.blocks);
  }
}

/** Steps up from the first block's element to the one around both. */
function steps(block: Block | undefined, other: Block | undefined): number {
  const from = block?.markup?.container;
  const to = other?.markup?.container;
  return from && to ? stepsToCommon(from, to) : Number.NaN;
}
