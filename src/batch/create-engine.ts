import { DEFAULT_MAX_MEMORY, DEFAULT_TIMEOUT } from './default-limits.js';
import type { PageEngine } from './page-engine.js';
import type { WorkSettings } from './page-result.js';

export interface EngineOptions {
  /** The worker's built file; undefined where the program was not built. */
  readonly script: URL | undefined;
  readonly jobs: number;
  /** Milliseconds for a page, 0 for no limit; undefined if nobody said. */
  readonly timeout: number | undefined;
  /** Megabytes of a worker's heap; undefined if nobody said. */
  readonly maxMemory: number | undefined;
  /** Whether there may be more than one page. */
  readonly many: boolean;
  readonly settings: WorkSettings;
}

/**
 * Workers where there are pages to share out, or where a page may have to be ended: by what the caller says, or because
 * others come after it. Otherwise this thread, which is quicker to start.
 */
export async function createEngine(options: EngineOptions, stop: AbortSignal): Promise<PageEngine> {
  const { script, jobs, timeout, maxMemory, many, settings } = options;
  const limit = timeout ?? (many ? DEFAULT_TIMEOUT : 0);
  const isLimited = limit > 0 || maxMemory !== undefined;
  // The one brings all that cleans pages, the other the pool.
  if (script === undefined || !(isLimited || (many && jobs > 1))) {
    return (await import('./inline-engine.js')).createInlineEngine(settings, stop);
  }
  const { createPool } = await import('./pool.js');
  return createPool(
    script,
    many ? jobs : 1,
    { timeout: limit, maxMemory: maxMemory ?? DEFAULT_MAX_MEMORY },
    settings,
    stop,
  );
}
