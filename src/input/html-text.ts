import type { BlockKind } from '../document/block.js';

// HTML's own white space (Living Standard, 4.2): a no-break space is a character of the text.
const SPACE = /[ \t\n\f\r]+/gu;
// Most texts have none but single spaces between their words, and stay as they are.
const FOLDABLE = /[\t\n\f\r]| {2}/u;
const BLANK = /^[\s\u200B\uFEFF]$/u;
const SPACE_UNIT = 0x20;
const LAST_ASCII = 0x7f;

/** The text with each run of white space as one space, as a browser shows it. */
export function foldSpaces(text: string): string {
  return FOLDABLE.test(text) ? text.replace(SPACE, ' ') : text;
}

/** Whether a text is white space alone; its first characters tell it of nearly all others. */
export function isBlankText(data: string): boolean {
  const unit = data.charCodeAt(0);
  return (unit <= SPACE_UNIT || unit > LAST_ASCII || data === '') && data.trim() === '';
}

/** The text of a block from that of its nodes, put together: spaces between them folded, blanks at its ends cut off. */
export function toBlockText(joined: string, kind: BlockKind): string {
  const isFolded = kind === 'code' || !joined.includes('  ');
  const folded = isFolded ? joined : joined.replace(/ {2,}/gu, ' ');
  return trimBlank(kind === 'table-row' ? trimCells(folded) : folded, kind);
}

/** Cuts blanks at both ends; the borders of cells stay before those of a table row, or its columns would shift. */
function trimBlank(text: string, kind: BlockKind): string {
  const isKept = (character: string): boolean => kind === 'table-row' && character === '\t';
  let from = 0;
  let to = text.length;
  while (to > from && isBlankAt(text, to - 1)) to--;
  while (from < to && isBlankAt(text, from) && !isKept(text.charAt(from))) from++;
  return text.slice(from, to);
}

/** Most texts begin and end with a letter, which needs no pattern. */
function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > LAST_ASCII || unit <= SPACE_UNIT ? BLANK.test(text.charAt(at)) : false;
}

function trimCells(row: string): string {
  return row
    .split('\t')
    .map((cell) => cell.trim())
    .join('\t');
}
