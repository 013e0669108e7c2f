import type { Declaration } from '../document/document.js';
import { DUMP_FEATURES, setDumpFeatures } from './dump-features.js';
import { createForest, type Forest, type ForestData } from './forest.js';
import { createTable, type FeatureTable, rowsOf, tableOf } from './feature-table.js';
import { MARKUP_FEATURES, setMarkupFeatures } from './markup-features.js';
import { PAGE_TYPES, type PageType } from '../document/page-type.js';
import { PAGE_TYPE_FEATURES, pageTypeRow } from './page-type-features.js';
import type { PageView } from './page-view.js';
import { readModel, readModels } from './read-model.js';
import { TEXT_FEATURES } from './text-columns.js';
import { setTextFeatures } from './text-features.js';
import { TITLE_FEATURES } from './title-columns.js';
import { type TitleTable, titleTable } from './title-features.js';

/** What the models say of a page. */
export interface PageScores {
  /** Probability of each block being main content. */
  readonly scores: Float64Array;
  /** Position of the headline in the list of blocks; null where none stands out. */
  readonly titleAt: number | null;
  readonly titleScore: number;
  /** The likeliest of all types. */
  readonly type: PageType;
}

interface Models {
  readonly content: Forest;
  readonly title: Forest;
  readonly types: Readonly<Record<PageType, Forest>>;
}

// Below this the likeliest headline is a label: of the development set's dumps one choice in eight is right (held out).
const LEAST_TITLE_SCORE = 0.1;

// Made at the first use: a dump never needs the models of markup.
const ready = new Map<'html' | 'text', Models>();

function modelsOf(format: 'html' | 'text'): Models {
  let models = ready.get(format);
  if (!models) {
    models = {
      content: createForest(readModel(`${format}-content`), contentFeatures(format)),
      title: createForest(readModel(`${format}-title`), TITLE_FEATURES),
      types: createTypeForests(readModels(`${format}-type`, PAGE_TYPES)),
    };
    ready.set(format, models);
  }
  return models;
}

function createTypeForests(data: Readonly<Record<PageType, ForestData>>): Models['types'] {
  const forests = PAGE_TYPES.map((type) => [type, createForest(data[type], PAGE_TYPE_FEATURES)] as const);
  return Object.fromEntries(forests) as Record<PageType, Forest>;
}

/**
 * Scores every block of a page. One model judges a block by itself, its surroundings and its place; another finds the
 * headline with the help of those scores, and a third tells what the page is.
 */
export function scorePage(
  page: PageView,
  format: 'html' | 'text',
  declared: readonly Declaration[],
): PageScores {
  const models = modelsOf(format);
  const scores = models.content(contentTable(page, format));
  return {
    scores,
    ...findTitle(titleTable(page, scores, declared), models.title),
    type: typeOf(pageTypeRow(page, scores, declared), models.types),
  };
}

/** The likeliest headline. */
function findTitle(
  { table, candidates }: TitleTable,
  forest: Forest,
): Pick<PageScores, 'titleAt' | 'titleScore'> {
  let best: Pick<PageScores, 'titleAt' | 'titleScore'> = { titleAt: null, titleScore: LEAST_TITLE_SCORE };
  for (const [titleAt, titleScore] of forest(table, candidates).entries()) {
    if (titleScore > best.titleScore) best = { titleAt, titleScore };
  }
  return best;
}

/** The likeliest type. */
function typeOf(row: Float32Array, forests: Models['types']): PageType {
  const table = tableOf([row]);
  let best: PageType = 'other';
  let most = 0;
  for (const type of PAGE_TYPES) {
    const score = forests[type](table)[0] ?? 0;
    if (score > most) {
      most = score;
      best = type;
    }
  }
  return best;
}

/** The features that the content model of a format sees, in their order. */
export function contentFeatures(format: 'html' | 'text'): readonly string[] {
  return [...TEXT_FEATURES, ...(format === 'html' ? MARKUP_FEATURES : DUMP_FEATURES)];
}

/** One row a block of what {@link contentFeatures} names, as the training takes them. */
export function contentRows(page: PageView, format: 'html' | 'text'): Float32Array[] {
  return rowsOf(contentTable(page, format));
}

function contentTable(page: PageView, format: 'html' | 'text'): FeatureTable {
  const table = createTable(page.blocks.length, contentFeatures(format).length);
  setTextFeatures(page, table);
  if (format === 'html') setMarkupFeatures(page, table);
  else setDumpFeatures(page, table);
  return table;
}
