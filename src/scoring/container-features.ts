import { isRunningText } from '../document/body-span.js';
import { findCandidate } from './container-candidate.js';
import { numberShapes } from './container-shapes.js';
import { type ContainerTree, numberContainers } from './container-tree.js';
import {
  CONTAINER,
  type ContainerFeature,
  FAR_HINTS,
  IN_SECTION,
  LEVELS,
  NEAR_HINTS,
  SECTIONS,
} from './container-columns.js';
import { columnOf, type FeatureTable } from './feature-table.js';
import { hintBits } from './hint-groups.js';
import type { ScoredBlock } from './page-view.js';

const SECTION_BITS: ReadonlyMap<string, number> = new Map(SECTIONS.map((tag, at) => [tag, 1 << at]));
const OWN_TAGS: ReadonlyMap<string, number> = new Map(
  'p div li h1 h2 h3 h4 td span a button dd dt blockquote pre figcaption option label legend'
    .split(' ')
    .map((tag, at) => [tag, at + 1]),
);
// Hints of elements farther out describe the page and not the block.
const NEAR_STEPS = 3;

/** The elements around the blocks of a page. */
interface Surroundings {
  readonly blocks: readonly ScoredBlock[];
  readonly tree: ContainerTree;
  /** Number of the element that each block stands in; -1 for none. */
  readonly numbers: Int32Array;
  /** The column of a feature, to fill. */
  readonly column: (feature: ContainerFeature) => Float32Array;
}

/**
 * Fills the columns of `CONTAINER_FEATURES`, one row a block: what is known of an element is found out once, from
 * the one around it.
 *
 * @param first column of them in the table
 */
export function setContainerFeatures(
  blocks: readonly ScoredBlock[],
  table: FeatureTable,
  first: number,
): void {
  const tree = numberContainers(blocks.flatMap(({ block }) => block.markup?.container ?? []));
  const numbers = Int32Array.from(blocks, ({ block }) =>
    block.markup ? (tree.numberOf.get(block.markup.container) ?? -1) : -1,
  );
  const column = (feature: ContainerFeature): Float32Array => columnOf(table, first + CONTAINER[feature]);
  const around = { blocks, tree, numbers, column };
  setNames(around);
  setLevels(around);
  setCandidate(around);
  setHeadline(around);
  setShapes(around);
}

/** Copies what is known of elements to the blocks in them. */
function spread({ numbers }: Surroundings, ofContainer: ArrayLike<number>, column: Float32Array): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1;
    if (number >= 0) column[at] = ofContainer[number] ?? Number.NaN;
  }
}

/** The same for sets, a bit a feature. */
function spreadBits(
  around: Surroundings,
  ofContainer: Int32Array,
  features: readonly ContainerFeature[],
): void {
  for (const [bit, feature] of features.entries()) {
    const column = around.column(feature);
    for (let at = 0; at < column.length; at++) {
      const number = around.numbers[at] ?? -1;
      if (number >= 0) column[at] = ((ofContainer[number] ?? 0) >> bit) & 1;
    }
  }
}

/** What elements are called: their tags, and the words of their classes, ids and roles. */
function setNames(around: Surroundings): void {
  const { containers, parents } = around.tree;
  const own = Int32Array.from(containers, ({ tag, hints }) => (tag === 'body' ? 0 : hintBits(hints)));
  const sections = new Int32Array(own.length);
  const far = new Int32Array(own.length);
  const near = new Int32Array(own.length);
  for (const [number, { tag }] of containers.entries()) {
    const parent = parents[number] ?? -1;
    sections[number] = (parent < 0 ? 0 : (sections[parent] ?? 0)) | (SECTION_BITS.get(tag) ?? 0);
    far[number] = (parent < 0 ? 0 : (far[parent] ?? 0)) | (own[number] ?? 0);
    for (let step = 0, at = number; step < NEAR_STEPS && at >= 0; step++, at = parents[at] ?? -1) {
      near[number] = (near[number] ?? 0) | (own[at] ?? 0);
    }
  }
  spread(
    around,
    containers.map(({ tag }) => OWN_TAGS.get(tag) ?? 0),
    around.column('tag'),
  );
  spread(
    around,
    containers.map(({ depth }) => depth),
    around.column('depth'),
  );
  spreadBits(around, sections, IN_SECTION);
  spreadBits(around, near, NEAR_HINTS);
  spreadBits(around, far, FAR_HINTS);
}

