import type { BlockKind } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import type { Declaration } from '../document/document.js';
import { columnsOf } from './feature-table.js';
import { median } from './median.js';
import type { PageView, ScoredBlock } from './page-view.js';

/** What a page's own statement of its type says, by the words of schema.org and Open Graph. */
const DECLARED_TYPES = {
  declaredArticle: /article|blogposting|report|review|story/iu,
  declaredForum: /discussion|qapage|question|forum|comment/iu,
  declaredProduct: /product|offer|book$|softwareapplication/iu,
  declaredList: /itemlist|collectionpage|searchresults|breadcrumblist$/iu,
  declaredOrganization: /organization|business|service|place|person|profile/iu,
  declaredWebsite: /website|webpage$/iu,
} as const;

/** Features of a whole page, none of which knows a language. */
export const PAGE_TYPE_FEATURES = [
  'blocks',
  'width',
  'runningBlocks',
  'runningShare',
  'typicalWidth',
  'widestShare',
  'linkShare',
  'linkBlocks',
  'headings',
  'listItems',
  'tableRows',
  'suspects',
  'removed',
  'endMarks',
  'startMarks',
  'listHeadings',
  'questions',
  'digitShare',
  'currencies',
  'repeatedBlocks',
  'likelyBlocks',
  'likelyShare',
  'likelyWidth',
  'likelySpread',
  'likelyHeadings',
  'likelyListItems',
  'likelyLinkShare',
  'likelyTypicalWidth',
  'likelyFrom',
  'pathSteps',
  'slugWords',
  'pathDigits',
  'hasQuery',
  ...(Object.keys(DECLARED_TYPES) as (keyof typeof DECLARED_TYPES)[]),
  'declaredDate',
  'declaredAuthor',
  'declaredSection',
] as const;

const PAGE = columnsOf(PAGE_TYPE_FEATURES);

// A block this likely is taken for content.
const LIKELY = 0.5;

/**
 * The features of a page, {@link PAGE_TYPE_FEATURES} wide, as a table of one row has them.
 *
 * @param scores of its blocks, by the content model
 */
export function pageTypeRow(
  page: PageView,
  scores: ArrayLike<number>,
  declared: readonly Declaration[],
): Float32Array {
  const row = new Float32Array(PAGE_TYPE_FEATURES.length).fill(Number.NaN);
  setText(page, row);
  setMarks(page, row);
  setLikely(page.blocks, scores, row);
  setAddress(declared, row);
  setDeclared(declared, row);
  return row;
}

function setText({ blocks }: PageView, row: Float32Array): void {
  const widths = blocks.flatMap(({ measures }) => (isRunningText(measures) ? measures.width : []));
  const width = Math.max(
    1,
    sumOf(blocks, ({ measures }) => measures.width),
  );
  row[PAGE.blocks] = blocks.length;
  row[PAGE.width] = width;
  row[PAGE.runningBlocks] = widths.length;
  row[PAGE.runningShare] = sumOf(widths, (own) => own) / width;
  row[PAGE.typicalWidth] = median(widths);
  row[PAGE.widestShare] = widths.reduce((most, own) => Math.max(most, own), 0) / width;
  row[PAGE.linkShare] = linkShare(blocks);
  row[PAGE.linkBlocks] = shareOf(blocks, ({ block }) => (block.markup?.linkCharacters ?? 0) > 0);
  row[PAGE.headings] = shareOfKind(blocks, 'heading');
  row[PAGE.listItems] = shareOfKind(blocks, 'list-item');
  row[PAGE.tableRows] = shareOfKind(blocks, 'table-row');
  row[PAGE.questions] = shareOf(blocks, ({ block }) => QUESTION.test(block.text.slice(-QUESTION_TAIL)));
  row[PAGE.digitShare] = sumOf(blocks, ({ measures }) => measures.digits) / width;
  row[PAGE.currencies] = shareOf(
    blocks,
    ({ block, measures }) =>
      // What is a currency is a symbol.
      measures.symbols > 0 && block.text.length < LONGEST_PRICE && /\p{Sc}/u.test(block.text),
  );
  row[PAGE.repeatedBlocks] = 1 - new Set(blocks.map(({ key }) => key)).size / Math.max(1, blocks.length);
}

