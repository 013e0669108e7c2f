import type { Nodes, Parents } from 'mdast';
import { type Mark, type MarkedText, normalizeMarks } from '../document/marks.js';
import { resolveLink } from './link-address.js';

type Frame = Omit<Mark, 'from' | 'to'>;

/** What waits to be read: a node, or the end of the mark that began at a place of the text. */
type Waiting = { readonly node: Nodes } | { readonly end: Frame; readonly from: number };

/**
 * The words of inline nodes with their links and emphasis: a line end in Markdown source stays one, a hard break is
 * one, an image is its alternative text. Links to scripts and data lose their address and keep their words.
 */
export function readInline(parent: Parents): MarkedText {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  const waiting: Waiting[] = [{ node: parent }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('end' in next) {
      marks.push({ ...next.end, from: next.from, to: length });
      continue;
    }
    const { node } = next;
    const frame = frameOf(node);
    if (frame) waiting.push({ end: frame, from: length });
    const text = textOf(node);
    if (text !== null) {
      pieces.push(text);
      length += text.length;
    } else if ('children' in node) {
      for (const child of node.children.toReversed()) waiting.push({ node: child });
    }
  }
  return trimMarked(pieces.join(''), marks);
}

function textOf(node: Nodes): string | null {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return null;
  }
}

function frameOf(node: Nodes): Frame | null {
  if (node.type === 'emphasis' || node.type === 'strong') return { kind: node.type };
  if (node.type === 'inlineCode') return { kind: 'code' };
  if (node.type !== 'link') return null;
  const href = resolveLink(node.url, null);
  return href === null ? null : { kind: 'link', href };
}

function trimMarked(text: string, marks: readonly Mark[]): MarkedText {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const moved = marks.map((mark) => ({ ...mark, from: mark.from - start, to: mark.to - start }));
  return { text: trimmed, marks: moved.length === 0 ? [] : normalizeMarks(trimmed, moved) };
}

/** Texts with a tab between, as the cells of a row, without the empty ones at the end. */
export function joinCells(cells: readonly MarkedText[]): MarkedText {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  let from = 0;
  for (const cell of cells) {
    pieces.push(cell.text);
    for (const mark of cell.marks) marks.push({ ...mark, from: mark.from + from, to: mark.to + from });
    from += cell.text.length + 1;
  }
  const text = pieces.join('\t').trimEnd();
  return { text, marks: marks.length === 0 ? [] : normalizeMarks(text, marks) };
}
