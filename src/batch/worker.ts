import { parentPort } from 'node:worker_threads';
import type { PageResult, Unchanged } from './page-result.js';
import { workOnPage } from './page-work.js';
import type { NumberedTask } from './pool.js';

/** A worker's one task: says that it begins, and works on the page. */
export default function work({ number, ...task }: NumberedTask): Promise<PageResult | Unchanged> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(number);
  return workOnPage(task);
}
