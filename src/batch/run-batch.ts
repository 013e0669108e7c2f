import type { Page } from '../clean.js';
import { factsOf, type PageSource } from '../input/page-source.js';

/** What became of one input. Bytes are null when it could not be read. */
export type Outcome<Result> =
  | { readonly source: PageSource; readonly result: Result }
  | { readonly source: PageSource; readonly bytes: Uint8Array | null; readonly error: unknown };

/**
 * Runs the work on each page in input order, one page in memory at a time. A page that fails gives an outcome with
 * its error and stops nothing.
 */
export async function* runBatch<Result>(
  sources: AsyncIterable<PageSource> | Iterable<PageSource>,
  work: (page: Page) => Promise<Result>,
): AsyncGenerator<Outcome<Result>, void, undefined> {
  for await (const source of sources) {
    let bytes: Uint8Array | null = null;
    let outcome: Outcome<Result>;
    try {
      bytes = await source.read();
      outcome = { source, result: await work({ ...factsOf(source), bytes }) };
    } catch (error) {
      outcome = { source, bytes, error };
    }
    yield outcome;
  }
}
