import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, type Lead, type Work } from '../../src/batch/in-order.js';

const NEVER = new AbortController().signal;
const WIDE: Lead = { items: 1000, weight: Infinity };

async function* from<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** Work that ends when the test says so. */
function heldWork(): {
  readonly work: Work<number, number>;
  readonly started: number[];
  readonly finish: (item: number) => void;
} {
  const started: number[] = [];
  const finishers = new Map<number, () => void>();
  const work = {
    ready: () => Promise.resolve(),
    start: (item: number): Promise<number> =>
      new Promise((resolve) => {
        started.push(item);
        finishers.set(item, () => resolve(item * 10));
      }),
    weigh: () => 1,
  };
  return { work, started, finish: (item) => finishers.get(item)?.() };
}

/** Lets everything happen that can happen without the test. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('results come in the order of the items, whatever finishes first', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, items, ahead) => {
        const work = {
          ready: () => Promise.resolve(),
          start: (item: number) => scheduler.schedule(Promise.resolve(item + 1)),
          weigh: () => 1,
        };
        const results: number[] = [];
        const run = (async () => {
          for await (const { item, result } of inOrder(
            from(items),
            work,
            { items: ahead, weight: Infinity },
            NEVER,
          )) {
            expect(result).toBe(item + 1);
            results.push(item);
          }
        })();
        await scheduler.waitFor(run);
        expect(results).toEqual(items);
      },
    ),
  ));

test('a slow first item lets the others run, as far as the lead goes', async () => {
  const { work, started, finish } = heldWork();
  const results = inOrder(from([0, 1, 2, 3, 4, 5]), work, { items: 4, weight: Infinity }, NEVER);
  const first = results.next();
  await settle();
  expect(started).toEqual([0, 1, 2, 3]);
  for (const item of [3, 2, 1]) finish(item);
  await settle();
  expect(started).toEqual([0, 1, 2, 3]);
  finish(0);
  expect((await first).value).toEqual({ item: 0, result: 0 });
  expect((await results.next()).value).toEqual({ item: 1, result: 10 });
});

test('results that wait are no heavier than the lead allows', async () => {
  const { work, started, finish } = heldWork();
  const first = inOrder(from([0, 1, 2, 3, 4, 5]), work, { items: 3, weight: 2 }, NEVER).next();
  await settle();
  expect(started).toEqual([0, 1, 2]);
  finish(1);
  finish(2);
  await settle();
  expect(started).toEqual([0, 1, 2]);
  finish(0);
  expect((await first).value).toEqual({ item: 0, result: 0 });
});

test('nothing is taken while nobody takes results', async () => {
  const { work, started, finish } = heldWork();
  const results = inOrder(from([0, 1, 2, 3, 4, 5]), work, { items: 2, weight: Infinity }, NEVER);
  const first = results.next();
  await settle();
  finish(0);
  finish(1);
  await first;
  await settle();
  expect(started).toEqual([0, 1]);
});

test('a source that waits holds back no result', async () => {
  const open = (async function* () {
    yield 7;
    await new Promise(() => {});
  })();
  const work = {
    ready: () => Promise.resolve(),
    start: (item: number) => Promise.resolve(item),
    weigh: () => 1,
  };
  expect((await inOrder(open, work, WIDE, NEVER).next()).value).toEqual({ item: 7, result: 7 });
});

test('stopped, it gives what had begun and takes no more, though the source waits', async () => {
  const stop = new AbortController();
  const open = (async function* () {
    yield 1;
    yield 2;
    await new Promise(() => {});
  })();
  const { work, finish } = heldWork();
  const results = inOrder(open, work, WIDE, stop.signal);
  const first = results.next();
  await settle();
  stop.abort();
  finish(2);
  finish(1);
  expect((await first).value).toEqual({ item: 1, result: 10 });
  expect((await results.next()).value).toEqual({ item: 2, result: 20 });
  expect((await results.next()).done).toBe(true);
});

test('it ends at the first item that was not begun', async () => {
  const work = {
    ready: () => Promise.resolve(),
    start: (item: number) => Promise.resolve(item < 2 ? item : undefined),
    weigh: () => 1,
  };
  const given: number[] = [];
  for await (const { item } of inOrder(from([0, 1, 2, 3]), work, WIDE, NEVER)) given.push(item);
  expect(given).toEqual([0, 1]);
});

test('an error of the source, or of the work, is the error of the run', async () => {
  const work = {
    ready: () => Promise.resolve(),
    start: () => Promise.reject(new Error('work')),
    weigh: () => 1,
  };
  await expect(inOrder(from([0]), work, WIDE, NEVER).next()).rejects.toThrow('work');
  const failing = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('source')) }) };
  await expect(inOrder(failing, work, WIDE, NEVER).next()).rejects.toThrow('source');
});
