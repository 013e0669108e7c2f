import type { Container } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { HINT_GROUP_NAMES, hintBits } from './hint-groups.js';
import type { ScoredBlock } from './page-view.js';

const SECTIONS = 'article main nav header footer aside form figure table section'.split(' ');
const SECTION_BITS: ReadonlyMap<string, number> = new Map(SECTIONS.map((tag, at) => [tag, 1 << at]));
const OWN_TAGS: ReadonlyMap<string, number> = new Map(
  'p div li h1 h2 h3 h4 td span a button dd dt blockquote pre figcaption option label legend'
    .split(' ')
    .map((tag, at) => [tag, at + 1]),
);
// Steps up at which the text around a block is weighed.
const LEVELS = [0, 1, 2, 3] as const;
// Hints of elements farther out describe the page and not the block.
const NEAR_STEPS = 3;
const SHAPE_STEPS = 3;

/** Features that all blocks of one element share, in their order. */
export const CONTAINER_FEATURES: readonly string[] = [
  'tag',
  'depth',
  ...SECTIONS.map((tag) => `in-${tag}`),
  ...HINT_GROUP_NAMES.map((group) => `near-${group}`),
  ...HINT_GROUP_NAMES.map((group) => `far-${group}`),
  ...LEVELS.flatMap((level) => [
    `characters-${level}`,
    `linkDensity-${level}`,
    `blocks-${level}`,
    `share-${level}`,
    `running-${level}`,
  ]),
  'inCandidate',
  'candidateDistance',
  'candidateShare',
  'stepsFromHeadline',
  'headlineDepth',
  'sameShape',
  'sameShapeWidth',
  'sameShapeRunning',
];

/** What is known of an element from the elements around it. */
interface Facts {
  /** Sections it stands in, a bit each. */
  readonly sections: number;
  /** Hint groups of it and all elements around, a bit each. */
  readonly hints: number;
  readonly ownHints: number;
  readonly shape: string;
}

/** What is known of all elements that are built alike. */
interface Shape {
  blocks: number;
  characters: number;
  running: number;
}

/** Gives the values of {@link CONTAINER_FEATURES} for an element of the page; the same array for the same element. */
export type ContainerFeatures = (container: Container) => readonly number[];

/** Makes the function for the elements of one page. */
export function createContainerFeatures(blocks: readonly ScoredBlock[]): ContainerFeatures {
  const facts = new Map<Container, Facts>();
  const rows = new Map<Container, readonly number[]>();
  const running = countRunning(blocks);
  const shapes = countShapes(blocks, (container) => factsOf(container).shape);
  const candidate = findCandidate(blocks);
  const headline = blocks.find(({ block }) => block.kind === 'heading' && block.level === 1)?.block.markup
    ?.container;
  const total = Math.max(1, rootOf(blocks)?.characters ?? 0);

  return (container) => {
    let row = rows.get(container);
    if (row === undefined) rows.set(container, (row = rowOf(container)));
    return row;
  };

  // Elements nest no deeper than the reader lets them.
  function factsOf(container: Container): Facts {
    const known = facts.get(container);
    if (known) return known;
    const { parent, tag } = container;
    const around = parent ? factsOf(parent) : null;
    const ownHints = tag === 'body' ? 0 : hintBits(container.hints);
    const own = {
      sections: (around?.sections ?? 0) | (SECTION_BITS.get(tag) ?? 0),
      hints: (around?.hints ?? 0) | ownHints,
      ownHints,
      shape: shapeOf(container),
    };
    facts.set(container, own);
    return own;
  }

  function rowOf(container: Container): readonly number[] {
    const { sections, hints, shape } = factsOf(container);
    const row = [OWN_TAGS.get(container.tag) ?? 0, container.depth];
    for (const bit of SECTIONS.keys()) row.push((sections >> bit) & 1);
    const near = nearHints(container);
    for (const bits of [near, hints]) for (const bit of HINT_GROUP_NAMES.keys()) row.push((bits >> bit) & 1);
    pushLevels(row, container);
    const toCandidate = candidate ? stepsTo(container, candidate) : Number.NaN;
    row.push(Number(toCandidate >= 0), toCandidate, (candidate?.characters ?? 0) / total);
    const common = headline ? commonContainer(container, headline) : null;
    row.push(common ? container.depth - common.depth : Number.NaN);
    row.push(common && headline ? headline.depth - common.depth : Number.NaN);
    const alike = shapes.get(shape);
    const count = Math.max(1, alike?.blocks ?? 0);
    row.push(count, (alike?.characters ?? 0) / count, (alike?.running ?? 0) / count);
    return row;
  }

  function nearHints(container: Container): number {
    let bits = 0;
    let at: Container | null = container;
    for (let step = 0; at && step < NEAR_STEPS; step++) {
      bits |= factsOf(at).ownHints;
      at = at.parent;
    }
    return bits;
  }

  function pushLevels(row: number[], container: Container): void {
    let at: Container | null = container;
    for (const _ of LEVELS) {
      if (at) {
        row.push(at.characters, at.linkCharacters / Math.max(1, at.characters), at.blocks);
        row.push(at.characters / total, running.get(at) ?? 0);
      } else row.push(Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN);
      at = at?.parent ?? null;
    }
  }
}

