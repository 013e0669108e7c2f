import type { Nodes, Parents, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, BlockKind } from '../document/block.js';
import type { Document } from '../document/document.js';
import { splitFrontMatter } from './front-matter.js';

/**
 * Reads this tool's Markdown back: the front matter as metadata, the rest as blocks with the lines they stand on. The
 * heading of level 1 is the title, not a block. Markup inside a text that a later hand added is read for its words.
 *
 * @throws {InputError} `unsupported-format` when the front matter is missing or cannot be read.
 */
export function readMarkdown(text: string): Document {
  const { frontMatter, body, firstLine } = splitFrontMatter(text);
  const tree = fromMarkdown(body, {
    extensions: [gfmTable(), ...(hasTooMuchEmphasis(body) ? [{ disable: { null: ['attention'] } }] : [])],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const found = findBlocks(tree.children);

  const [first] = found;
  const heading = first?.kind === 'heading' && first.level === 1 ? first.text : null;
  const { title, language, dir, description, authors, siteName, publishedAt, modifiedAt } = frontMatter;
  const { categories, tags, canonicalUrl, image } = frontMatter;
  return {
    format: 'text',
    isCleaned: true,
    language,
    direction: dir,
    blocks: (heading === null ? found : found.slice(1)).map((block, index) =>
      toBlock(block, index, firstLine - 1),
    ),
    removed: [],
    merged: [],
    metadata: {
      title: title ?? heading,
      description,
      authors,
      siteName,
      publishedAt,
      modifiedAt,
      categories,
      tags,
      canonicalUrl,
      image,
    },
    declared: [],
    warnings: [],
  };
}

// Pairing takes time that grows with the square of the marks. A hand adds dozens; these take a tenth of a second.
const MOST_EMPHASIS_MARKS = 1000;

/** Whether to take the marks of emphasis as they stand. The writer escapes all that would be any. */
function hasTooMuchEmphasis(body: string): boolean {
  return (body.match(/(?<!\\)[*_]/gu)?.length ?? 0) > MOST_EMPHASIS_MARKS;
}

interface Found {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly text: string;
  /** First and last line in the body, from 1. */
  readonly lines: readonly [number, number];
}

function toBlock({ kind, level, text, lines: [from, to] }: Found, index: number, offset: number): Block {
  const origin = { line: [from + offset, to + offset] as const };
  return { index, kind, ...(level === undefined ? {} : { level }), text, origin, markup: null };
}

/** A node to be read, and what it stands in. */
interface Place {
  readonly node: RootContent;
  /** The kind that a quotation gives to the paragraphs in it, and an item to its first. */
  readonly surrounding: 'quote' | 'list-item' | null;
  /** How many lists it stands in. */
  readonly depth: number;
}

/** In reading order. Nodes wait on a list of our own: quotations may be nested deeper than calls can be. */
function findBlocks(nodes: readonly RootContent[]): Found[] {
  const found: Found[] = [];
  const waiting = nodes.map((node): Place => ({ node, surrounding: null, depth: 0 })).toReversed();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const inner = readNode(place, found);
    for (const next of inner.toReversed()) waiting.push(next);
  }
  return found;
}

/** Adds the block that a node is, or gives the nodes in it that are to be read next. */
function readNode({ node, surrounding, depth }: Place, found: Found[]): readonly Place[] {
  switch (node.type) {
    case 'heading':
      add(found, node, 'heading', textOf(node), node.depth);
      return [];
    case 'paragraph':
      add(
        found,
        node,
        surrounding ?? 'paragraph',
        textOf(node),
        surrounding === 'list-item' ? depth : undefined,
      );
      return [];
    case 'code':
      add(found, node, 'code', node.value);
      return [];
    case 'html':
      // The writer escapes what looks like a tag; one that stands here was put in later, and is text to a reader.
      add(found, node, 'paragraph', node.value);
      return [];
    case 'blockquote':
      return node.children.map((child) => ({ node: child, surrounding: 'quote', depth }));
    case 'list':
      return node.children.flatMap((item) =>
        item.children.map((child, index): Place => ({
          node: child,
          surrounding: index === 0 && child.type === 'paragraph' ? 'list-item' : null,
          depth: depth + 1,
        })),
      );
    case 'table':
      for (const row of node.children) add(found, row, 'table-row', cellsOf(row));
      return [];
    default:
      // Rules and link definitions have no text; inline nodes do not stand here.
      return [];
  }
}

function add(found: Found[], node: Nodes, kind: BlockKind, text: string, level?: number): void {
  if (text.trim() === '' || node.position === undefined) return;
  const lines = [node.position.start.line, node.position.end.line] as const;
  found.push({ kind, ...(level === undefined ? {} : { level }), text, lines });
}

function cellsOf(row: TableRow): string {
  return row.children.map(textOf).join('\t').trimEnd();
}

/** The words of inline nodes: a line end in Markdown source is a space, a hard break stays a line end. */
function textOf(node: Parents): string {
  const pieces: string[] = [];
  const waiting: Nodes[] = [node];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'html')
      pieces.push(inner.value);
    else if (inner.type === 'break') pieces.push('\n');
    else if (inner.type === 'image' || inner.type === 'imageReference') pieces.push(inner.alt ?? '');
    else if ('children' in inner) for (const child of inner.children.toReversed()) waiting.push(child);
  }
  return pieces.join('').trim();
}
