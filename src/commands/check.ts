import { z } from 'zod';
import { runBatch } from '../batch/run-batch.js';
import { cleanPage } from '../clean.js';
import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { cleanOptionsSchema } from '../options.js';
import { FINDING_FORMATS } from './finding-format-names.js';
import { loadFindingFormat, type FailedCheck } from './finding-formats.js';
import { findingsOf } from './findings.js';
import { type Flags, parseFlags } from './flags.js';
import { inputFlagsSchema, splitInputFlags } from './input-flags.js';
import { openPages } from './pages.js';
import { describeFailure, reportFailure } from './report.js';

export const flagsSchema = cleanOptionsSchema.extend({
  ...inputFlagsSchema.shape,
  format: z.enum(FINDING_FORMATS).default('text'),
});

/** Lists what cleaning would leave out of the pages. Exit 1 if there is any, 2 if an input failed. */
export async function runCheck(inputs: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { input, others } = splitInputFlags(parseFlags(flagsSchema, flags));
  const { format, ...options } = others;
  const sources = await openPages(inputs, { ...options, input }, io);
  const { write, before, between, after } = await loadFindingFormat(format);
  const failures: FailedCheck[] = [];
  let found = 0;
  await io.stdout.write(before);
  for await (const outcome of runBatch(sources, async (page) => findingsOf(await cleanPage(page, options)))) {
    if ('error' in outcome) {
      const { source, error } = outcome;
      failures.push({ path: source.path, message: describeFailure(error) });
      await reportFailure(io, source, error);
      continue;
    }
    for (const finding of outcome.result) {
      await io.stdout.write(`${found === 0 ? '' : between}${write(finding)}`);
      found++;
    }
  }
  await io.stdout.write(after(failures));
  if (failures.length > 0) return EXIT.failed;
  return found > 0 ? EXIT.findings : EXIT.done;
}
