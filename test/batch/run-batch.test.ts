import { expect, test } from 'vitest';
import { runBatch } from '../../src/batch/run-batch.js';

const source = (path: string, text: string | Error) => ({
  path,
  read: () =>
    text instanceof Error ? Promise.reject(text) : Promise.resolve(new TextEncoder().encode(text)),
});

test('gives every input its outcome, in order, and stops for none', async () => {
  const unreadable = new Error('unreadable');
  const bad = new Error('bad');
  const sources = [source('a', 'A'), source('b', unreadable), source('c', 'bad'), source('d', 'D')];
  const outcomes = [];
  for await (const outcome of runBatch(sources, async ({ bytes, path }) => {
    const text = new TextDecoder().decode(bytes);
    if (text === 'bad') throw bad;
    return `${path}:${text}`;
  })) {
    outcomes.push(outcome);
  }
  expect(outcomes).toEqual([
    { source: sources[0], result: 'a:A' },
    { source: sources[1], bytes: null, error: unreadable },
    { source: sources[2], bytes: new TextEncoder().encode('bad'), error: bad },
    { source: sources[3], result: 'd:D' },
  ]);
});

test('reads a page only when the one before has been taken', async () => {
  const read: string[] = [];
  const sources = ['a', 'b', 'c'].map((path) => ({
    path,
    read: () => {
      read.push(path);
      return Promise.resolve(new Uint8Array());
    },
  }));
  for await (const outcome of runBatch(sources, () => Promise.resolve(0))) {
    expect(read.at(-1)).toBe(outcome.source.path);
    if (read.length === 2) break;
  }
  expect(read).toEqual(['a', 'b']);
});
