import type { Article, Failure } from '../output/schema.js';

/** One record of the output: a page, or an input that failed. */
export type PageRecord =
  | { readonly path: string | null; readonly article: Article }
  | { readonly path: string | null; readonly failure: Failure };

/** Where records go, one after the other in input order. */
export interface Output {
  readonly write: (record: PageRecord) => Promise<void>;
  /** Ends the output; what was written is in its place. */
  readonly finish: () => Promise<void>;
  /** Drops what is unfinished. Does nothing after the end. */
  readonly abandon: () => Promise<void>;
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
