import type { Block, Origin } from './block.js';
import type { PageType } from './page-type.js';
import type { Picture } from './picture.js';

/** A block left out because it is not the article, and why. */
export interface Removal {
  /** Id of the rule or of the verdict of a pass. */
  readonly rule: string;
  readonly block: Block;
  /** 0 to 1: how sure the rule or pass is. */
  readonly confidence: number;
  /** One clause for the reader of the account; that of {@link movedTo} when the block became metadata. */
  readonly reason: string;
}

const MOVED = 'moved to ';

/** The reason of a removal whose block became metadata: its text is not lost. */
export function movedTo(field: MetadataField): string {
  return `${MOVED}${field}`;
}

/** Whether a block became metadata, or that of one field. */
export function isMoved({ reason }: Pick<Removal, 'reason'>, field?: MetadataField): boolean {
  return field === undefined ? reason.startsWith(MOVED) : reason === movedTo(field);
}

/** One sentence of a repeat, and the earlier sentence it repeats. */
export interface MergedSentence {
  readonly text: string;
  readonly match: string;
  /** 0 to 1. */
  readonly similarity: number;
  /** The words of `text` that its match lacks, or has otherwise, as runs. */
  readonly differs: readonly string[];
}

/** A block that repeats earlier text. */
export interface Merge {
  readonly block: Block;
  /** The earlier blocks whose sentences it repeats, in the order of its own sentences. */
  readonly into: readonly Block[];
  /** 0 to 1, over all its repeated sentences. */
  readonly similarity: number;
  readonly sentences: readonly MergedSentence[];
  /** Its sentences found nowhere else; they stay among the kept blocks, in place. */
  readonly novel: readonly string[];
}

export type Direction = 'ltr' | 'rtl';

/** What is known about the page. Unknown is null or empty, never invented. */
export interface Metadata {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  /** ISO 8601. */
  readonly modifiedAt: string | null;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly canonicalUrl: string | null;
  readonly image: string | null;
}

export type MetadataField = keyof Metadata;

export const NO_METADATA: Metadata = {
  title: null,
  description: null,
  authors: [],
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  categories: [],
  tags: [],
  canonicalUrl: null,
  image: null,
};

/**
 * Where each known value was found: the source of a declaration (`json-ld`, `og:title`, `time`, `url`), or `visible` with
 * the rule of the block that shows it (`visible: byline`); several, separated by commas, where a list has several.
 */
export type Provenance = Readonly<Partial<Record<MetadataField | 'language', string>>>;

/** The one model that every step shares. A pass takes one and gives back another. */
export interface Document {
  readonly format: 'html' | 'text';
  /** True when it was read from this tool's own output: the article has been separated and its metadata collected. */
  readonly isCleaned?: true;
  /** BCP 47, lower-cased primary subtag first; null while unknown. */
  readonly language: string | null;
  readonly direction: Direction | null;
  /** What the page is; absent while unknown, and where there is too little to tell by. */
  readonly pageType?: PageType;
  /** Kept so far, in reading order. */
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  readonly merged: readonly Merge[];
  readonly metadata: Metadata;
  /** Absent until the metadata is collected. */
  readonly provenance?: Provenance;
  /** What the page's own head says, from most to least trusted; empty on a dump. */
  readonly declared: readonly Declaration[];
  readonly warnings: readonly string[];
  /** In reading order, where they were asked for: those of the page, and once they were chosen those of the article. */
  readonly pictures?: readonly Picture[];
}

/** One statement of the page's head or structured data about itself. */
export interface Declaration {
  readonly field: MetadataField | 'language' | 'direction' | 'type';
  readonly value: string;
  /** Where it stands, such as `json-ld`, `og:title`, `title`. */
  readonly source: string;
}

/** The document without some of its blocks, which its account lists as removed. */
export function removeBlocks(document: Document, removals: ReadonlyMap<Block, Removal>): Document {
  if (removals.size === 0) return document;
  return {
    ...document,
    blocks: document.blocks.filter((block) => !removals.has(block)),
    removed: [...document.removed, ...removals.values()],
  };
}

/** Orders removals and merges as the page had them. */
export function byReadingOrder(left: { readonly block: Block }, right: { readonly block: Block }): number {
  return left.block.index - right.block.index;
}

/** The origin as a short text: `12`, `12-14` or the CSS path. */
export function describeOrigin(origin: Origin): string {
  if ('path' in origin) return origin.path;
  const [from, to] = origin.line;
  return from === to ? String(from) : `${from}-${to}`;
}