const QUESTION = /[?\u061F\uFF1F]\s*$/u;
const QUESTION_TAIL = 3;
// Longer texts name a currency that is not the price of anything there.
const LONGEST_PRICE = 200;

function setMarks({ blocks, removed }: PageView, row: Float32Array): void {
  row[PAGE.suspects] = shareOf(blocks, ({ isSuspect }) => isSuspect);
  row[PAGE.removed] = removed.length;
  row[PAGE.endMarks] = removed.filter(({ marks }) => marks === 'after').length;
  row[PAGE.startMarks] = removed.filter(({ marks }) => marks === 'before').length;
  row[PAGE.listHeadings] = removed.filter(({ headsList }) => headsList).length;
}

function setLikely(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, row: Float32Array): void {
  const places = [...blocks.keys()].filter((at) => (scores[at] ?? 0) >= LIKELY);
  const likely = blocks.filter((_, at) => (scores[at] ?? 0) >= LIKELY);
  const width = Math.max(
    1,
    sumOf(blocks, ({ measures }) => measures.width),
  );
  const first = places[0];
  const last = places.at(-1);
  row[PAGE.likelyBlocks] = likely.length;
  row[PAGE.likelyWidth] = sumOf(likely, ({ measures }) => measures.width);
  row[PAGE.likelyShare] = (row[PAGE.likelyWidth] ?? 0) / width;
  if (first === undefined || last === undefined) return;
  row[PAGE.likelyFrom] = first / blocks.length;
  row[PAGE.likelySpread] = likely.length / (last - first + 1);
  row[PAGE.likelyHeadings] = shareOfKind(likely, 'heading');
  row[PAGE.likelyListItems] = shareOfKind(likely, 'list-item');
  row[PAGE.likelyLinkShare] = linkShare(likely);
  row[PAGE.likelyTypicalWidth] = median(likely.map(({ measures }) => measures.width));
}

/** The shape of the page's own address: articles have long last steps, lists short ones. */
function setAddress(declared: readonly Declaration[], row: Float32Array): void {
  const address = declared.find(({ field, value }) => field === 'canonicalUrl' && URL.canParse(value));
  if (!address) return;
  const { pathname, search } = new URL(address.value);
  const steps = pathname.split('/').filter((step) => step !== '');
  row[PAGE.pathSteps] = steps.length;
  row[PAGE.slugWords] = (steps.at(-1) ?? '').split(/[-_]/u).length;
  row[PAGE.pathDigits] = pathname.match(/\d/gu)?.length ?? 0;
  row[PAGE.hasQuery] = Number(search !== '');
}

function setDeclared(declared: readonly Declaration[], row: Float32Array): void {
  const types = declared.filter(({ field }) => field === 'type').map(({ value }) => value);
  for (const [name, pattern] of Object.entries(DECLARED_TYPES)) {
    const column = PAGE[name as keyof typeof DECLARED_TYPES];
    row[column] = types.length === 0 ? Number.NaN : Number(types.some((type) => pattern.test(type)));
  }
  const has = (wanted: Declaration['field']): number =>
    Number(declared.some(({ field }) => field === wanted));
  row[PAGE.declaredDate] = has('publishedAt');
  row[PAGE.declaredAuthor] = has('authors');
  row[PAGE.declaredSection] = has('categories');
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return sumOf(items, (item) => Number(has(item))) / items.length;
}

function shareOfKind(blocks: readonly ScoredBlock[], kind: BlockKind): number {
  return shareOf(blocks, ({ block }) => block.kind === kind);
}

function linkShare(blocks: readonly ScoredBlock[]): number {
  if (blocks[0]?.block.markup == null) return Number.NaN;
  const characters = sumOf(blocks, ({ block }) => block.text.length);
  return sumOf(blocks, ({ block }) => block.markup?.linkCharacters ?? 0) / Math.max(1, characters);
}
