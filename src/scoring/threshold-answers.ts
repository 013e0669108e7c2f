import type { FeatureTable } from './feature-table.js';

/** Rows that are asked at once: one bit of an integer each. */
export const ROWS_AT_ONCE = 32;

/** The questions that some trees ask: whether a feature is at most a threshold. No question stands there twice. */
export interface Questions {
  /** Question of a feature and threshold; another one where a missing value (NaN) counts as at most. */
  numberOf(feature: number, threshold: number, missingIsLess: boolean): number;
  /**
   * Answers all of them for the rows `from` to `to` (not included) of a table, at most {@link ROWS_AT_ONCE}. The answer
   * is one integer a question, with the bit of each row set whose feature is at most the threshold.
   */
  answer(table: FeatureTable, from: number, to: number): Int32Array;
}

/**
 * Makes the questions for pairs of a feature and a threshold.
 *
 * @param features how many columns the tables have
 */
export function createQuestions(
  features: number,
  asked: readonly (readonly [feature: number, threshold: number])[],
): Questions {
  const perFeature = Array.from({ length: features }, () => new Set<number>());
  // Features are single precision, and so are the thresholds they are compared with.
  for (const [feature, threshold] of asked) perFeature[feature]?.add(Math.fround(threshold));
  const sorted = perFeature.map((own) => [...own].sort((left, right) => left - right));
  const first = Int32Array.from({ length: features + 1 }, (_, feature) =>
    sorted.slice(0, feature).reduce((sum, own) => sum + own.length, 0),
  );
  const thresholds = Float32Array.from(sorted.flat());
  const count = thresholds.length;
  const answers = new Int32Array(2 * count);
  return {
    numberOf: (feature, threshold, missingIsLess) =>
      firstAtLeast(thresholds, first[feature] ?? 0, first[feature + 1] ?? 0, Math.fround(threshold)) +
      (missingIsLess ? count : 0),
    answer(table, from, to) {
      for (let feature = 0; feature < features; feature++) {
        answerFeature(table, feature, from, to, first[feature] ?? 0, first[feature + 1] ?? 0);
      }
      return answers;
    },
  };

  /** A row's bit is set at the lowest threshold that it does not exceed, and then handed on to all above. */
  function answerFeature(
    { rows, values }: FeatureTable,
    feature: number,
    from: number,
    to: number,
    lowest: number,
    end: number,
  ): void {
    if (lowest === end) return;
    answers.fill(0, lowest, end);
    const column = feature * rows;
    let missing = 0;
    let previous = Number.NaN;
    let place = lowest;
    for (let row = from; row < to; row++) {
      const value = values[column + row] ?? 0;
      const bit = 1 << (row - from);
      // Neighbours are alike more often than not.
      if (value !== previous) {
        // A missing value is not equal to itself.
        if (value !== value) {
          missing |= bit;
          continue;
        }
        previous = value;
        if (place < end && (thresholds[place] ?? 0) < value) {
          place = firstAtLeast(thresholds, place + 1, end, value);
        } else if (place > lowest && (thresholds[place - 1] ?? 0) >= value) {
          place = firstAtLeast(thresholds, lowest, place - 1, value);
        }
      }
      if (place < end) answers[place] = (answers[place] ?? 0) | bit;
    }
    let less = 0;
    for (let question = lowest; question < end; question++) {
      less |= answers[question] ?? 0;
      answers[question] = less;
      answers[count + question] = less | missing;
    }
  }
}

/** Place of the first of some rising numbers that is at least a value; the end if there is none. */
function firstAtLeast(numbers: Float32Array, from: number, end: number, value: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
