import { expect, test } from 'vitest';
import {
  createProgress,
  describeProgress,
  describeTime,
  type ProgressMode,
} from '../../src/batch/progress.js';

test.each([
  [{ done: 0, failed: 0 }, 10, 0, '0/10 pages'],
  [{ done: 5, failed: 0 }, 10, 1000, '5/10 pages, 5.0 a second, 1 s left'],
  [{ done: 120, failed: 2 }, 500, 60_000, '120/500 pages, 2.0 a second, 2 failed, 3 min 10 s left'],
  [{ done: 10, failed: 0 }, 10, 1000, '10/10 pages, 10.0 a second'],
  [{ done: 7, failed: 1 }, undefined, 2000, '7 pages, 3.5 a second, 1 failed'],
  [{ done: 11, failed: 0 }, 10, 1000, '11 pages, 11.0 a second'],
])('%j of %s after %i ms', (state, total, milliseconds, text) => {
  expect(describeProgress(state, total, milliseconds)).toBe(text);
});

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [59.5, '1 min 00 s'],
  [3599, '59 min 59 s'],
  [7625, '2 h 07 min'],
])('%f seconds are %s', (seconds, text) => {
  expect(describeTime(seconds)).toBe(text);
});

/** Runs a hundred pages, one each 50 ms, and gives what was written. */
async function watch(mode: ProgressMode, columns: number | undefined): Promise<string[]> {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({
    mode,
    stderr: {
      isTerminal: columns !== undefined,
      columns,
      write: (text) => {
        written.push(String(text));
        return Promise.resolve();
      },
    },
    total: 400,
    now: () => time,
  });
  for (let done = 1; done <= 400; done++) {
    time += 50;
    progress.update({ done, failed: 0 });
    if (done === 200) await progress.message('message\n');
  }
  await progress.end();
  return written;
}

test('on a terminal, one line is written over, and gives way to messages', async () => {
  const written = await watch('auto', 30);
  expect(written[0]).toBe('\r\u001B[K2/400 pages, 20.0 a second, 2');
  expect(written.filter((text) => text.includes('\n'))).toEqual(['\r\u001B[Kmessage\n']);
  expect(written.at(-1)).toBe('\r\u001B[K');
  expect(written).toHaveLength(202);
});

test.each([
  ['auto', undefined],
  ['none', 80],
  ['none', undefined],
] as const)('%s with %s columns shows messages only', async (mode, columns) => {
  expect(await watch(mode, columns)).toEqual(['message\n']);
});

test.each([undefined, 80])('plain is lines, at a terminal (%s columns) as well', async (columns) => {
  expect(await watch('plain', columns)).toEqual([
    'dechrome: 200/400 pages, 20.0 a second, 10 s left\n',
    'message\n',
    'dechrome: 400/400 pages, 20.0 a second\n',
  ]);
});
