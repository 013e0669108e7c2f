import { z } from 'zod';
import { DEFAULT_MAX_BYTES } from '../batch/default-limits.js';
import { openOutput } from '../batch/open-output.js';
import { skipOutputs } from '../batch/skip-outputs.js';
import type { ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { cleanOptionsSchema } from '../options.js';
import { batchFlagsSchema, isBatch, splitBatchFlags } from './batch-flags.js';
import { type Flags, parseFlags } from './flags.js';
import { inputFlagsSchema, splitInputFlags } from './input-flags.js';
import { outputFlagsSchema } from './output-flags.js';
import { openPages } from './pages.js';

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
  const maxBytes = batch.maxBytes ?? DEFAULT_MAX_BYTES;
  const pages = skipOutputs(await openPages(inputs, { ...options, input }, io, maxBytes), inputs, path);
  const output = await openOutput({ ...pages, inputs, path, format, root, stdout: io.stdout });
  if (pages.many || isBatch(batch)) {
    const { cleanMany } = await import('./clean-many.js');
    return cleanMany({ sources: pages, output, path, options, batch, maxBytes, quiet }, io);
  }
  const { cleanOne } = await import('./clean-one.js');
  return cleanOne(pages, output, options, quiet, io);
}
