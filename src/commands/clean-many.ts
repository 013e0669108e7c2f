import { onFirstInterrupt } from '../batch/interrupts.js';
import { OutputError, type Output } from '../batch/output.js';
import type { PageResult } from '../batch/page-result.js';
import { createProgress, type Progress } from '../batch/progress.js';
import { runPages, type PageOutcome } from '../batch/run-pages.js';
import { ofShard } from '../batch/shard.js';
import { createSlowest, describeRun } from '../batch/summary.js';
import { countFailure, countPage, createTotals, totalsForReport, type Totals } from '../batch/totals.js';
import { EXIT, type ExitCode } from '../errors.js';
import type { PageSource } from '../input/page-source.js';
import type { Io } from '../io.js';
import type { BatchFlags, FailOn } from './batch-flags.js';
import { countSources } from './count-sources.js';
import { toLine } from './line.js';
import { openRun, targetOf, type ManyPages, type Run, type RunTarget } from './open-run.js';
import { nameOf, reportSkipped } from './report.js';

/** Cleans many pages: on all cores, with progress, a report, and a list of what is done to go on from. */
export async function cleanMany(pages: ManyPages, io: Io): Promise<ExitCode> {
  const { sources, output, batch, quiet } = pages;
  const target = targetOf(pages);
  const stop = new AbortController();
  const totals = createTotals();
  const slowest = createSlowest();
  const started = performance.now();
  const progress = createProgress({
    mode: quiet || batch.progress === false ? 'none' : batch.progress,
    stderr: io.stderr,
    total: batch.shard === undefined ? countSources(sources, pages.options.inputFormat) : undefined,
    now: () => performance.now(),
  });
  let interrupt: 'SIGINT' | 'SIGTERM' | undefined;
  const release = onFirstInterrupt((signal) => {
    interrupt = signal;
    stop.abort();
    void progress.message('dechrome: finishing the pages in hand; once more to end at once\n');
  });
  let run: Run | undefined;
  try {
    run = await openRun(pages, io, stop.signal);
    const chosen = batch.shard === undefined ? sources : ofShard(sources, batch.shard);
    for await (const outcome of runPages(chosen, run.engine, run.finished, output.place, stop.signal)) {
      await reportPage(outcome, quiet, progress);
      const isWritten = await writePage(outcome, output, run, progress);
      countOutcome(totals, outcome, isWritten);
      slowest.add({ name: nameOf(outcome.source), milliseconds: outcome.result.milliseconds });
      progress.update({ done: totals.pages, failed: totals.failed });
    }
    // Records on standard output are out; a file that lacks pages is not to be taken for one that has them all.
    if (interrupt === undefined || target === 'stdout') await output.finish();
    if (interrupt === undefined) {
      await run.finished?.complete();
      await run.report?.finish(totalsForReport(totals));
    }
  } finally {
    release();
    await output.abandon();
    await run?.close();
    await progress.end();
  }
  if (!quiet) await reportSkipped(io, sources);
  if (!quiet && (batch.progress === 'plain' || (io.stderr.isTerminal && totals.pages > 1))) {
    const lines = describeRun(totals, slowest.pages(), performance.now() - started);
    await io.stderr.write(`dechrome: ${lines.join('\n')}\n`);
  }
  if (interrupt !== undefined) {
    await io.stderr.write(`dechrome: ${describeInterrupt(target, batch, totals)}\n`);
    return interrupt === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  }
  const findings = batch.failOn.filter((what) => countFindings(what, totals) > 0);
  for (const what of findings) {
    await io.stderr.write(`dechrome: --fail-on ${what}: ${countFindings(what, totals)}\n`);
  }
  if (totals.failed > 0) return EXIT.failed;
  return findings.length > 0 ? EXIT.findings : EXIT.done;
}

type Outcome = PageOutcome & { readonly source: PageSource };

async function reportPage({ source, result }: Outcome, quiet: boolean, progress: Progress): Promise<void> {
  const name = nameOf(source);
  const { failure, account } = result;
  if (failure !== null) {
    // The trace of an error of our own has lines.
    const message = failure.code === 'internal' ? failure.message : toLine(failure.message);
    await progress.message(`dechrome: ${name}: ${message}\n`);
  }
  if (quiet || account === null) return;
  for (const warning of account.warnings) {
    await progress.message(`dechrome: ${name}: warning: ${toLine(warning)}\n`);
  }
}

/** Writes a page's record, or leaves it where an earlier run has put it; false if its file could not be written. */
async function writePage(
  { source, result, finished }: Outcome,
  output: Output,
  { finished: list, report }: Run,
  progress: Progress,
): Promise<boolean> {
  if (result.report !== null) await report?.add(result.report);
  if (finished !== null && finished.content === null) return true;
  try {
    await output.write({ ...result.content, source });
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await progress.message(`dechrome: ${toLine(error.path)}: ${error.message}\n`);
    return false;
  }
  await noteFinished(source, result, finished, list);
  return true;
}

async function noteFinished(
  source: PageSource,
  result: PageResult,
  finished: PageOutcome['finished'],
  list: Run['finished'],
): Promise<void> {
  if (finished === null) await list?.add(source, result);
  else list?.keep(finished);
}

function countOutcome(totals: Totals, { result, finished }: Outcome, isWritten: boolean): void {
  if (result.account !== null) countPage(totals, result.account);
  else if (result.failure !== null) countFailure(totals, result.failure);
  if (finished !== null) totals.unchanged++;
  if (isWritten || result.failure !== null) return;
  totals.failed++;
  totals.errors.set(NOT_WRITTEN, (totals.errors.get(NOT_WRITTEN) ?? 0) + 1);
}

/** Among the codes of errors, for a page that was cleaned in vain. */
const NOT_WRITTEN = 'not-written';

function countFindings(what: FailOn, { failed, empty, errors, warnings, findings }: Totals): number {
  switch (what) {
    case 'error':
      return failed;
    case 'empty':
      return empty + (errors.get('empty') ?? 0);
    case 'warning':
      return warnings;
    case 'check':
      return findings;
  }
}

function describeInterrupt(target: RunTarget, { resume }: BatchFlags, { pages }: Totals): string {
  const done = `interrupted after ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  if (target === 'stdout') return done;
  if ('file' in target && !resume)
    return `${done}; ${toLine(target.file)} is not written (--resume would keep them)`;
  return `${done}; the same command with --resume goes on from here`;
}