/** How much text there is in the elements one and more steps up. */
function setLevels(around: Surroundings): void {
  const { containers, parents } = around.tree;
  const running = countRunning(around);
  const total = totalCharacters(around);
  const inside = around.numbers.slice();
  for (const level of LEVELS) {
    const characters = around.column(`characters-${level}`);
    const linkDensity = around.column(`linkDensity-${level}`);
    const blocks = around.column(`blocks-${level}`);
    const share = around.column(`share-${level}`);
    const runningBlocks = around.column(`running-${level}`);
    for (let at = 0; at < inside.length; at++) {
      const number = inside[at] ?? -1;
      const container = containers[number];
      if (!container) continue;
      characters[at] = container.characters;
      linkDensity[at] = container.linkCharacters / Math.max(1, container.characters);
      blocks[at] = container.blocks;
      share[at] = container.characters / total;
      runningBlocks[at] = running[number] ?? 0;
      inside[at] = parents[number] ?? -1;
    }
  }
}

/** Blocks of running text in each element, those of its descendants included. */
function countRunning({ blocks, numbers, tree: { parents } }: Surroundings): Int32Array {
  const counts = new Int32Array(parents.length);
  for (const [at, { measures }] of blocks.entries()) {
    const number = numbers[at] ?? -1;
    if (number >= 0 && isRunningText(measures)) counts[number] = (counts[number] ?? 0) + 1;
  }
  for (let number = counts.length - 1; number >= 0; number--) {
    const parent = parents[number] ?? -1;
    if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + (counts[number] ?? 0);
  }
  return counts;
}

/** Of the whole page. */
function totalCharacters({ blocks }: Surroundings): number {
  let at = blocks[0]?.block.markup?.container ?? null;
  while (at?.parent) at = at.parent;
  return Math.max(1, at?.characters ?? 0);
}

/** Where the element stands that is most likely to hold the article by its amount of text. */
function setCandidate(around: Surroundings): void {
  const { containers, parents } = around.tree;
  const candidate = findCandidate(around.blocks, around.numbers, around.tree);
  const steps = new Float64Array(parents.length);
  for (let number = 0; number < steps.length; number++) {
    const parent = parents[number] ?? -1;
    if (number === candidate) steps[number] = 0;
    else steps[number] = parent < 0 ? Number.NaN : (steps[parent] ?? Number.NaN) + 1;
  }
  const share = (containers[candidate]?.characters ?? 0) / totalCharacters(around);
  spread(
    around,
    steps.map((step) => Number(step >= 0)),
    around.column('inCandidate'),
  );
  spread(around, steps, around.column('candidateDistance'));
  spread(around, new Float64Array(steps.length).fill(share), around.column('candidateShare'));
}

/** How far up the element is that is around the block and the first headline. */
function setHeadline(around: Surroundings): void {
  const { containers, parents, numberOf } = around.tree;
  const headline = around.blocks.find(({ block }) => block.kind === 'heading' && block.level === 1)?.block
    .markup?.container;
  if (!headline) return;
  const isAround = new Uint8Array(parents.length);
  for (let at = numberOf.get(headline) ?? -1; at >= 0; at = parents[at] ?? -1) isAround[at] = 1;
  const common = new Int32Array(parents.length);
  const steps = new Int32Array(parents.length);
  for (const [number, { depth }] of containers.entries()) {
    const parent = parents[number] ?? -1;
    common[number] = isAround[number] === 1 || parent < 0 ? depth : (common[parent] ?? 0);
    steps[number] = depth - (common[number] ?? 0);
  }
  spread(around, steps, around.column('stepsFromHeadline'));
  spread(
    around,
    common.map((depth) => headline.depth - depth),
    around.column('headlineDepth'),
  );
}

/** What elements of the same shape hold. */
function setShapes(around: Surroundings): void {
  const { ofContainer, count } = numberShapes(around.tree);
  const blocks = new Int32Array(count);
  const characters = new Float64Array(count);
  const running = new Int32Array(count);
  for (const [at, { block, measures }] of around.blocks.entries()) {
    const shape = ofContainer[around.numbers[at] ?? -1];
    if (shape === undefined) continue;
    blocks[shape] = (blocks[shape] ?? 0) + 1;
    characters[shape] = (characters[shape] ?? 0) + block.text.length;
    if (isRunningText(measures)) running[shape] = (running[shape] ?? 0) + 1;
  }
  const sameShape = around.column('sameShape');
  const width = around.column('sameShapeWidth');
  const runningShare = around.column('sameShapeRunning');
  for (let at = 0; at < around.numbers.length; at++) {
    const shape = ofContainer[around.numbers[at] ?? -1];
    if (shape === undefined) continue;
    const alike = Math.max(1, blocks[shape] ?? 0);
    sameShape[at] = alike;
    width[at] = (characters[shape] ?? 0) / alike;
    runningShare[at] = (running[shape] ?? 0) / alike;
  }
}
