import { columnOf, columnsOf, type FeatureTable } from './feature-table.js';
import type { PageView } from './page-view.js';
import { TEXT_FEATURES } from './text-columns.js';

/** Features of a block that only a dump has. In the model's order. */
export const DUMP_FEATURES = ['isPiece'] as const;

// They follow the text's in a row.
const DUMP = columnsOf(DUMP_FEATURES, TEXT_FEATURES.length);

/** Fills the columns of {@link DUMP_FEATURES}, one row a block. */
export function setDumpFeatures({ blocks }: PageView, table: FeatureTable): void {
  const isPiece = columnOf(table, DUMP.isPiece);
  for (const [at, { block }] of blocks.entries()) isPiece[at] = Number(block.glue !== undefined);
}
