/**
 * Gradient-boosted trees as the training writes them, flattened: the nodes of all trees one after the other.
 * A node with a negative `feature` is a leaf.
 */
export interface ForestData {
  /** Names of the features, in the order of the rows. */
  readonly features: readonly string[];
  /** First node of each tree. */
  readonly roots: readonly number[];
  /** Column that a node asks for, -1 for a leaf. */
  readonly feature: readonly number[];
  /** Threshold of a node: at most this goes left. Of a leaf, its value in log-odds. */
  readonly value: readonly number[];
  /** Node on the left; the one on the right follows from {@link ForestData.right}. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 1 where a missing value (NaN) goes left. */
  readonly missingLeft: readonly number[];
}

/** Gives the probability, 0 to 1, that the model sees in a row of features. */
export type Forest = (row: ArrayLike<number>) => number;

/**
 * Makes a model ready to run.
 *
 * @throws Error if the features are not the ones the model was trained on
 */
export function createForest(data: ForestData, features: readonly string[]): Forest {
  if (data.features.join() !== features.join()) throw new Error('the model was trained on other features');
  const roots = Int32Array.from(data.roots);
  const feature = Int16Array.from(data.feature);
  const value = Float64Array.from(data.value);
  const left = Int32Array.from(data.left);
  const right = Int32Array.from(data.right);
  const missingLeft = Uint8Array.from(data.missingLeft);
  return (row) => {
    let sum = 0;
    for (const root of roots) {
      let node = root;
      for (let column = feature[node] ?? -1; column >= 0; column = feature[node] ?? -1) {
        const seen = row[column] ?? Number.NaN;
        // A missing value is not equal to itself.
        const goesLeft = seen !== seen ? missingLeft[node] === 1 : seen <= (value[node] ?? 0);
        node = (goesLeft ? left[node] : right[node]) ?? 0;
      }
      sum += value[node] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
