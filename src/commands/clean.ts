import { z } from 'zod';
import { fileIdentity } from '../batch/file-identity.js';
import { isFolder, isTaken } from '../batch/is-folder.js';
import { OutputError, type Output, type PageRecord } from '../batch/output.js';
import { runBatch, type Outcome } from '../batch/run-batch.js';
import { openStreamFile } from '../batch/stream-file.js';
import { writeFolder } from '../batch/write-folder.js';
import { writeStream } from '../batch/write-stream.js';
import { clean } from '../clean.js';
import { ConfigError, EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { cleanOptionsSchema } from '../options.js';
import { toFailure } from '../output/failure.js';
import { formatOfName, loadWriter, OUTPUT_FORMATS, type OutputFormat } from '../output/index.js';
import type { Article } from '../output/schema.js';
import { parseFlags } from './flags.js';
import { toLine } from './line.js';
import type { Sources } from '../input/sources.js';
import { openPages } from './pages.js';
import type { Flags } from './program.js';
import { nameOf, reportFailure, reportMessage } from './report.js';

const flagsSchema = cleanOptionsSchema.extend({
  format: z.enum(OUTPUT_FORMATS).optional(),
  output: z.string().min(1, 'no path').optional(),
  quiet: z.boolean().default(false),
});

/** Writes the article of every page to standard output, a file or a folder. */
export async function runClean(inputs: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { format, output: path, quiet, ...options } = parseFlags(flagsSchema, flags);
  const pages = await openPages(inputs, options, io);
  const output = await openOutput(path, format, pages, io);
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
  const { path } = outcome.source;
  if (!('error' in outcome)) return { path, article: outcome.result };
  return { path, failure: toFailure({ path, url, bytes: outcome.bytes }, outcome.error) };
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

/** As `-` among the inputs is standard input. */
const STANDARD_OUTPUT = '-';

/**
 * Opens the output that path and format ask for. A path names a folder if it ends in a separator, is one, or stands
 * for many pages and is not one stream; else a file, whose extension gives the format that no flag gives.
 */
async function openOutput(
  path: string | undefined,
  flag: OutputFormat | undefined,
  { files, many }: Sources,
  io: Io,
): Promise<Output> {
  if (path === undefined || path === STANDARD_OUTPUT) {
    return writeStream(io.stdout, await loadWriter(flag ?? (many ? 'ndjson' : 'json')), many);
  }
  const folder = /[/\\]$/u.test(path) || (await isFolder(path));
  const format = flag ?? (folder ? 'json' : (formatOfName(path) ?? 'json'));
  const writer = await loadWriter(format);
  if (folder && format === 'ndjson') {
    throw new ConfigError(`--output: ${path} is a folder, but ndjson is one stream: name a file`);
  }
  if (folder || (many && format !== 'ndjson')) {
    if (!folder && formatOfName(path) !== undefined) {
      throw new ConfigError(
        `--output: ${path} names a file, but there are many pages: name a folder or use ndjson`,
      );
    }
    if (await isTaken(path)) throw new ConfigError(`--output: ${path} is a file, but a folder is needed`);
    return writeFolder(path, writer, files);
  }
  await assertNoInput(path, files);
  return writeStream(await openStreamFile(path), writer, many);
}

/** A page is not replaced by its article: it cannot be had again. */
async function assertNoInput(path: string, files: Sources['files']): Promise<void> {
  const identity = await fileIdentity(path);
  if (identity === undefined) return;
  for (const file of files) {
    if (file !== null && (await fileIdentity(file)) === identity) {
      throw new ConfigError(`--output: ${path} is an input`);
    }
  }
}
