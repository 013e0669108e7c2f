import { z } from 'zod';
import { openOutput } from '../batch/open-output.js';
import { OutputError, type Output, type PageRecord } from '../batch/output.js';
import { runBatch, type Outcome } from '../batch/run-batch.js';
import { skipOutputs } from '../batch/skip-outputs.js';
import { clean } from '../clean.js';
import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { cleanOptionsSchema } from '../options.js';
import { toFailure } from '../output/failure.js';
import type { Article } from '../output/schema.js';
import { batchFlagsSchema, isBatch, splitBatchFlags } from './batch-flags.js';
import { parseFlags } from './flags.js';
import { inputFlagsSchema, splitInputFlags } from './input-flags.js';
import { toLine } from './line.js';
import { outputFlagsSchema } from './output-flags.js';
import { MAX_BYTES, openPages } from './pages.js';
import type { Flags } from './program.js';
import { nameOf, reportFailure, reportMessage } from './report.js';

export const flagsSchema = cleanOptionsSchema.extend({
  ...inputFlagsSchema.shape,
  ...outputFlagsSchema.shape,
  ...batchFlagsSchema.shape,
  maxRemoved: z.coerce.number('no number').min(0, 'less than 0').max(100, 'more than 100').optional(),
  quiet: z.boolean().default(false),
});

/** Writes the article of every page to standard output, a file or a folder. */
export async function runClean(inputs: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { input, others } = splitInputFlags(parseFlags(flagsSchema, flags));
  const { format, output: path, root, quiet, ...rest } = others;
  const { batch, options } = splitBatchFlags(rest);
  const maxBytes = batch.maxBytes ?? MAX_BYTES;
  const pages = skipOutputs(await openPages(inputs, { ...options, input }, io, maxBytes), inputs, path);
  const output = await openOutput({ ...pages, inputs, path, format, root, stdout: io.stdout });
  if (pages.many || isBatch(batch)) {
    const { cleanMany } = await import('./clean-many.js');
    return cleanMany({ sources: pages, output, path, options, batch, maxBytes, quiet }, io);
  }
  let count = 0;
  let failed = 0;
  try {
    for await (const outcome of runBatch(pages, (page) => clean(page, options))) {
      count++;
      if ('error' in outcome) {
        failed++;
        await reportFailure(io, outcome.source, outcome.error);
      } else if (!quiet) {
        for (const warning of outcome.result.warnings) {
          await reportMessage(io, nameOf(outcome.source), `warning: ${toLine(warning)}`);
        }
      }
      const written = await write(output, toRecord(outcome, options.url ?? null), io);
      if (!written && !('error' in outcome)) failed++;
    }
    await output.finish();
  } finally {
    await output.abandon();
  }
  if (count > 1 && io.stderr.isTerminal && !quiet) {
    await io.stderr.write(`dechrome: ${count} pages${failed > 0 ? `, ${failed} failed` : ''}\n`);
  }
  return failed > 0 ? EXIT.failed : EXIT.done;
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
