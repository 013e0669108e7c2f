import { bestLikeness, isLikeWord, LIKE_WORD } from './word-likeness.js';
import type { NumberedForm, Word, WordForm } from './words.js';

/** A stretch where two sentences differ: what the earlier one has there, and what the later one has. */
export interface Gap {
  /** Indexes of the earlier sentence's words that the later one lacks. */
  readonly lost: readonly number[];
  /** Indexes of the later sentence's words that the earlier one lacks. */
  readonly gained: readonly number[];
}

/** How the words of a later sentence run along those of an earlier one. */
export interface Alignment {
  /** 0 to 1: twice the weight of the common words, in order, by the weight of both stretches. */
  readonly similarity: number;
  /** 0 to 1: share of the later sentence's words, by weight, that the earlier one has in this order. */
  readonly containment: number;
  /** Common words, as pairs of indexes (earlier, later); inflected forms and slips of one letter count. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly gaps: readonly Gap[];
  /** The stretch of the earlier sentence that the later one runs along. */
  readonly window: readonly [number, number];
}

/** Largest table of the longest-common-subsequence search, in cells: two sentences of 700 words. */
const TABLE_LIMIT = 490_000;
/** Words of the earlier sentence before or after the common ones that still count as lost, not as another clause. */
const EDGE = 3;
/** Of sums of weights. */
const ROUNDING = 1e-6;

/**
 * Aligns a later sentence with an earlier one by their longest common subsequence of words.
 * The later one may be a part of the earlier: words far outside the common stretch do not count.
 *
 * @param weigh weight of a word, above 0; function words should weigh less than the others
 */
export function alignWords(
  earlier: readonly Word[],
  later: readonly Word[],
  weigh: (word: WordForm) => number,
): Alignment {
  const pairs = commonWords(earlier, later);
  const window = windowOf(earlier.length, later.length, pairs);
  let common = 0;
  let total = 0;
  for (const [left, right] of pairs) {
    const one = earlier[left];
    const other = later[right];
    if (one === undefined || other === undefined) continue;
    common += one.key === other.key ? weigh(other) : weigh(other) * LIKE_WORD;
  }
  for (const word of later) total += weigh(word);
  let opposite = 0;
  for (const word of earlier.slice(...window)) opposite += weigh(word);
  return {
    similarity: total + opposite === 0 ? 0 : Math.min(1, (2 * common) / (total + opposite)),
    containment: total === 0 ? 0 : Math.min(1, common / total),
    pairs,
    gaps: gapsOf(pairs, window, later.length),
    window,
  };
}

/**
 * Whether {@link alignWords} may find a containment of at least so much: the common words, in any order, would do. Most
 * sentences that share a few words are told apart by this at a fraction of the cost.
 */
export function mayContain(
  earlier: readonly NumberedForm[],
  later: readonly NumberedForm[],
  weigh: (word: WordForm) => number,
  least: number,
): boolean {
  let total = 0;
  for (const word of later) total += weigh(word);
  // What the words must lack together before it is certain; a little more, since sums are rounded.
  let left = total * (1 - least) + ROUNDING;
  for (const word of later) {
    const likeness = bestLikeness(word, earlier);
    if (likeness === 1) continue;
    left -= weigh(word) * (1 - likeness);
    if (left < 0) return false;
  }
  return true;
}

/** The runs of the later sentence's words that the earlier lacks or has otherwise, as the text has them. */
export function differingRuns(
  text: string,
  earlier: readonly Word[],
  later: readonly Word[],
  alignment: Alignment,
): string[] {
  const same = new Set<number>();
  for (const [left, right] of alignment.pairs) if (earlier[left]?.key === later[right]?.key) same.add(right);
  const runs: string[] = [];
  let from: number | null = null;
  let to = 0;
  later.forEach((word, place) => {
    if (same.has(place)) {
      if (from !== null) runs.push(text.slice(from, to));
      from = null;
      return;
    }
    from ??= word.start;
    to = word.end;
  });
  if (from !== null) runs.push(text.slice(from, to));
  return runs;
}

function commonWords(earlier: readonly Word[], later: readonly Word[]): (readonly [number, number])[] {
  // The common start and end are always part of a longest common subsequence: only the middle needs the table.
  let head = 0;
  while (head < earlier.length && head < later.length && earlier[head]?.key === later[head]?.key) head++;
  let tail = 0;
  while (
    tail < earlier.length - head &&
    tail < later.length - head &&
    earlier[earlier.length - 1 - tail]?.key === later[later.length - 1 - tail]?.key
  ) {
    tail++;
  }
  const pairs: (readonly [number, number])[] = [];
  for (let place = 0; place < head; place++) pairs.push([place, place]);
  const middle = longestCommonSubsequence(
    earlier.slice(head, earlier.length - tail),
    later.slice(head, later.length - tail),
  );
  for (const [left, right] of middle) pairs.push([left + head, right + head]);
  for (let place = tail; place > 0; place--) pairs.push([earlier.length - place, later.length - place]);
  return pairs;
}

/** Ties are broken towards equal words over like ones. */
function longestCommonSubsequence(
  earlier: readonly Word[],
  later: readonly Word[],
): (readonly [number, number])[] {
  const rows = earlier.length;
  const columns = later.length;
  if (rows === 0 || columns === 0 || rows * columns > TABLE_LIMIT) return [];
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const score = new Float32Array(rows * columns);
  for (let row = rows - 1; row >= 0; row--) {
    const left = earlier[row];
    for (let column = columns - 1; column >= 0; column--) {
      const right = later[column];
      if (left === undefined || right === undefined) continue;
      const worth = left.key === right.key ? 1 : isLikeWord(left, right) ? LIKE_WORD : 0;
      score[row * columns + column] = worth;
      const skip = Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
      const take = worth === 0 ? 0 : worth + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(skip, take);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const here = best[row * width + column] ?? 0;
    const worth = score[row * columns + column] ?? 0;
    const take = worth === 0 ? -1 : worth + (best[(row + 1) * width + column + 1] ?? 0);
    if (Math.abs(take - here) < 1e-4) {
      pairs.push([row, column]);
      row++;
      column++;
    } else if (Math.abs((best[(row + 1) * width + column] ?? 0) - here) < 1e-4) row++;
    else column++;
  }
  return pairs;
}

/** Words of the earlier sentence beyond the common ones count as lost if few; otherwise as many as were gained there. */
function windowOf(
  earlierLength: number,
  laterLength: number,
  pairs: readonly (readonly [number, number])[],
): readonly [number, number] {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return [0, earlierLength];
  const before = first[0];
  const after = earlierLength - 1 - last[0];
  const gainedAfter = laterLength - 1 - last[1];
  return [
    before <= EDGE ? 0 : Math.max(0, before - first[1]),
    after <= EDGE ? earlierLength : Math.min(earlierLength, last[0] + 1 + gainedAfter),
  ];
}

function gapsOf(
  pairs: readonly (readonly [number, number])[],
  [from, to]: readonly [number, number],
  laterLength: number,
): Gap[] {
  const gaps: Gap[] = [];
  let left = from;
  let right = 0;
  for (const [nextLeft, nextRight] of [...pairs, [to, laterLength] as const]) {
    if (nextLeft > left || nextRight > right)
      gaps.push({ lost: range(left, nextLeft), gained: range(right, nextRight) });
    left = nextLeft + 1;
    right = nextRight + 1;
  }
  return gaps;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
}
