import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/scoring/feature-table.js';
import { createForest, type ForestData } from '../../src/scoring/forest.js';
import { numbersFrom } from './random-numbers.js';

const FEATURES = ['a', 'b', 'c'];
const THRESHOLDS = [-2.5, 0, 1e-35, 0.1, 0.5, 1, 1, 3, 1000];
const VALUES = [Number.NaN, Number.NEGATIVE_INFINITY, -2.5, -0, 0, 0.1, 0.3, 0.5, 1, 2, 3, 1000, 5000, 1e38];

/** Random trees, some of them mere leaves. */
function growForest(next: () => number, trees: number, leaf: number): ForestData {
  const data = { features: FEATURES, roots: [], feature: [], value: [], right: [], missingLeft: [] };
  const forest: Record<'roots' | 'feature' | 'value' | 'right' | 'missingLeft', number[]> = data;
  const grow = (depth: number): void => {
    const node = forest.feature.length;
    const isLeaf = depth > 5 || next() < 0.2;
    forest.feature.push(isLeaf ? -1 : Math.floor(next() * FEATURES.length));
    forest.value.push(
      isLeaf ? (next() - 0.5) * 0.2 + leaf : (THRESHOLDS[Math.floor(next() * THRESHOLDS.length)] ?? 0),
    );
    forest.missingLeft.push(Number(next() < 0.5));
    forest.right.push(0);
    if (isLeaf) return;
    grow(depth + 1);
    forest.right[node] = forest.feature.length;
    grow(depth + 1);
  };
  for (let tree = 0; tree < trees; tree++) {
    forest.roots.push(forest.feature.length);
    grow(0);
  }
  return data;
}

/** The definition: down every tree with every row, and an end after 80 of them for what is then below -2.5. */
function walk(data: ForestData, row: Float32Array): number {
  let sum = 0;
  for (const [tree, root] of data.roots.entries()) {
    if (tree === 80 && sum < -2.5) break;
    let node = root;
    for (let feature = data.feature[node] ?? -1; feature >= 0; feature = data.feature[node] ?? -1) {
      const value = row[feature] ?? 0;
      const goesLeft = Number.isNaN(value)
        ? data.missingLeft[node] === 1
        : value <= Math.fround(data.value[node] ?? 0);
      node = goesLeft ? node + 1 : (data.right[node] ?? 0);
    }
    sum += Math.fround(data.value[node] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

describe('a forest', () => {
  for (const [rows, trees, leaf] of [
    [0, 3, 0],
    [1, 40, 0],
    [31, 80, 0],
    [32, 81, 0],
    [33, 120, -0.03],
    [200, 120, -0.032],
  ] as const) {
    it(`scores ${rows} rows as walking down each of ${trees} trees does`, () => {
      const next = numbersFrom(rows + trees);
      const data = growForest(next, trees, leaf);
      const examples = Array.from({ length: rows }, () =>
        Float32Array.from(FEATURES, () => VALUES[Math.floor(next() * VALUES.length)] ?? 0),
      );
      const scores = createForest(data, FEATURES)(tableOf(examples));
      expect([...scores]).toEqual(examples.map((row) => walk(data, row)));
    });
  }

  it('settles some rows early and others not', () => {
    const next = numbersFrom(1);
    const data = growForest(next, 120, -0.0305);
    const rows = Array.from({ length: 64 }, () =>
      Float32Array.from(FEATURES, () => VALUES[Math.floor(next() * VALUES.length)] ?? 0),
    );
    const all = rows.map((row) => walk(data, row));
    const whole = rows.map((row) => walk({ ...data, roots: data.roots.slice(0, 80) }, row));
    const settled = all.filter((score, at) => score === whole[at]).length;
    expect(settled).toBeGreaterThan(5);
    expect(settled).toBeLessThan(59);
    expect([...createForest(data, FEATURES)(tableOf(rows))]).toEqual(all);
  });

  it('leaves out rows that are not asked for', () => {
    const next = numbersFrom(5);
    const data = growForest(next, 20, 0);
    const rows = Array.from({ length: 100 }, () => Float32Array.from(FEATURES, () => next() * 4 - 1));
    const asked = Uint8Array.from(rows, (_, at) => Number(at < 40 && next() < 0.5));
    const scores = createForest(data, FEATURES)(tableOf(rows), asked);
    expect([...scores]).toEqual(rows.map((row, at) => (asked[at] === 1 ? walk(data, row) : 0)));
  });

  it('refuses other features than it was trained on', () => {
    expect(() => createForest(growForest(numbersFrom(1), 1, 0), ['a', 'b'])).toThrow('other features');
  });
});
