import type { Document } from './document/document.js';
import type { CleanOptionsInput } from './options.js';
import type { Article, Source } from './output/schema.js';

/** One input: the bytes of a saved page. */
export interface Page {
  readonly bytes: Uint8Array;
  /** Name for the account, with /; null for standard input. */
  readonly path: string | null;
}

/** A page after all passes, before it is written: what `explain` and `check` look at. */
export interface CleanedPage {
  readonly source: Source;
  readonly document: Document;
}

/** Cleans a page into a document and its account. Throws {@link InputError} when the bytes are no page. */
export declare function cleanPage(page: Page, options?: CleanOptionsInput): Promise<CleanedPage>;

/** Cleans a page and gives the JSON contract's object. */
export declare function clean(page: Page, options?: CleanOptionsInput): Promise<Article>;
