/**
 * The features of some blocks, or of one page: a row for each, a column for each name of the list in question, NaN where
 * nothing is known. Trees ask only which side of a threshold a number is on, so that nothing is scaled.
 */
export interface FeatureTable {
  /** How many rows. */
  readonly rows: number;
  /** Column after column: that of row `r` in column `c` is at `c * rows + r`. */
  readonly values: Float32Array;
}

/** A table in which nothing is known yet. */
export function createTable(rows: number, columns: number): FeatureTable {
  return { rows, values: new Float32Array(rows * columns).fill(Number.NaN) };
}

/** One column of a table, to read and to write. */
export function columnOf({ rows, values }: FeatureTable, column: number): Float32Array {
  return values.subarray(column * rows, (column + 1) * rows);
}

/** A table row by row, as the training takes it. */
export function rowsOf({ rows, values }: FeatureTable): Float32Array[] {
  const columns = rows === 0 ? 0 : values.length / rows;
  return Array.from({ length: rows }, (_, row) =>
    Float32Array.from({ length: columns }, (__, column) => values[column * rows + row] ?? Number.NaN),
  );
}

/** Rows of equal length as a table. */
export function tableOf(rows: readonly Float32Array[]): FeatureTable {
  const columns = rows[0]?.length ?? 0;
  const values = new Float32Array(rows.length * columns);
  for (const [at, row] of rows.entries()) {
    for (let column = 0; column < columns; column++) values[column * rows.length + at] = row[column] ?? 0;
  }
  return { rows: rows.length, values };
}

/** The column of each name. */
export function columnsOf<Name extends string>(
  names: readonly Name[],
  first = 0,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, first + at])) as Record<Name, number>;
}
