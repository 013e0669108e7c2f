import type { Answer, Task } from './protocol.js';
import type { Worker } from './worker-process.js';

// Few enough that all tools do a block within the same minute, and enough that each works with warm caches.
const BLOCK = 10;
const WARM_UP = 20;

/**
 * Runs every worker over the same tasks, a block of them at a time, each block with another worker first. One runs at
 * a time. Gives the answers of each worker in the order of the tasks; the first tasks are run once before, unmeasured.
 */
export async function interleave(
  workers: readonly Worker[],
  tasks: readonly Task[],
): Promise<Map<string, Answer[]>> {
  const answers = new Map<string, Answer[]>(workers.map(({ name }) => [name, []]));
  for (const worker of workers) for (const task of tasks.slice(0, WARM_UP)) await worker.run(task);
  for (let from = 0; from < tasks.length; from += BLOCK) {
    const turn = (from / BLOCK) % Math.max(1, workers.length);
    for (const worker of [...workers.slice(turn), ...workers.slice(0, turn)]) {
      for (const task of tasks.slice(from, from + BLOCK))
        answers.get(worker.name)?.push(await worker.run(task));
    }
  }
  return answers;
}
