import type { PageSource } from '../input/page-source.js';
import type { PageResult, Unchanged } from './page-result.js';

/** Where pages are worked on: in this thread, or in workers. */
export interface PageEngine {
  /** Resolves when another page would not have to wait long. */
  readonly ready: () => Promise<void>;
  /**
   * Works on one page. Resolves to its result, whatever happens to it; to undefined if the run was stopped before it
   * began.
   *
   * @param known Digest of the page as it was, to leave it alone if it is still the same
   */
  readonly run: (source: PageSource, known: string | null) => Promise<PageResult | Unchanged | undefined>;
  /** Ends the workers. */
  readonly close: () => Promise<void>;
}