/** Steps up from the first element to the one around both. */
export function stepsToCommon(from: Container, to: Container): number {
  return from.depth - commonContainer(from, to).depth;
}

function commonContainer(left: Container, right: Container): Container {
  let a = left;
  let b = right;
  while (a !== b) {
    if (a.depth >= b.depth && a.parent) a = a.parent;
    else if (b.parent) b = b.parent;
    else break;
  }
  return a;
}

/** Steps up to an element around; NaN if it is none. */
function stepsTo(container: Container, target: Container): number {
  let steps = 0;
  for (let at: Container | null = container; at; at = at.parent) {
    if (at === target) return steps;
    steps++;
  }
  return Number.NaN;
}

/** Elements built alike have the same shape: tags and first hints of three levels. */
function shapeOf(container: Container): string {
  let shape = '';
  let at: Container | null = container;
  for (let step = 0; at && step < SHAPE_STEPS; step++) {
    shape += `/${at.tag}.${at.hints[0] ?? ''}`;
    at = at.parent;
  }
  return shape;
}

function countShapes(
  blocks: readonly ScoredBlock[],
  shapeOfContainer: (container: Container) => string,
): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { block, measures } of blocks) {
    if (!block.markup) continue;
    const shape = shapeOfContainer(block.markup.container);
    let known = shapes.get(shape);
    if (!known) shapes.set(shape, (known = { blocks: 0, characters: 0, running: 0 }));
    known.blocks++;
    known.characters += block.text.length;
    if (isRunningText(measures)) known.running++;
  }
  return shapes;
}

/** Blocks of running text in each element, those of its descendants included. */
function countRunning(blocks: readonly ScoredBlock[]): ReadonlyMap<Container, number> {
  const counts = new Map<Container, number>();
  for (const { block, measures } of blocks) {
    if (!isRunningText(measures)) continue;
    for (let at = block.markup?.container ?? null; at; at = at.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

// Half of a paragraph's worth goes on to each element further out, so that the closest common one wins: the idea,
// not the figures, of Readability's scoring.
const DECAY = 0.5;
const CANDIDATE_REACH = 4;
const FEWEST_CHARACTERS = 40;

/** The element with the most text outside links close inside it. */
function findCandidate(blocks: readonly ScoredBlock[]): Container | null {
  const worth = new Map<Container, number>();
  for (const { block } of blocks) {
    const { text, markup, kind } = block;
    if (!markup || markup.hidden || kind === 'heading' || text.length < FEWEST_CHARACTERS) continue;
    let share = text.length - 2 * markup.linkCharacters;
    if (share <= 0) continue;
    let at: Container | null = markup.container.parent;
    for (let step = 0; at && step < CANDIDATE_REACH; step++) {
      worth.set(at, (worth.get(at) ?? 0) + share);
      share *= DECAY;
      at = at.parent;
    }
  }
  let best: Container | null = null;
  let most = 0;
  for (const [container, value] of worth) {
    if (value > most) {
      most = value;
      best = container;
    }
  }
  return best;
}

function rootOf(blocks: readonly ScoredBlock[]): Container | null {
  let at = blocks[0]?.block.markup?.container ?? null;
  while (at?.parent) at = at.parent;
  return at;
}
