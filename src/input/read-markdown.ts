import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Picture } from '../document/picture.js';
import { splitFrontMatter } from './front-matter.js';
import { findMarkdownBlocks, type FoundBlock, type FoundPicture, type LineSpan } from './markdown-blocks.js';

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
  const { found, pictures } = findMarkdownBlocks(tree.children);

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

function toBlock(found: FoundBlock, index: number, offset: number): Block {
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

function toOrigin([from, to]: LineSpan, offset: number): Block['origin'] {
  return { line: [from + offset, to + offset] };
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
