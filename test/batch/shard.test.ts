import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInShard, parseShard } from '../../src/batch/shard.js';

test.each([
  ['1/1', { index: 1, count: 1 }],
  ['2/8', { index: 2, count: 8 }],
  ['8/8', { index: 8, count: 8 }],
  ['9/8', undefined],
  ['0/8', undefined],
  ['1/0', undefined],
  ['1', undefined],
  ['1/2/3', undefined],
  ['-1/2', undefined],
  ['1.5/2', undefined],
])('%s is read', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

const source = fc.record(
  {
    path: fc.option(fc.string()),
    record: fc.record({ number: fc.nat(), id: fc.option(fc.string()) }),
  },
  { requiredKeys: ['path'] },
);

test('every page is in exactly one shard', () => {
  fc.assert(
    fc.property(source, fc.integer({ min: 1, max: 20 }), (page, count) => {
      const shards = Array.from({ length: count }, (_, place) =>
        isInShard(page, { index: place + 1, count }),
      );
      expect(shards.filter(Boolean)).toHaveLength(1);
    }),
  );
});

test('shards are of like size, and stay what they are', () => {
  const pages = Array.from({ length: 4000 }, (_, number) => ({ path: `pages/${number}.html` }));
  for (let index = 1; index <= 4; index++) {
    const members = pages.filter((page) => isInShard(page, { index, count: 4 }));
    expect(members.length).toBeGreaterThan(850);
    expect(members.length).toBeLessThan(1150);
  }
  // A change of these would move the pages of runs on several machines.
  expect(pages.slice(0, 12).map((page) => isInShard(page, { index: 1, count: 2 }))).toMatchInlineSnapshot(`
    [
      true,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      true,
      false,
      false,
    ]
  `);
});
