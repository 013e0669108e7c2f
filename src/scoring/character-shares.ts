import { columnOf, type FeatureTable } from './feature-table.js';
import type { ScoredBlock } from './page-view.js';

/** Where the shares stand in a table's rows. */
interface ShareColumns {
  readonly digitShare: number;
  readonly symbolShare: number;
  readonly upperShare: number;
  readonly capitalShare: number;
}

/** Fills the shares of digits and symbols in the characters of each block, and of capitals in its words with letter case. */
export function setCharacterShares(
  blocks: readonly ScoredBlock[],
  table: FeatureTable,
  columns: ShareColumns,
): void {
  const digitShare = columnOf(table, columns.digitShare);
  const symbolShare = columnOf(table, columns.symbolShare);
  const upperShare = columnOf(table, columns.upperShare);
  const capitalShare = columnOf(table, columns.capitalShare);
  for (const [at, { block, measures }] of blocks.entries()) {
    const length = Math.max(1, block.text.length);
    digitShare[at] = measures.digits / length;
    symbolShare[at] = measures.symbols / length;
    const cased = measures.upperWords + measures.lowerWords;
    if (cased === 0) continue;
    upperShare[at] = measures.upperWords / cased;
    capitalShare[at] = measures.capitalWords / cased;
  }
}
