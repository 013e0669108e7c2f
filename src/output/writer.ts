import type { OutputFormat } from './index.js';
import type { Article, Failure } from './schema.js';

/** Writes pages in one format. Every text ends in a line feed. */
export interface Writer {
  readonly format: OutputFormat;
  /** Of the files in this format, with the dot. */
  readonly extension: string;
  readonly write: (article: Article) => string;
  /** Absent where the format has no place for an input that failed. */
  readonly writeFailure?: (failure: Failure) => string;
  /** What goes around and between the pages when many are written to one stream. */
  readonly stream: { readonly before: string; readonly between: string; readonly after: string };
}
