import type { PageSource } from '../input/page-source.js';
import type { FinishedPage, FinishedPages } from './finished-pages.js';
import { inOrder } from './in-order.js';
import type { Output } from './output.js';
import type { PageEngine } from './page-engine.js';
import { UNCHANGED, type PageResult } from './page-result.js';

/** A page's result, and whether an earlier run had it already. */
export interface PageOutcome {
  readonly result: PageResult;
  /** Null if the page was worked on in this run. */
  readonly finished: FinishedPage | null;
}

// Pages are of very different sizes: while one takes a second, a worker is through with a hundred others.
const MOST_PAGES_AHEAD = 1000;

/** Of written records that wait for an earlier one: some thousand pages. */
const MOST_BYTES_AHEAD = 64 * 1024 * 1024;

/** Runs the pages of a batch, and gives what comes of them in their order. Nothing is written here. */
export async function* runPages(
  sources: AsyncIterable<PageSource>,
  engine: PageEngine,
  finishedPages: FinishedPages | undefined,
  place: Output['place'],
  stop: AbortSignal,
): AsyncGenerator<{ readonly source: PageSource } & PageOutcome, void, undefined> {
  let begun: Promise<unknown> = Promise.resolve();

  const runPage = async (
    source: PageSource,
    finding: Promise<FinishedPage | undefined>,
  ): Promise<PageOutcome | undefined> => {
    const finished = await finding;
    const result = await engine.run(source, finished?.digest ?? null);
    if (result === undefined) return undefined;
    if (result !== UNCHANGED) return { result, finished: null };
    return finished && { result: toResult(finished), finished };
  };
  const work = {
    ready: async (): Promise<void> => {
      await begun;
      await engine.ready();
    },
    start: (source: PageSource): Promise<PageOutcome | undefined> => {
      const finding = Promise.resolve(finishedPages?.find(source, place?.(source)));
      begun = finding;
      return runPage(source, finding);
    },
    weigh: ({ result }: PageOutcome): number => sizeOf(result),
  };
  const lead = { items: MOST_PAGES_AHEAD, weight: MOST_BYTES_AHEAD };
  for await (const { item, result } of inOrder(sources, work, lead, stop)) yield { source: item, ...result };
}

function toResult({ content, digest, account, report }: FinishedPage): PageResult {
  return { content: content ?? { text: undefined }, digest, account, failure: null, report, milliseconds: 0 };
}

function sizeOf({ content, report }: PageResult): number {
  const reported = report?.length ?? 0;
  if ('text' in content) return reported + (content.text?.length ?? 0);
  // An object holds its text twice, in its blocks and as a whole.
  return reported + ('article' in content ? content.article.text.length * 2 : 0);
}
