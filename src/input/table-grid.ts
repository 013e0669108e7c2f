import type { AnyNode, Element } from 'domhandler';
import { childElements, parentElement } from './element-tree.js';
import { LAYOUT_SIGNS } from './html-elements.js';

/** What rows and cells of a page's tables are. */
export interface TableGrid {
  /** Whether a row is one block, with its cells apart: it is data, and not there for the layout. */
  readonly isDataRow: (row: Element) => boolean;
  /** The column of a cell, from 0, when cells span several columns and rows. */
  readonly columnOf: (cell: Element) => number;
}

/** Cells that claim to span more columns or rows mean all there are. Only so many columns reach into later rows. */
const MOST_COLUMNS = 64;

interface Grid {
  readonly columns: ReadonlyMap<Element, number>;
  /** Rows, each with the columns that it has cells of its own or of an earlier row in. */
  readonly widths: ReadonlyMap<Element, number>;
}

/** Makes the grid of one page's tables; each is laid out at the first question. */
export function createTableGrid(): TableGrid {
  const grids = new Map<Element, Grid>();
  const inlineRows = new Map<Element, boolean>();
  const dataTables = new Map<Element, boolean>();

  return {
    isDataRow(row) {
      const cells = cellsOf(row);
      if (cells.length > 1) return isInline(row);
      const table = tableOf(row);
      if (cells.length === 0 || !table || (gridOf(table).widths.get(row) ?? 0) < 2) return false;
      return isInline(row) && isDataTable(table);
    },
    columnOf(cell) {
      const table = tableOf(cell);
      return (table && gridOf(table).columns.get(cell)) ?? 0;
    },
  };

  function gridOf(table: Element): Grid {
    let grid = grids.get(table);
    if (!grid) grids.set(table, (grid = layOut(table)));
    return grid;
  }

  /** A row of one wide cell is data where all rows hold inline text alone, and most of them several cells. */
  function isDataTable(table: Element): boolean {
    let isData = dataTables.get(table);
    if (isData === undefined) {
      const rows = rowsOf(table);
      const several = rows.filter((row) => cellsOf(row).length > 1).length;
      isData = several > rows.length / 2 && rows.every(isInline);
      dataTables.set(table, isData);
    }
    return isData;
  }

  function isInline(row: Element): boolean {
    let isKnown = inlineRows.get(row);
    if (isKnown === undefined) inlineRows.set(row, (isKnown = holdsInlineText(row)));
    return isKnown;
  }
}

/** Whether a row is the head of its table's columns. */
export function isHeaderRow(row: Element): boolean {
  if (parentElement(row)?.name === 'thead') return true;
  return cellsOf(row).every(({ name }) => name === 'th');
}

// Two texts of at least so many characters, parted by an empty line, are paragraphs; what is shorter are a cell's entries.
const PARAGRAPH_LENGTH = 50;

/** Whether a row holds neither elements nor paragraphs, which pages without elements for them part by two line breaks. */
function holdsInlineText(row: Element): boolean {
  const waiting: AnyNode[] = cellsOf(row).toReversed();
  let length = 0;
  let breaks = 0;
  let isBelowParagraph = false;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') {
      const width = node.data.trim().length;
      if (width === 0) continue;
      if (breaks > 1) {
        isBelowParagraph ||= length >= PARAGRAPH_LENGTH;
        length = 0;
      }
      breaks = 0;
      length += width;
      if (isBelowParagraph && length >= PARAGRAPH_LENGTH) return false;
    } else if ('attribs' in node) {
      if (LAYOUT_SIGNS.has(node.name)) return false;
      if (node.name === 'br') breaks++;
      else if (node.name === 'td' || node.name === 'th') {
        length = 0;
        breaks = 0;
        isBelowParagraph = false;
      }
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child) waiting.push(child);
      }
    }
  }
  return true;
}

/** Places every cell in the first column that is free in its row (HTML Living Standard, 4.9.12, without its errors). */
function layOut(table: Element): Grid {
  const columns = new Map<Element, number>();
  const widths = new Map<Element, number>();
  // For each column the first row that no earlier cell reaches down to.
  const freeFrom: number[] = [];
  for (const [at, row] of rowsOf(table).entries()) {
    let column = 0;
    const skipTaken = (): void => {
      while ((freeFrom[column] ?? 0) > at) column++;
    };
    for (const cell of cellsOf(row)) {
      skipTaken();
      columns.set(cell, column);
      const width = spanOf(cell, 'colspan');
      const until = at + spanOf(cell, 'rowspan');
      for (let step = 0; step < width; step++, column++) {
        if (column < MOST_COLUMNS) freeFrom[column] = until;
      }
    }
    skipTaken();
    widths.set(row, column);
  }
  return { columns, widths };
}

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attribs[attribute] ?? '1', 10);
  return span >= 1 && span <= MOST_COLUMNS ? span : 1;
}

function tableOf(element: Element): Element | null {
  let at = parentElement(element);
  while (at && at.name !== 'table') at = parentElement(at);
  return at;
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot'
      ? childElements(child).filter(({ name }) => name === 'tr')
      : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ name }) => name === 'td' || name === 'th');
}
