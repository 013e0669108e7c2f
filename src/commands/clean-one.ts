import { OutputError, type Output, type PageRecord } from '../batch/output.js';
import { runBatch, type Outcome } from '../batch/run-batch.js';
import { clean } from '../clean.js';
import { EXIT, type ExitCode } from '../errors.js';
import type { PageSource } from '../input/page-source.js';
import type { Io } from '../io.js';
import type { CleanOptionsInput } from '../options.js';
import { toFailure } from '../output/failure.js';
import type { Article } from '../output/schema.js';
import { toLine } from './line.js';
import { nameOf, reportFailure, reportMessage } from './report.js';

/** Cleans a page that is the only one, in this thread: nothing quicker to start. */
export async function cleanOne(
  pages: AsyncIterable<PageSource>,
  output: Output,
  options: CleanOptionsInput,
  quiet: boolean,
  io: Io,
): Promise<ExitCode> {
  let failed = false;
  try {
    for await (const outcome of runBatch(pages, (page) => clean(page, options))) {
      if ('error' in outcome) {
        failed = true;
        await reportFailure(io, outcome.source, outcome.error);
      } else if (!quiet) {
        for (const warning of outcome.result.warnings) {
          await reportMessage(io, nameOf(outcome.source), `warning: ${toLine(warning)}`);
        }
      }
      if (!(await write(output, toRecord(outcome, options.url ?? null), io))) failed = true;
    }
    await output.finish();
  } finally {
    await output.abandon();
  }
  return failed ? EXIT.failed : EXIT.done;
}

function toRecord(outcome: Outcome<Article>, url: string | null): PageRecord {
  const { source } = outcome;
  if (!('error' in outcome)) return { source, article: outcome.result };
  return {
    source,
    failure: toFailure({ ...source, url: source.url ?? url, bytes: outcome.bytes }, outcome.error),
  };
}

/** Writes a record; false, and a line to the reader, if its file could not be written. */
async function write(output: Output, record: PageRecord, io: Io): Promise<boolean> {
  try {
    await output.write(record);
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await reportMessage(io, toLine(error.path), error.message);
    return false;
  }
}
