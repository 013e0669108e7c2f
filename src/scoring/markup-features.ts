import type { Block, Container, Markup } from '../document/block.js';
import type { PageView } from './page-view.js';

/** What class names, ids and roles say an element is for, in the words that publishing systems use. */
const HINT_GROUPS = {
  content:
    'article articles body content entry main post story text prose paragraph richtext blog single news',
  comments: 'comment comments commentlist respond reply replies disqus discussion thread',
  related:
    'related recommended recommendations more also similar recirc teaser teasers card cards popular trending latest carousel slider recent',
  share: 'share sharing social follow addtoany sharedaddy addthis',
  navigation:
    'nav navbar navigation menu breadcrumb breadcrumbs pagination pager toc skip dropdown submenu toolbar tabs',
  frame: 'header footer masthead sidebar side aside rail widget widgets bottom top copyright colophon banner',
  promotion:
    'ad ads advert advertisement sponsor sponsored promo promotion cta newsletter subscribe subscription signup paywall popup modal overlay offer',
  consent: 'cookie cookies consent gdpr privacy onetrust notice',
  details:
    'meta byline author authors date time category categories tag tags tagline bio credit caption label info',
  form: 'form search login input button btn',
} as const;

type HintGroup = keyof typeof HINT_GROUPS;

const GROUP_NAMES = Object.keys(HINT_GROUPS) as HintGroup[];
const GROUPS_OF_WORD: ReadonlyMap<string, number> = wordGroups();
const SECTIONS = [
  'article',
  'main',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'figure',
  'table',
  'section',
] as const;
const OWN_TAGS: ReadonlyMap<string, number> = new Map(
  'p div li h1 h2 h3 h4 td span a button dd dt blockquote pre figcaption option label legend'
    .split(' ')
    .map((tag, at) => [tag, at + 1]),
);
// Steps up at which the text around a block is weighed.
const LEVELS = [0, 1, 2, 3] as const;
// Hints of elements farther out describe the page and not the block.
const HINT_REACH = 6;

/** Features of a block as markup. In the models' order; NaN for what a block or page lacks. */
export const MARKUP_FEATURES: readonly string[] = [
  'linkDensity',
  'tag',
  'headingLevel',
  'hidden',
  'depth',
  'selected',
  ...SECTIONS.map((tag) => `in-${tag}`),
  ...GROUP_NAMES.map((group) => `near-${group}`),
  ...GROUP_NAMES.map((group) => `far-${group}`),
  ...LEVELS.flatMap((level) => [
    `characters-${level}`,
    `linkDensity-${level}`,
    `blocks-${level}`,
    `share-${level}`,
  ]),
  'inCandidate',
  'candidateDistance',
  'candidateShare',
  'sameShape',
  'sameShapeWidth',
  'previousLinkDensity',
  'nextLinkDensity',
  'stepsFromPrevious',
  'stepsFromNext',
];

/** One row a block, {@link MARKUP_FEATURES} wide. */
export function markupFeatures({ blocks }: PageView): Float32Array[] {
  const hints = new Map<Container, number>();
  const candidate = findCandidate(blocks.map(({ block }) => block));
  const [first] = blocks;
  const total = Math.max(1, first ? (rootOf(first.block)?.characters ?? 0) : 0);
  const shapes = countShapes(blocks.map(({ block }) => block));
  return blocks.map(({ block }, at) => {
    const { markup } = block;
    const row: number[] = [];
    if (!markup) return new Float32Array(MARKUP_FEATURES.length).fill(Number.NaN);
    const { container } = markup;
    row.push(markup.linkCharacters / block.text.length, OWN_TAGS.get(container.tag) ?? 0);
    row.push(block.kind === 'heading' ? (block.level ?? 0) : 0, Number(markup.hidden), container.depth);
    row.push(Number(markup.selectedBy.length > 0));
    pushSections(row, container);
    pushHints(row, container, hints);
    pushLevels(row, container, total);
    pushCandidate(row, markup, candidate, total);
    const shape = shapes.get(shapeOf(container));
    row.push(Math.log1p(shape?.count ?? 0), Math.log1p((shape?.characters ?? 0) / (shape?.count ?? 1)));
    const previous = blocks[at - 1]?.block;
    const next = blocks[at + 1]?.block;
    row.push(linkDensity(previous), linkDensity(next), steps(previous, block), steps(block, next));
    return Float32Array.from(row);
  });
}

