import type { PageSource } from '../input/sources.js';
import {
  failedResult,
  factsOf,
  type Unchanged,
  workOnPage,
  type PageResult,
  type WorkSettings,
} from './page-work.js';

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

/** Works on one page after the other in this thread. Nothing can end a page that hangs. */
export function createInlineEngine(settings: WorkSettings, stop: AbortSignal): PageEngine {
  let last: Promise<unknown> = Promise.resolve();
  const work = async (source: PageSource, known: string | null): ReturnType<PageEngine['run']> => {
    if (stop.aborted) return undefined;
    const facts = factsOf(source);
    try {
      const bytes = await source.read();
      return await workOnPage({ facts, page: { bytes }, known, settings });
    } catch (error) {
      return failedResult(facts, null, error, settings);
    }
  };
  return {
    ready: async () => void (await last),
    run: (source, known) => {
      const result = last.then(() => work(source, known));
      last = result;
      return result;
    },
    close: async () => {},
  };
}
