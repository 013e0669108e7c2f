import type { Command } from 'commander';
import { DEFAULT_MAX_BYTES, DEFAULT_MAX_MEMORY, DEFAULT_TIMEOUT } from '../batch/default-limits.js';
import { PROGRESS_MODES } from '../batch/progress.js';
import { choice } from './choice.js';

/** Declares how many pages are run; the values are checked when they are parsed. */
export function addBatchOptions(command: Command): Command {
  return command
    .optionsGroup('Runs of many pages:')
    .option('-j, --jobs <n>', 'worker threads; as many as there are cores by default')
    .option('--resume', 'leave alone what an earlier run has done')
    .option('--shard <i/n>', 'only the i-th of n equal parts of the pages')
    .option('--timeout <ms>', `give a page up after so long; ${DEFAULT_TIMEOUT} by default, 0 for never`)
    .option('--max-bytes <n>', `largest page (also K, M, G); ${DEFAULT_MAX_BYTES} by default`)
    .option('--max-memory <mb>', `heap of each worker; ${DEFAULT_MAX_MEMORY} by default`)
    .option('--max-removed <percent>', 'warn of a page that loses more than this share of its words')
    .option('--fail-on <what>', 'exit 1 for any of: error, empty, warning, check (comma list)')
    .option('--report <file>', 'what was left out of each page and why, as .json or .ndjson')
    .addOption(choice('--progress <mode>', PROGRESS_MODES, 'auto by default'))
    .option('--no-progress', 'as --progress none');
}
