import { describeError } from '../errors.js';
import type { PageFacts } from '../input/page-source.js';
import type { CleanOptionsInput } from '../options.js';
import { toFailure } from '../output/failure.js';
import { loadWriter, type OutputFormat } from '../output/index.js';
import type { Article, Failure } from '../output/schema.js';
import { type RecordContent, textOf } from './output.js';
import { reportFailureEntry, type PageAccount, type PageFailure } from './page-account.js';

/** What is the same for all pages of a run. It can be sent to a worker, as all of a task can. */
export interface WorkSettings {
  readonly options: CleanOptionsInput;
  /** The format that records are written in; `objects` to leave them unwritten. */
  readonly takes: OutputFormat | 'objects';
  /** Whether each page's entry of the report is wanted. */
  readonly report: boolean;
  /** Whether pages are to be known again by their digests. */
  readonly digest: boolean;
  /** Largest page, in bytes. */
  readonly maxBytes: number;
}

export interface PageTask {
  readonly facts: PageFacts;
  /** The page itself, or the plain file to read it from. */
  readonly page: { readonly bytes: Uint8Array } | { readonly file: string };
  /** Digest of the page when its output was made; a page that is still the same is not cleaned again. */
  readonly known: string | null;
  readonly settings: WorkSettings;
}

/** What has come of one page or failed input. */
export interface PageResult {
  readonly content: RecordContent;
  /** Of the page's bytes and of what its container says of it; null if it could not be read, or nobody asks. */
  readonly digest: string | null;
  readonly account: PageAccount | null;
  readonly failure: PageFailure | null;
  /** The report's entry, one line of JSON without its end; null if nobody asks. */
  readonly report: string | null;
  /** Time it took, for messages only. */
  readonly milliseconds: number;
}

/** The page is the one that is known; nothing was done. */
export const UNCHANGED = 'unchanged';

export type Unchanged = typeof UNCHANGED;

/** The result of an input that failed by this error. */
export async function failedResult(
  facts: PageFacts,
  bytes: Uint8Array | null,
  error: unknown,
  { options, takes, report }: WorkSettings,
): Promise<PageResult> {
  const failure = toFailure({ ...facts, url: options.url ?? facts.url ?? null, bytes }, error);
  return {
    content: await contentOf({ failure }, takes),
    digest: null,
    account: null,
    failure: { code: failure.error.code, message: describeError(error) },
    report: report ? reportFailureEntry(failure) : null,
    milliseconds: 0,
  };
}

const encoder = new TextEncoder();

/** The record as the run's output takes it. */
export async function contentOf(
  content: { readonly article: Article } | { readonly failure: Failure },
  takes: WorkSettings['takes'],
): Promise<RecordContent> {
  if (takes === 'objects') return content;
  const text = textOf(content, await loadWriter(takes));
  return { text: typeof text === 'string' ? encoder.encode(text) : text };
}
