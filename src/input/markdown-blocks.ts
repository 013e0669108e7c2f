import type { Image, Nodes, Paragraph, RootContent } from 'mdast';
import type { BlockKind } from '../document/block.js';
import type { MarkedText } from '../document/marks.js';
import { DEEPEST_STRUCTURE, type Structure, structureDepth } from '../document/structure.js';
import { COMMENTS_MARK } from '../output/comments-mark.js';
import { resolvePicture } from './link-address.js';
import { joinCells, readInline } from './markdown-inline.js';

/** First and last line in the body, from 1. */
export type LineSpan = readonly [number, number];

/** A block as Markdown has it. */
export interface FoundBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly inline: MarkedText;
  readonly lines: LineSpan;
  readonly structure: Structure | null;
  readonly isHeader?: true;
  readonly codeLanguage?: string;
  readonly isComment?: true;
}

/** A picture that stands by itself. */
export interface FoundPicture {
  readonly url: string;
  readonly alt: string;
  /** How many blocks have come before it. */
  readonly before: number;
  readonly lines: LineSpan;
  readonly structure: Structure | null;
}

/** A node to be read, and what it stands in. */
interface Place {
  readonly node: RootContent;
  /** The kind that a quotation gives to the paragraphs in it, and an item to its first. */
  readonly surrounding: 'quote' | 'list-item' | null;
  /** How many lists it stands in. */
  readonly depth: number;
  readonly structure: Structure | null;
}

interface Content {
  readonly found: FoundBlock[];
  readonly pictures: FoundPicture[];
  inComments: boolean;
}

/**
 * The blocks and pictures of some nodes, in reading order. Nodes wait on a list of our own: quotations may be nested deeper
 * than calls can be.
 */
export function findMarkdownBlocks(nodes: readonly RootContent[]): Pick<Content, 'found' | 'pictures'> {
  const content: Content = { found: [], pictures: [], inComments: false };
  const waiting = nodes
    .map((node): Place => ({ node, surrounding: null, depth: 0, structure: null }))
    .toReversed();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const inner = readNode(place, content);
    for (const next of inner.toReversed()) waiting.push(next);
  }
  return content;
}

/** Adds the block that a node is, or gives the nodes in it that are to be read next. */
function readNode(place: Place, content: Content): readonly Place[] {
  const { node, surrounding, depth, structure } = place;
  switch (node.type) {
    case 'heading':
      add(content, place, 'heading', readInline(node), { level: node.depth });
      return [];
    case 'paragraph':
      if (!addPictures(content, node, structure)) {
        const level = surrounding === 'list-item' ? { level: depth } : {};
        add(content, place, surrounding ?? 'paragraph', readInline(node), level);
      }
      return [];
    case 'code': {
      const language = node.lang === null || node.lang === undefined ? {} : { codeLanguage: node.lang };
      add(content, place, 'code', { text: node.value, marks: [] }, language);
      return [];
    }
    case 'html':
      if (node.value === COMMENTS_MARK && structure === null) content.inComments = true;
      // The writer escapes what looks like a tag; one that stands here was put in later, and is text to a reader.
      else add(content, place, 'paragraph', { text: node.value, marks: [] });
      return [];
    case 'blockquote': {
      const quote: Structure = { kind: 'quote', parent: capped(structure) };
      return node.children.map((child) => ({ node: child, surrounding: 'quote', depth, structure: quote }));
    }
    case 'list': {
      const list: Structure = { kind: 'list', parent: capped(structure) };
      const first = node.ordered ? (node.start ?? 1) : null;
      return node.children.flatMap((item, at) => {
        const number = first === null ? {} : { number: first + at };
        const around: Structure = { kind: 'item', parent: list, ...number };
        return item.children.map((child, index): Place => ({
          node: child,
          surrounding: index === 0 && child.type === 'paragraph' ? 'list-item' : null,
          depth: depth + 1,
          structure: around,
        }));
      });
    }
    case 'table': {
      const table: Structure = { kind: 'table', parent: capped(structure) };
      for (const [at, row] of node.children.entries()) {
        const cells = joinCells(row.children.map(readInline));
        add(content, { ...place, node: row, structure: table }, 'table-row', cells, {
          ...(at === 0 && { isHeader: true }),
        });
      }
      return [];
    }
    default:
      // Rules and link definitions have no text; inline nodes do not stand here.
      return [];
  }
}

/** The structure to put another into: one so deep is passed over, with all that is in it. */
function capped(structure: Structure | null): Structure | null {
  return structureDepth(structure) < DEEPEST_STRUCTURE ? structure : (structure?.parent ?? null);
}

function add(
  content: Content,
  { node, structure }: { readonly node: Nodes; readonly structure: Structure | null },
  kind: BlockKind,
  inline: MarkedText,
  more: Pick<FoundBlock, 'level' | 'isHeader' | 'codeLanguage'> = {},
): void {
  if (inline.text.trim() === '' || node.position === undefined) return;
  const lines = [node.position.start.line, node.position.end.line] as const;
  const comment = content.inComments ? ({ isComment: true } as const) : {};
  content.found.push({ kind, inline, lines, structure, ...more, ...comment });
}

/** Takes a paragraph of nothing but pictures as these; false for any other. */
function addPictures({ found, pictures }: Content, node: Paragraph, structure: Structure | null): boolean {
  const images = node.children.filter((child): child is Image => child.type === 'image');
  const hasText = node.children.some((child) => child.type !== 'image' && !isBlank(child));
  if (images.length === 0 || hasText || node.position === undefined) return false;
  const lines = [node.position.start.line, node.position.end.line] as const;
  for (const { url, alt } of images) {
    const address = resolvePicture(url, null);
    if (address === null) continue;
    pictures.push({ url: address, alt: alt ?? '', before: found.length, lines, structure });
  }
  return true;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
