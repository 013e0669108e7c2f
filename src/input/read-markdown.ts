import type { ListItem, Nodes, Parents, RootContent, TableRow } from 'mdast';
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
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const found: Found[] = [];
  for (const node of tree.children) collectBlocks(node, found, null);

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

/** The kind that a quotation gives to the paragraphs in it. */
type Surrounding = 'quote' | null;

function collectBlocks(node: RootContent, found: Found[], surrounding: Surrounding, depth = 0): void {
  switch (node.type) {
    case 'heading':
      return add(found, node, 'heading', textOf(node), node.depth);
    case 'paragraph':
      return add(found, node, surrounding ?? 'paragraph', textOf(node));
    case 'code':
      return add(found, node, 'code', node.value);
    case 'html':
      // The writer escapes what looks like a tag; one that stands here was put in later, and is text to a reader.
      return add(found, node, 'paragraph', node.value);
    case 'blockquote':
      for (const child of node.children) collectBlocks(child, found, 'quote', depth);
      return;
    case 'list':
      for (const item of node.children) collectItem(item, found, depth + 1);
      return;
    case 'table':
      for (const row of node.children) add(found, row, 'table-row', cellsOf(row));
      return;
    default:
    // Rules and link definitions have no text; inline nodes do not stand here.
  }
}

function collectItem(item: ListItem, found: Found[], depth: number): void {
  for (const [index, child] of item.children.entries()) {
    if (index === 0 && child.type === 'paragraph') add(found, child, 'list-item', textOf(child), depth);
    else collectBlocks(child, found, null, depth);
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
  collectText(node, pieces);
  return pieces.join('').trim();
}

function collectText(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  else if (node.type === 'inlineCode' || node.type === 'html') pieces.push(node.value);
  else if (node.type === 'break') pieces.push('\n');
  else if (node.type === 'image' || node.type === 'imageReference') pieces.push(node.alt ?? '');
  else if ('children' in node) for (const child of node.children) collectText(child, pieces);
}
