import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { median } from './figures.js';

/** What one run of a program took. */
export interface Measurement {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of processor time, of all threads. */
  readonly cpu: number;
  /** Bytes, at the peak. */
  readonly memory: number;
  /** Milliseconds to the first byte of standard output; NaN if there was none. */
  readonly first: number;
}

const usageSchema = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() });

/**
 * Runs Node with these arguments in a folder. With `input`, its standard input stays open until the first answer.
 *
 * @throws where the program ends otherwise than by 0, or by 2 for pages that cannot be cleaned
 */
export async function measureRun(
  argv: readonly string[],
  folder: string,
  input?: string,
): Promise<Measurement> {
  const usageFile = join(folder, 'usage.json');
  // Runs in the measured process at its end.
  const hook = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...argv],
    { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  let first = Number.NaN;
  child.stdout.on('data', () => {
    if (!Number.isNaN(first)) return;
    first = performance.now() - started;
    child.stdin.end();
  });
  child.stdin.on('error', () => {});
  if (input === undefined) child.stdin.end();
  else child.stdin.write(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0 && code !== 2) throw new Error(`${argv.join(' ')} ended with ${code}`);
  const wall = performance.now() - started;
  const usage = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  return {
    wall,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    memory: usage.maxRSS * 1024,
    first,
  };
}

/** Runs all kinds once a round, each round with another one first; gives the runs of each. */
export async function runRounds<Kind extends string>(
  kinds: Readonly<Record<Kind, () => Promise<Measurement>>>,
  rounds: number,
): Promise<(kind: Kind) => readonly Measurement[]> {
  const runs = new Map<string, Measurement[]>();
  const all = Object.entries<() => Promise<Measurement>>(kinds);
  for (let round = 0; round < rounds; round++) {
    for (const place of all.keys()) {
      const [kind, run] = all[(place + round) % all.length] ?? [];
      if (kind !== undefined && run !== undefined) runs.set(kind, [...(runs.get(kind) ?? []), await run()]);
    }
  }
  return (kind) => runs.get(kind) ?? [];
}

/** The median of the rounds, of a measure that a busy machine changes little. */
export function typical(runs: readonly Measurement[], measure: keyof Measurement): number {
  return median(runs.map((run) => run[measure]));
}

/** The least of the rounds: what is nearest to an idle machine, since others can only make a run slower. */
export function least(runs: readonly Measurement[], measure: keyof Measurement): number {
  return Math.min(...runs.map((run) => run[measure]));
}
