import type { PageSource } from '../input/page-source.js';
import type { OutputFormat } from '../output/index.js';
import type { Article, Failure } from '../output/schema.js';
import type { Writer } from '../output/writer.js';

/** What names a page's output: its path, and what it is called in its container. */
export type OutputSource = Pick<PageSource, 'path' | 'record' | 'url'>;

/**
 * What a page or a failed input comes to. As text it has been written in the format that the output takes, in a worker
 * if there are any; the text is undefined where the format has no place for an input that failed.
 */
export type RecordContent =
  | { readonly article: Article }
  | { readonly failure: Failure }
  | { readonly text: string | Uint8Array | undefined };

/** One record of the output: a page, or an input that failed. */
export type PageRecord = RecordContent & { readonly source: OutputSource };

/** Where records go, one after the other in input order. */
export interface Output {
  /** The format of the text that workers may hand over; `objects` for an output with its own use for the objects. */
  readonly takes: OutputFormat | 'objects';
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

/** The record in the writer's format; undefined where that has no place for it. */
export function textOf(content: RecordContent, writer: Writer): string | Uint8Array | undefined {
  if ('text' in content) return content.text;
  return 'article' in content ? writer.write(content.article) : writer.writeFailure?.(content.failure);
}
