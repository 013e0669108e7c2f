import type { BlockContent, Heading, PhrasingContent, Table, TableRow } from 'mdast';
import type { Mark } from '../document/marks.js';
import { toPhrasing } from './markdown-inline.js';
import type { ArticleBlock } from './schema.js';

/** The title has level 1 to itself. */
export const FIRST_BODY_LEVEL = 2;

/** A row of a table. */
export interface Row {
  readonly cells: PhrasingContent[][];
  readonly isHeader: boolean;
}

/**
 * The node of a block that is not a row.
 *
 * @param shift what to add to the levels of headings
 */
export function toNode(block: ArticleBlock, shift: number): BlockContent {
  switch (block.kind) {
    case 'heading':
      return toHeading(block.text, (block.level ?? FIRST_BODY_LEVEL) + shift, block.marks);
    case 'code':
      return { type: 'code', value: block.text, ...(block.codeLanguage && { lang: block.codeLanguage }) };
    default:
      return { type: 'paragraph', children: toPhrasing(block.text, marksOf(block)) };
  }
}

function marksOf({ marks }: Pick<ArticleBlock, 'marks'>): readonly Mark[] {
  return (marks ?? []).map(({ kind, from, to, href }) => ({
    kind,
    from,
    to,
    ...(href !== undefined && { href }),
  }));
}

/** A heading; Markdown has it on one line, and levels from 1 to 6. */
export function toHeading(text: string, level: number, marks: ArticleBlock['marks'] = []): Heading {
  const children = toPhrasing(text.replaceAll('\n', ' '), marksOf({ marks }));
  return { type: 'heading', depth: toDepth(level), children };
}

function toDepth(level: number): Heading['depth'] {
  if (level <= 1) return 1;
  if (level === 2 || level === 3 || level === 4 || level === 5) return level;
  return 6;
}

/** A row with its cells, each with its own marks. */
export function toRow(block: ArticleBlock): Row {
  const marks = marksOf(block);
  let from = 0;
  const cells = block.text.split('\t').map((cell) => {
    const start = from;
    from += cell.length + 1;
    const own = marks
      .filter((mark) => mark.from >= start && mark.to <= start + cell.length)
      // The two characters can stand in the code of a cell in no way.
      .filter(({ kind, from: first, to }) => kind !== 'code' || !block.text.slice(first, to).includes('\\|'))
      .map((mark) => ({ ...mark, from: mark.from - start, to: mark.to - start }));
    return toPhrasing(cell.replaceAll('\n', ' '), own);
  });
  return { cells, isHeader: block.header === true };
}

/** A table; where the page has no head, Markdown needs an empty one. Short rows are filled up. */
export function toTable(rows: readonly Row[]): Table {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const all = rows[0]?.isHeader === true ? rows : [{ cells: [] }, ...rows];
  return {
    type: 'table',
    children: all.map(({ cells }): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        children: cells[column] ?? [],
      })),
    })),
  };
}
