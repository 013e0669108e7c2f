import type { PageSource } from '../input/page-source.js';
import type { Article, Failure } from '../output/schema.js';

/** What names a page's output: its path, and what it is called in its container. */
export type OutputSource = Pick<PageSource, 'path' | 'record' | 'url'>;

/** One record of the output: a page, or an input that failed. */
export type PageRecord =
  | { readonly source: OutputSource; readonly article: Article }
  | { readonly source: OutputSource; readonly failure: Failure };

/** Where records go, one after the other in input order. */
export interface Output {
  readonly write: (record: PageRecord) => Promise<void>;
  /** Ends the output; what was written is in its place. */
  readonly finish: () => Promise<void>;
  /** Drops what is unfinished. Does nothing after the end. */
  readonly abandon: () => Promise<void>;
  /**
   * The file of a page's own, where each has one. To be asked in input order, since the first of two names that a
   * file system may take for one keeps its name.
   */
  readonly place?: (source: OutputSource) => string;
}

/** One page's output could not be written; the others can. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  /** The output's path. */
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}
