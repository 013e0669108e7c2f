import type { Document } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import type { CleanOptions } from '../options.js';
import type { PhraseMatcher } from '../rules/phrase-matcher.js';

/** What every pass may read besides the document. Nothing in it changes while pages are cleaned. */
export interface PassContext {
  readonly options: CleanOptions;
  /** The languages that apply: those written in the page's scripts, the page's own first, English always. */
  readonly languages: readonly Language[];
  /** Knows the phrases of those languages. */
  readonly matcher: PhraseMatcher;
}

/** One step over a whole document: kept blocks in, kept blocks and a longer account out. */
export type Pass = (document: Document, context: PassContext) => Document;
