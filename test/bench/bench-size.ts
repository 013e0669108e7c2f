import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixed, MEGABYTE, table } from './figures.js';
import { GROWN_PAGES } from './grown-pages.js';
import type { Task } from './protocol.js';
import type { Worker } from './worker-process.js';

const MEGABYTES = [0.1, 0.5, 1, 5, 10, 20];

/**
 * Measures dechrome on pages that grow, each kind in a process of its own, and prints ms a MB. What grows with the
 * page's size alone stays the same along a row.
 */
export async function benchSize(
  open: () => Worker,
  warmUp: readonly Task[],
  print: (text: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dechrome-bench-'));
  try {
    const rows: string[][] = [];
    for (const [kind, grow] of Object.entries(GROWN_PAGES)) {
      const worker = open();
      for (const task of warmUp) await worker.run(task);
      const cells: string[] = [];
      let peak = 0;
      for (const megabytes of MEGABYTES) {
        const path = join(folder, `${kind}.html`);
        writeFileSync(path, grow(megabytes * MEGABYTE));
        const answer = await worker.run({ path, url: null });
        peak = Math.max(peak, answer.peak);
        cells.push(
          answer.error === null ? fixed(answer.cpu / (answer.bytes / MEGABYTE), 0) : shorten(answer.error),
        );
      }
      worker.stop();
      rows.push([kind, ...cells, fixed(peak / MEGABYTE, 0)]);
    }
    print(`\none page that grows: CPU ms a MB of dechrome\n`);
    print(table(['kind', ...MEGABYTES.map((size) => `${size} MB`), 'peak MB'], rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function shorten(error: string): string {
  return error.split('\n')[0]?.slice(0, 24) ?? '';
}
