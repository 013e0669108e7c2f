import type { Block, BlockKind } from '../document/block.js';
import { type Document, NO_METADATA } from '../document/document.js';
import { splitDump } from './dump-lines.js';
import { detectDumpShape } from './dump-shape.js';
import { type JoinedLines, joinLines } from './join-lines.js';
import { endsSentence } from './line-edges.js';
import { splitGlued } from './split-glued.js';
import { isBulleted, isNumberedItem, isTableLine, listMark } from './line-kind.js';

/**
 * Reads a text dump of a page. Each line that shows something is a block, unless the dump's shape has broken its
 * paragraphs over several lines; those are joined. `origin` gives lines from 1.
 *
 * Every character stays but these: white space at the edges of a line, runs of spaces and tabs inside one (a space;
 * a single tab between the cells of a table row), and the mark of a list item (`•`, `-`, `*`, `–`).
 */
export function readText(text: string): Document {
  const written = splitDump(text);
  const shape = detectDumpShape(written);
  const joined = joinLines(shape.kind === 'glued' ? splitGlued(written) : written, shape);
  const kinds = inferKinds(joined);
  return {
    format: 'text',
    language: null,
    direction: null,
    blocks: joined.map((block, index) => makeBlock(block, index, kinds[index] ?? 'paragraph')),
    removed: [],
    merged: [],
    metadata: NO_METADATA,
    declared: [],
    warnings: [],
  };
}

function makeBlock({ text, lines }: JoinedLines, index: number, kind: BlockKind): Block {
  const first = lines[0].number;
  const origin = { line: [first, lines.at(-1)?.number ?? first] as const };
  const { glue } = lines[0];
  if (glue !== undefined)
    return { index, kind, text: foldSpaces(text), origin, markup: null, glue: foldSpaces(glue) };
  if (kind === 'list-item') {
    const mark = listMark(text)?.length ?? 0;
    return { index, kind, level: 1, text: foldSpaces(text.slice(mark)), origin, markup: null };
  }
  return {
    index,
    kind,
    text: kind === 'table-row' ? foldCells(text) : foldSpaces(text),
    origin,
    markup: null,
  };
}

// Only these two: a no-break space is part of the spelling of French, an ideographic one of Japanese.
const SPACES = /[ \t]{2,}|\t/gu;

function foldSpaces(text: string): string {
  return text.replace(SPACES, ' ');
}

function foldCells(text: string): string {
  return text
    .split('\t')
    .map((cell) => foldSpaces(cell).trim())
    .filter((cell) => cell !== '')
    .join('\t');
}

function inferKinds(joined: readonly JoinedLines[]): BlockKind[] {
  const kinds = joined.map(({ text, lines }, index): BlockKind => {
    if (lines[0].glue !== undefined) return 'paragraph';
    if (isBulleted(text)) return 'list-item';
    return isTableRow(text, joined[index - 1]?.text, joined[index + 1]?.text) ? 'table-row' : 'paragraph';
  });
  markDashedLists(joined, kinds);
  return kinds;
}

/** One tab alone may be a stray; two, or one with another beside it, make a row. */
function isTableRow(text: string, above: string | undefined, below: string | undefined): boolean {
  if (!isTableLine(text) || isNumberedItem(text) || listMark(text) !== null) return false;
  return (
    text.indexOf('\t') !== text.lastIndexOf('\t') ||
    (above !== undefined && isTableLine(above)) ||
    (below !== undefined && isTableLine(below))
  );
}

const MIN_LIST_ITEMS = 2;

/** Makes list items of runs of lines that begin with the same dash or star, unless people speak in them. */
function markDashedLists(joined: readonly JoinedLines[], kinds: BlockKind[]): void {
  for (let start = 0; start < joined.length; start++) {
    const mark = kinds[start] === 'paragraph' ? listMark(joined[start]?.text ?? '')?.trim() : undefined;
    if (mark === undefined) continue;
    let end = start + 1;
    while (
      end < joined.length &&
      kinds[end] === 'paragraph' &&
      listMark(joined[end]?.text ?? '')?.trim() === mark
    )
      end++;
    const run = joined.slice(start, end);
    if (run.length >= MIN_LIST_ITEMS && !isDialogue(run, mark)) kinds.fill('list-item', start, end);
    start = end - 1;
  }
}

/**
 * Speech opens with a dash in many languages ("– Yes, – said the mayor."): there the dash comes back inside the line,
 * or the lines are sentences, which the items of a list with an en dash seldom are.
 */
function isDialogue(run: readonly JoinedLines[], mark: string): boolean {
  if (mark === '*') return false;
  if (run.some(({ text }) => text.includes(` ${mark} `))) return true;
  return mark === '–' && run.filter(({ text }) => endsSentence(text)).length > run.length / 2;
}
