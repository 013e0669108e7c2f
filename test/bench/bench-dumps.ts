import { fixed, MEGABYTE, table } from './figures.js';
import { interleave } from './interleave.js';
import { evenlySpaced, type BenchPage } from './page-set.js';
import type { Worker } from './worker-process.js';

/** Measures dumps against the least work that any reader of lines does, and prints MB a second on one core. */
export async function benchDumps(
  workers: readonly Worker[],
  set: readonly BenchPage[],
  count: number,
  print: (text: string) => void,
): Promise<void> {
  const pages = evenlySpaced(set, count);
  const answers = await interleave(
    workers,
    pages.map(({ dump, url }) => ({ path: dump, url })),
  );
  const rates = [...answers].map(([name, found]) => {
    const bytes = found.reduce((sum, answer) => sum + answer.bytes, 0);
    const seconds = found.reduce((sum, answer) => sum + answer.cpu, 0) / 1000;
    return { name, rate: bytes / MEGABYTE / seconds, peak: Math.max(...found.map(({ peak }) => peak)) };
  });
  const own = rates.find(({ name }) => name === 'dechrome')?.rate ?? Number.NaN;
  print(`\n${pages.length} dumps in a warm process, on one core\n`);
  print(
    table(
      ['work', 'MB/s', 'peak MB', 'times dechrome'],
      rates.map(({ name, rate, peak }) => [
        name,
        fixed(rate, 2),
        fixed(peak / MEGABYTE, 0),
        fixed(rate / own, 1),
      ]),
    ),
  );
}
