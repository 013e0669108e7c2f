/**
 * The features of one block: a number for each name of the list in question, NaN where nothing is known. Trees ask only
 * which side of a threshold a number is on, so that nothing is scaled.
 */
export type FeatureRow = Float32Array;

/** Rows in which nothing is known yet. */
export function createRows(count: number, width: number): FeatureRow[] {
  return Array.from({ length: count }, () => new Float32Array(width).fill(Number.NaN));
}

/** The column of each name, as an object so that reading one costs no look-up by text. */
export function columnsOf<Name extends string>(
  names: readonly Name[],
  first = 0,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, first + at])) as Record<Name, number>;
}
