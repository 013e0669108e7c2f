import { isRunningText } from '../document/body-span.js';
import type { Declaration } from '../document/document.js';
import { columnsOf, createRows, type FeatureRow } from './feature-rows.js';
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
 * The features of a page, {@link PAGE_TYPE_FEATURES} wide.
 *
 * @param scores of its blocks, by the content model
 */
export function pageTypeRow(
  page: PageView,
  scores: ArrayLike<number>,
  declared: readonly Declaration[],
): FeatureRow {
  const row = createRows(1, PAGE_TYPE_FEATURES.length)[0] ?? new Float32Array();
  setText(page, row);
  setMarks(page, row);
  setLikely(page.blocks, scores, row);
  setAddress(declared, row);
  setDeclared(declared, row);
  return row;
}

function setText({ blocks }: PageView, row: FeatureRow): void {
  const running = blocks.filter(({ measures }) => isRunningText(measures));
  const widths = running.map(({ measures }) => measures.width);
  const width = Math.max(
    1,
    sumOf(blocks, ({ measures }) => measures.width),
  );
  row[PAGE.blocks] = blocks.length;
  row[PAGE.width] = width;
  row[PAGE.runningBlocks] = running.length;
  row[PAGE.runningShare] = sumOf(running, ({ measures }) => measures.width) / width;
  row[PAGE.typicalWidth] = middleOf(widths);
  row[PAGE.widestShare] = widths.reduce((most, own) => Math.max(most, own), 0) / width;
  row[PAGE.linkShare] = linkShare(blocks);
  row[PAGE.linkBlocks] = shareOf(blocks, ({ block }) => (block.markup?.linkCharacters ?? 0) > 0);
  row[PAGE.headings] = shareOf(blocks, ({ block }) => block.kind === 'heading');
  row[PAGE.listItems] = shareOf(blocks, ({ block }) => block.kind === 'list-item');
  row[PAGE.tableRows] = shareOf(blocks, ({ block }) => block.kind === 'table-row');
  row[PAGE.questions] = shareOf(blocks, ({ block }) => /[?\u061F\uFF1F]\s*$/u.test(block.text.slice(-3)));
  row[PAGE.digitShare] = sumOf(blocks, ({ measures }) => measures.digits) / width;
  row[PAGE.currencies] = shareOf(
    blocks,
    ({ block }) => block.text.length < 200 && /\p{Sc}/u.test(block.text),
  );
  row[PAGE.repeatedBlocks] = 1 - new Set(blocks.map(({ key }) => key)).size / Math.max(1, blocks.length);
}

function setMarks({ blocks, removed }: PageView, row: FeatureRow): void {
  row[PAGE.suspects] = shareOf(blocks, ({ isSuspect }) => isSuspect);
  row[PAGE.removed] = removed.length;
  row[PAGE.endMarks] = removed.filter(({ marks }) => marks === 'after').length;
  row[PAGE.startMarks] = removed.filter(({ marks }) => marks === 'before').length;
  row[PAGE.listHeadings] = removed.filter(({ headsList }) => headsList).length;
}

function setLikely(blocks: readonly ScoredBlock[], scores: ArrayLike<number>, row: FeatureRow): void {
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
  row[PAGE.likelyHeadings] = shareOf(likely, ({ block }) => block.kind === 'heading');
  row[PAGE.likelyListItems] = shareOf(likely, ({ block }) => block.kind === 'list-item');
  row[PAGE.likelyLinkShare] = linkShare(likely);
  row[PAGE.likelyTypicalWidth] = middleOf(likely.map(({ measures }) => measures.width));
}

/** The shape of the page's own address: articles have long last steps, lists short ones. */
function setAddress(declared: readonly Declaration[], row: FeatureRow): void {
  const address = declared.find(({ field, value }) => field === 'canonicalUrl' && URL.canParse(value));
  if (!address) return;
  const { pathname, search } = new URL(address.value);
  const steps = pathname.split('/').filter((step) => step !== '');
  row[PAGE.pathSteps] = steps.length;
  row[PAGE.slugWords] = (steps.at(-1) ?? '').split(/[-_]/u).length;
  row[PAGE.pathDigits] = pathname.match(/\d/gu)?.length ?? 0;
  row[PAGE.hasQuery] = Number(search !== '');
}

function setDeclared(declared: readonly Declaration[], row: FeatureRow): void {
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
  return items.reduce((sum, item) => sum + value(item), 0);
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return items.length === 0 ? Number.NaN : items.filter(has).length / items.length;
}

function linkShare(blocks: readonly ScoredBlock[]): number {
  if (blocks[0]?.block.markup == null) return Number.NaN;
  const characters = sumOf(blocks, ({ block }) => block.text.length);
  return sumOf(blocks, ({ block }) => block.markup?.linkCharacters ?? 0) / Math.max(1, characters);
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? Number.NaN;
}
