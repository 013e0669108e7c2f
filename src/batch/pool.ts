import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { InputError } from '../errors.js';
import { factsOf, type PageSource } from '../input/page-source.js';
import { errorCode } from '../system-error.js';
import { createGate } from './gate.js';
import type { PageEngine } from './page-engine.js';
import {
  failedResult,
  type Unchanged,
  type PageResult,
  type PageTask,
  type WorkSettings,
} from './page-result.js';

/** What one page may take. */
export interface PageLimits {
  /** Milliseconds from its start in a worker; 0 for no limit. */
  readonly timeout: number;
  /** Megabytes of a worker's heap. */
  readonly maxMemory: number;
}

// Where it is left out, V8 makes it small for a limited heap: then workers take a quarter more time, all of it for
// collecting garbage (400 HTML pages; 192 MB are no better).
const YOUNG_MEMORY = 96;

// V8 optimizes a function once it has run through so many bytes of code, by default 132 kB, and each worker does it
// for itself on cores that other workers could use. Most functions here see pages of many shapes, and what is optimized
// early is thrown away and done again: with a megabyte the first ten pages take a quarter less time, the next ones as
// much as before, and two workers 8 % less of all processor time (1,497 dumps). With three it is more again.
const OPTIMIZE_AFTER = 1_000_000;

/** A task as a worker gets it; it posts the number when it begins. */
export interface NumberedTask extends PageTask {
  readonly number: number;
}

/**
 * Works on pages in worker threads, one page at a time in each. A page that takes too long or too much memory, or
 * that ends its worker, comes to an error of its own; another worker takes the place of the one it cost.
 *
 * @param script The worker's built file
 */
export function createPool(
  script: URL,
  jobs: number,
  { timeout, maxMemory }: PageLimits,
  settings: WorkSettings,
  stop: AbortSignal,
): PageEngine {
  // Workers have no such flags of their own. V8 passes over a flag that it does not know.
  setFlagsFromString(`--interrupt-budget=${OPTIMIZE_AFTER}`);
  const pool = new Piscina<NumberedTask, PageResult | Unchanged>({
    filename: script.href,
    // Workers start when there are pages for them, and stay.
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: Infinity,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: maxMemory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
  });
  const waiting = new Map<number, WaitingTask>();
  pool.on('message', (number: number) => waiting.get(number)?.begin());
  // A worker has died without a page, in most cases while it started: pages that wait for it would do so for ever.
  pool.on('error', (error: unknown) => {
    for (const task of waiting.values()) task.fail(error);
  });
  const gate = createGate(jobs, stop);
  let tasks = 0;

  async function runTask(task: PageTask): Promise<PageResult | Unchanged> {
    const number = tasks++;
    const abort = new AbortController();
    let reason: InputError | undefined;
    const giveUp = (why: InputError): void => {
      reason = why;
      abort.abort();
    };
    let timer: NodeJS.Timeout | undefined;
    waiting.set(number, {
      begin: () => {
        waiting.delete(number);
        // Not before: starting a worker takes as long as some pages.
        if (timeout === 0) return;
        timer = setTimeout(
          () => giveUp(new InputError('timeout', `took longer than ${timeout} ms`)),
          timeout,
        );
      },
      fail: (error) => giveUp(toCrash(error, maxMemory)),
    });
    try {
      return await pool.run({ ...task, number }, { signal: abort.signal, transferList: transferable(task) });
    } catch (error) {
      throw reason ?? toCrash(error, maxMemory);
    } finally {
      clearTimeout(timer);
      waiting.delete(number);
    }
  }

  async function run(source: PageSource, known: string | null): ReturnType<PageEngine['run']> {
    if (!(await gate.enter())) return undefined;
    const facts = factsOf(source);
    try {
      const page = source.file === undefined ? { bytes: await source.read() } : { file: source.file };
      return await runTask({ facts, page, known, settings });
    } catch (error) {
      return await failedResult(facts, null, error, settings);
    } finally {
      gate.leave();
    }
  }

  return { ready: gate.hasRoom, run, close: () => pool.destroy() };
}

/** A page that has been handed over, and that no worker has begun. */
interface WaitingTask {
  readonly begin: () => void;
  readonly fail: (error: unknown) => void;
}

/** Bytes that have a buffer of their own can be given away; others are copied. */
function transferable({ page }: PageTask): ArrayBuffer[] {
  if (!('bytes' in page)) return [];
  const { buffer, byteLength } = page.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function toCrash(error: unknown, maxMemory: number): InputError {
  if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new InputError('out-of-memory', `needs more than ${maxMemory} MB of memory`, { cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError('crashed', `ended its worker: ${reason.split('\n', 1)[0] ?? ''}`, { cause: error });
}
