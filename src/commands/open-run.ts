import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { splitCompression } from '../batch/compress-stream.js';
import { configurationDigest } from '../batch/configuration.js';
import { createEngine } from '../batch/create-engine.js';
import { openFinishedPages, type FinishedPages, type FinishedPagesOptions } from '../batch/finished-pages.js';
import type { Output } from '../batch/output.js';
import type { PageEngine } from '../batch/page-engine.js';
import { openReportFile, type ReportFile } from '../batch/report-file.js';
import { removeStaleFiles } from '../batch/temporary-name.js';
import { ConfigError } from '../errors.js';
import type { Sources } from '../input/sources.js';
import type { Io } from '../io.js';
import type { CleanOptionsInput } from '../options.js';
import type { BatchFlags } from './batch-flags.js';

/** Where the records of a run go, as far as a later run can find them there. */
export type RunTarget = FinishedPagesOptions['target'] | 'stdout';

/** A run of many pages, as the command line asks for it. */
export interface ManyPages {
  readonly sources: Sources;
  readonly output: Output;
  /** Of the output, as given. */
  readonly path: string | undefined;
  readonly options: CleanOptionsInput;
  readonly batch: BatchFlags;
  /** Largest page, in bytes. */
  readonly maxBytes: number;
  readonly quiet: boolean;
}

/** What is open while a run lasts. */
export interface Run {
  readonly engine: PageEngine;
  readonly finished: FinishedPages | undefined;
  readonly report: ReportFile | undefined;
  /** Ends the workers, drops an unfinished report. */
  readonly close: () => Promise<void>;
}

/** What a later run can go on from. */
export function targetOf({ path, output }: Pick<ManyPages, 'path' | 'output'>): RunTarget {
  if (path === undefined || path === '-') return 'stdout';
  if (output.place !== undefined) return { folder: path };
  // Records of lines follow one another in the file as they are.
  return { file: path, plain: output.takes === 'ndjson' && splitCompression(path).extension === undefined };
}

/** Opens what a run needs beside its inputs and its output. @throws {ConfigError} when flags do not go together */
export async function openRun(pages: ManyPages, io: Io, stop: AbortSignal): Promise<Run> {
  const { output, options, batch, maxBytes, sources } = pages;
  if (
    batch.report !== undefined &&
    pages.path !== undefined &&
    resolve(batch.report) === resolve(pages.path)
  ) {
    throw new ConfigError(`--report: ${batch.report} is the output`);
  }
  const finished = await openFinished(pages, io);
  let report: ReportFile | undefined;
  const closeFiles = async (): Promise<void> => {
    await report?.abandon();
    await finished?.close();
  };
  try {
    if (batch.report !== undefined) report = await openReportFile(batch.report);
    const engine = await createEngine(
      {
        script: io.worker,
        jobs: batch.jobs ?? availableParallelism(),
        timeout: batch.timeout,
        maxMemory: batch.maxMemory,
        many: sources.many,
        settings: {
          options,
          takes: output.takes,
          report: report !== undefined,
          digest: finished !== undefined,
          maxBytes,
        },
      },
      stop,
    );
    const close = async (): Promise<void> => {
      await engine.close();
      await closeFiles();
    };
    return { engine, finished, report, close };
  } catch (error) {
    await closeFiles();
    throw error;
  }
}

/** The list of finished pages: always in an output folder, beside an output file if it is asked for. */
async function openFinished(pages: ManyPages, io: Io): Promise<FinishedPages | undefined> {
  const { output, options, batch } = pages;
  const target = targetOf(pages);
  const { resume, shard, report } = batch;
  if (target === 'stdout') {
    if (resume) throw new ConfigError('--resume: standard output is gone; name a file or folder by --output');
    return undefined;
  }
  const isFolder = 'folder' in target;
  if (!isFolder && !resume) return undefined;
  if (resume) await removeStaleFiles(isFolder ? target.folder : dirname(target.file), isFolder);
  return openFinishedPages({
    target,
    takes: output.takes,
    shard: shard === undefined ? null : `${shard.index}-of-${shard.count}`,
    resume,
    configuration: await configurationDigest(io.worker, { ...options, takes: output.takes }),
    report: report !== undefined,
  });
}
