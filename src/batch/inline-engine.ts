import { factsOf, type PageSource } from '../input/page-source.js';
import type { PageEngine } from './page-engine.js';
import { failedResult, type WorkSettings } from './page-result.js';
import { workOnPage } from './page-work.js';

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
