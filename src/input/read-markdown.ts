import type { Image, Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, BlockKind } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { MarkedText } from '../document/marks.js';
import type { Picture } from '../document/picture.js';
import type { Structure } from '../document/structure.js';
import { COMMENTS_MARK } from '../output/comments-mark.js';
import { splitFrontMatter } from './front-matter.js';
import { resolvePicture } from './link-address.js';
import { joinCells, readInline } from './markdown-inline.js';

/**
 * Reads this tool's Markdown back: the front matter as metadata, the rest as blocks with the lines they stand on. The
 * heading of level 1 is the title, not a block. Links, emphasis and pictures are there because someone asked for them:
 * they stay.
 *
 * @throws {InputError} `unsupported-format` when the front matter is missing or cannot be read.
 */
export function readMarkdown(text: string): Document {
  const { frontMatter, body, firstLine } = splitFrontMatter(text);
  const tree = fromMarkdown(body, {
    extensions: [gfmTable(), ...(hasTooMuchEmphasis(body) ? [{ disable: { null: ['attention'] } }] : [])],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const { found, pictures } = findBlocks(tree.children);

  const [first] = found;
  const heading = first?.kind === 'heading' && first.level === 1 ? first.inline.text : null;
  const skipped = heading === null ? 0 : 1;
  const { title, language, dir, description, authors, siteName, publishedAt, modifiedAt } = frontMatter;
  const { categories, tags, canonicalUrl, image } = frontMatter;
  return {
    format: 'text',
    isCleaned: true,
    language,
    direction: dir,
    blocks: found.slice(skipped).map((block, index) => toBlock(block, index, firstLine - 1)),
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
    ...(pictures.length > 0 && {
      pictures: pictures.map((picture) => toPicture(picture, skipped, firstLine - 1)),
    }),
  };
}

// Pairing takes time that grows with the square of the runs in a paragraph. A hand adds dozens; so much takes less than
// half a second.
const MOST_PAIRING = 2000 ** 2;

/** Whether to take the marks of emphasis as they stand. The writer escapes all that would be any. */
function hasTooMuchEmphasis(body: string): boolean {
  let pairing = 0;
  // Blank lines and the marks of lists end paragraphs wherever they stand.
  for (const stretch of body.split(/\n[ \t>]*(?:\n|[-+] )/u)) {
    pairing += (stretch.match(/(?<![\\*_])[*_]+/gu)?.length ?? 0) ** 2;
  }
  return pairing > MOST_PAIRING;
}

interface Found {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly inline: MarkedText;
  /** First and last line in the body, from 1. */
  readonly lines: readonly [number, number];
  readonly structure: Structure | null;
  readonly isHeader?: true;
  readonly codeLanguage?: string;
  readonly isComment?: true;
}

function toBlock(found: Found, index: number, offset: number): Block {
  const { kind, level, inline, lines, structure, isHeader, codeLanguage, isComment } = found;
  return {
    index,
    kind,
    ...(level !== undefined && { level }),
    text: inline.text,
    origin: toOrigin(lines, offset),
    markup: null,
    ...(structure && { structure }),
    ...(isHeader && { isHeader }),
    ...(codeLanguage !== undefined && { codeLanguage }),
    ...(inline.marks.length > 0 && { marked: inline }),
    ...(isComment && { isComment }),
  };
}

function toOrigin([from, to]: Found['lines'], offset: number): Block['origin'] {
  return { line: [from + offset, to + offset] };
}

interface FoundPicture {
  readonly url: string;
  readonly alt: string;
  /** How many blocks have come before it. */
  readonly before: number;
  readonly lines: Found['lines'];
  readonly structure: Structure | null;
}

function toPicture(
  { url, alt, before, lines, structure }: FoundPicture,
  skipped: number,
  offset: number,
): Picture {
  return {
    url,
    alt,
    before: Math.max(0, before - skipped),
    origin: toOrigin(lines, offset),
    ...(structure && { structure }),
    markup: null,
  };
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
  readonly found: Found[];
  readonly pictures: FoundPicture[];
  inComments: boolean;
}

/** In reading order. Nodes wait on a list of our own: quotations may be nested deeper than calls can be. */
function findBlocks(nodes: readonly RootContent[]): Content {
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

// What pages nest stays far below; a block has the names of all that is around it.
const DEEPEST_STRUCTURE = 24;

/** The structure to put another into: one so deep is passed over, with all that is in it. */
function capped(structure: Structure | null): Structure | null {
  let depth = 0;
  for (let at = structure; at !== null; at = at.parent) depth++;
  return depth < DEEPEST_STRUCTURE ? structure : (structure?.parent ?? null);
}

function add(
  content: Content,
  { node, structure }: { readonly node: Nodes; readonly structure: Structure | null },
  kind: BlockKind,
  inline: MarkedText,
  more: Pick<Found, 'level' | 'isHeader' | 'codeLanguage'> = {},
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