function wordGroups(): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [bit, name] of GROUP_NAMES.entries()) {
    for (const word of HINT_GROUPS[name].split(' ')) groups.set(word, (groups.get(word) ?? 0) | (1 << bit));
  }
  return groups;
}

function pushSections(row: number[], container: Container): void {
  const around = new Set<string>();
  for (let at: Container | null = container; at; at = at.parent) around.add(at.tag);
  for (const tag of SECTIONS) row.push(Number(around.has(tag)));
}

function pushHints(row: number[], container: Container, known: Map<Container, number>): void {
  let near = 0;
  let far = 0;
  let distance = 0;
  for (let at: Container | null = container; at && at.tag !== 'body'; at = at.parent) {
    let groups = known.get(at);
    if (groups === undefined) {
      groups = at.hints.reduce((bits, word) => bits | (GROUPS_OF_WORD.get(word) ?? 0), 0);
      known.set(at, groups);
    }
    if (distance < HINT_REACH / 2) near |= groups;
    far |= groups;
    distance++;
  }
  for (const bits of [near, far]) {
    for (const bit of GROUP_NAMES.keys()) row.push((bits >> bit) & 1);
  }
}

function pushLevels(row: number[], container: Container, total: number): void {
  let at: Container | null = container;
  for (const _ of LEVELS) {
    if (at) {
      row.push(Math.log1p(at.characters), at.linkCharacters / Math.max(1, at.characters));
      row.push(Math.log1p(at.blocks), at.characters / total);
    } else row.push(Number.NaN, Number.NaN, Number.NaN, Number.NaN);
    at = at?.parent ?? null;
  }
}

function pushCandidate(row: number[], markup: Markup, candidate: Container | null, total: number): void {
  let distance = 0;
  let at: Container | null = markup.container;
  while (at && at !== candidate) {
    at = at.parent;
    distance++;
  }
  row.push(Number(candidate !== null && at === candidate), at ? distance : Number.NaN);
  row.push((candidate?.characters ?? 0) / total);
}

// Half of a paragraph's worth goes on to each element further out, so that the closest common one wins: the idea,
// not the figures, of Readability's scoring.
const DECAY = 0.5;
const CANDIDATE_REACH = 4;

/** The element with the most text outside links close inside it. */
function findCandidate(blocks: readonly Block[]): Container | null {
  const worth = new Map<Container, number>();
  for (const { text, markup, kind } of blocks) {
    if (!markup || markup.hidden || kind === 'heading' || text.length < 40) continue;
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

function countShapes(blocks: readonly Block[]): Map<string, { count: number; characters: number }> {
  const shapes = new Map<string, { count: number; characters: number }>();
  for (const { markup, text } of blocks) {
    if (!markup) continue;
    const shape = shapeOf(markup.container);
    const known = shapes.get(shape);
    if (known) {
      known.count++;
      known.characters += text.length;
    } else shapes.set(shape, { count: 1, characters: text.length });
  }
  return shapes;
}

/** Elements built alike have the same shape: tags and first hints of three levels. */
function shapeOf(container: Container): string {
  let shape = '';
  let at: Container | null = container;
  for (let step = 0; at && step < 3; step++) {
    shape += `/${at.tag}.${at.hints[0] ?? ''}`;
    at = at.parent;
  }
  return shape;
}

function rootOf(block: Block): Container | null {
  let at = block.markup?.container ?? null;
  while (at?.parent) at = at.parent;
  return at;
}

function linkDensity(block: Block | undefined): number {
  return block?.markup ? block.markup.linkCharacters / block.text.length : Number.NaN;
}

/** Steps up from the first block's element to the one around both. */
function steps(block: Block | undefined, other: Block | undefined): number {
  const from = block?.markup?.container;
  const to = other?.markup?.container;
  if (!from || !to) return Number.NaN;
  let left: Container | null = from;
  let right: Container | null = to;
  while (left && right && left !== right) {
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return from.depth - (left?.depth ?? 0);
}
