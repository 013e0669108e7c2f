import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withPages } from '../cli/pages.js';
import { BINARY, BUILT, runBinary } from '../cli/run.js';
import { batchPages, readOutput } from './batch-pages.js';

const SEED = 20_240_501;
const KILLS = 20;

/** A run is killed so many times at most before one is let to its end. */
const MOST_KILLS_IN_A_ROW = 3;

/** Numbers from 0 to 1, the same each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Runs and kills after so many milliseconds; whether there was something left to kill. */
function runAndKill(argv: readonly string[], cwd: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINARY, ...argv], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

// Some minutes: only when it is asked for, by `npm run test:kill`.
const isAsked = process.env['DECHROME_TEST_KILL'] !== undefined && existsSync(BUILT);

test.skipIf(!isAsked).each([['out/'], ['out.ndjson']])(
  `killed at ${KILLS} moments and resumed, %s is as if it had never been`,
  { timeout: 1_200_000 },
  (output) =>
    withPages(batchPages(150), async (folder) => {
      const random = createRandom(SEED);
      const argv = ['pages', '-j', '2', '-q', '-o', output, '--resume'];
      const started = performance.now();
      await runBinary(['pages', '-j', '2', '-q', '-o', output.replace('out', 'whole')], folder);
      const duration = performance.now() - started;
      const whole = await readOutput(join(folder, output.replace('out', 'whole')));
      for (let killed = 0; killed < KILLS;) {
        await rm(join(folder, output), { recursive: true, force: true });
        await rm(join(folder, 'out.ndjson.dechrome-manifest'), { force: true });
        // Those after the first are killed while they resume.
        for (let row = 1 + Math.floor(random() * MOST_KILLS_IN_A_ROW); row > 0; row--) {
          if (await runAndKill(argv, folder, random() * duration)) killed++;
        }
        const { code } = await runBinary(argv, folder);
        expect(code).toBe(2);
        expect(await readOutput(join(folder, output))).toEqual(whole);
        expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
      }
    }),
);
