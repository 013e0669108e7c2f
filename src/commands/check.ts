import { z } from 'zod';
import { runBatch } from '../batch/run-batch.js';
import { cleanPage } from '../clean.js';
import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { escapeControls } from '../output/controls.js';
import { cleanOptionsSchema } from '../options.js';
import { findingsOf, formatAsGithub, formatAsText, type Finding } from './findings.js';
import { parseFlags } from './flags.js';
import { inputFlagsSchema, splitInputFlags } from './input-flags.js';
import { openPages } from './pages.js';
import type { Flags } from './program.js';
import { reportFailure } from './report.js';

export const flagsSchema = cleanOptionsSchema.extend({
  ...inputFlagsSchema.shape,
  format: z.enum(['text', 'json', 'github']).default('text'),
});

/** How findings are written, and what goes around and between them. */
interface FindingFormat {
  readonly write: (finding: Finding) => string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

const FORMATS: Record<z.infer<typeof flagsSchema>['format'], FindingFormat> = {
  text: { write: formatAsText, before: '', between: '', after: '' },
  github: { write: formatAsGithub, before: '', between: '', after: '' },
  json: {
    write: (finding) => `${escapeControls(JSON.stringify(finding))}\n`,
    before: '[\n',
    between: ',\n',
    after: ']\n',
  },
};

/** Lists what cleaning would leave out of the pages. Exit 1 if there is any, 2 if an input failed. */
export async function runCheck(inputs: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { input, others } = splitInputFlags(parseFlags(flagsSchema, flags));
  const { format, ...options } = others;
  const sources = await openPages(inputs, { ...options, input }, io);
  const { write, before, between, after } = FORMATS[format];
  let failed = false;
  let found = 0;
  await io.stdout.write(before);
  for await (const outcome of runBatch(sources, async (page) => findingsOf(await cleanPage(page, options)))) {
    if ('error' in outcome) {
      failed = true;
      await reportFailure(io, outcome.source, outcome.error);
      continue;
    }
    for (const finding of outcome.result) {
      await io.stdout.write(`${found === 0 ? '' : between}${write(finding)}`);
      found++;
    }
  }
  await io.stdout.write(after);
  if (failed) return EXIT.failed;
  return found > 0 ? EXIT.findings : EXIT.done;
}
