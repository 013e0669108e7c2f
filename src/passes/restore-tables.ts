import type { Block } from '../document/block.js';
import type { Document, Removal } from '../document/document.js';
import type { Structure } from '../document/structure.js';

// Fewer rows are no table.
const FEWEST_ROWS = 2;

/** Takes back the rows and captions of data tables that stand inside the article, or of which a part has stayed. */
export function restoreTables(document: Document): Document {
  const { blocks, removed } = document;
  const first = blocks[0]?.index ?? Number.POSITIVE_INFINITY;
  const last = blocks.at(-1)?.index ?? Number.NEGATIVE_INFINITY;
  const rows = new Map<Structure, { count: number; isInside: boolean; hasStayed: boolean }>();
  const note = (block: Block, hasStayed: boolean): void => {
    if (!block.structure || block.kind !== 'table-row') return;
    const known = rows.get(block.structure) ?? { count: 0, isInside: true, hasStayed: false };
    known.count++;
    known.isInside &&= block.index >= first && block.index <= last;
    known.hasStayed ||= hasStayed;
    rows.set(block.structure, known);
  };
  for (const block of blocks) note(block, true);
  const candidates = removed.filter(mayReturn);
  for (const { block } of candidates) note(block, false);
  const restored = new Set(
    candidates.filter(({ block: { structure } }) => {
      const table = structure && rows.get(structure);
      return table && table.count >= FEWEST_ROWS && (table.isInside || table.hasStayed);
    }),
  );
  if (restored.size === 0) return document;
  return {
    ...document,
    blocks: [...blocks, ...[...restored].map(({ block }) => block)].toSorted(
      (left, right) => left.index - right.index,
    ),
    removed: removed.filter((removal) => !restored.has(removal)),
  };
}

/** Cells can look like chrome (a number, a date); what the markup says is chrome, or hides, stays out. */
function mayReturn({ rule, block }: Removal): boolean {
  const { markup, structure } = block;
  if (structure?.kind !== 'table' || !markup || markup.hidden) return false;
  return rule !== 'title' && rule !== 'form-control' && !markup.selectedBy.includes(rule);
}
