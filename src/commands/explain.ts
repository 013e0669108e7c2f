import { z } from 'zod';
import { writeAtomically } from '../batch/atomic-file.js';
import { isInput } from '../batch/file-identity.js';
import { runBatch } from '../batch/run-batch.js';
import { cleanPage, type CleanedPage } from '../clean.js';
import { ConfigError, EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { cleanOptionsSchema } from '../options.js';
import { orConfigError } from '../system-error.js';
import { type Flags, parseFlags } from './flags.js';
import { inputFlagsSchema, splitInputFlags } from './input-flags.js';
import { openPages } from './pages.js';
import { reportFailure } from './report.js';

export const flagsSchema = cleanOptionsSchema
  .extend(inputFlagsSchema.shape)
  .extend({ html: z.string().min(1, 'no path').optional() });

/**
 * Shows every block of a page with its verdict, in reading order, and where the metadata was found: on standard output,
 * or as a page of HTML in a file.
 */
export async function runExplain(inputs: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { html, ...rest } = parseFlags(flagsSchema, flags);
  const { input, others: options } = splitInputFlags(rest);
  const sources = await openPages(inputs, { ...options, input }, io);
  const { length } = sources.files;
  if (length > 1) throw new ConfigError(`explain shows one page, but there are ${length}`);
  if (html !== undefined && (await isInput(html, sources.files))) {
    throw new ConfigError(`--html: ${html} is an input`);
  }
  let shown: CleanedPage | undefined;
  for await (const outcome of runBatch(sources, (page) => cleanPage(page, options))) {
    if ('error' in outcome) {
      await reportFailure(io, outcome.source, outcome.error);
      return EXIT.failed;
    }
    if (html !== undefined && shown !== undefined)
      throw new ConfigError(`--html: ${html} holds one page, but there are more`);
    shown = outcome.result;
    if (html === undefined) await writeText(shown, io);
  }
  if (html !== undefined && shown !== undefined) await writeHtml(shown, html);
  return EXIT.done;
}

async function writeText(page: CleanedPage, io: Io): Promise<void> {
  const { explainAsText } = await import('./explain-text.js');
  await io.stdout.write(`${explainAsText(page, io).join('\n')}\n`);
}

async function writeHtml(page: CleanedPage, path: string): Promise<void> {
  const { explainAsHtml } = await import('./explain-html.js');
  await orConfigError(`--html: ${path}`, writeAtomically(path, explainAsHtml(page)));
}
