import { z } from 'zod';
import type { Block } from '../document/block.js';
import { type Mark, normalizeMarks } from '../document/marks.js';
import type { Picture } from '../document/picture.js';
import { STRUCTURE_KINDS, type Structure } from '../document/structure.js';
import type { Document } from '../document/document.js';
import { InputError } from '../errors.js';
import { resolveLink, resolvePicture } from './link-address.js';
import { type Article, type ArticleBlock, articleSchema } from '../output/schema.js';

/**
 * Reads this tool's JSON article back: its kept blocks, with the origins it gives, and its metadata. What it left out
 * stays out.
 *
 * @throws {InputError} `unsupported-format` when the text is not such an article; the message names the first fields
 * that are wrong.
 */
export function readArticle(text: string): Document {
  const article = parseArticle(text);
  const structureOf = createStructures();
  return {
    format: article.source.format ?? 'text',
    isCleaned: true,
    language: article.language,
    direction: article.direction,
    ...(article.pageType && { pageType: article.pageType }),
    blocks: article.blocks.map((block, index) => toBlock(block, index, structureOf)),
    removed: [],
    merged: [],
    metadata: {
      title: article.title,
      description: article.description,
      authors: article.authors,
      siteName: article.siteName,
      publishedAt: article.publishedAt,
      modifiedAt: article.modifiedAt,
      categories: article.categories,
      tags: article.tags,
      canonicalUrl: article.canonicalUrl,
      image: article.image,
    },
    declared: [],
    warnings: article.warnings,
    ...(article.images && { pictures: article.images.flatMap((image) => toPicture(image, structureOf)) }),
  };
}

type StructureOf = (names: readonly string[] | undefined, number?: number) => { structure?: Structure };

function toBlock(block: ArticleBlock, index: number, structureOf: StructureOf): Block {
  const { kind, level, text, origin, inside, number, header, codeLanguage, marks, comment } = block;
  return {
    index,
    kind,
    ...(level !== undefined && { level }),
    text,
    origin,
    markup: null,
    ...structureOf(inside, number),
    ...(header && { isHeader: true }),
    ...(codeLanguage !== undefined && { codeLanguage }),
    ...(marks && { marked: { text, marks: normalizeMarks(text, marks.flatMap(toMark)) } }),
    ...(comment && { isComment: true }),
  };
}

/** A mark that a later hand may have added: a link leads where the reader of a page would let it. */
function toMark({ kind, from, to, href }: NonNullable<ArticleBlock['marks']>[number]): Mark[] {
  if (kind !== 'link') return [{ kind, from, to }];
  const address = resolveLink(href, null);
  return address === null ? [] : [{ kind, from, to, href: address }];
}

function toPicture(
  { url, alt, at, inside, origin }: NonNullable<Article['images']>[number],
  structureOf: StructureOf,
): Picture[] {
  const address = resolvePicture(url, null);
  return address === null
    ? []
    : [{ url: address, alt, before: at, origin, ...structureOf(inside), markup: null }];
}

/** Gives the same element for the same names. */
function createStructures(): StructureOf {
  const known = new Map<string, Structure>();
  return (names, number) => {
    let structure: Structure | null = null;
    let path = '';
    for (const [at, name] of (names ?? []).entries()) {
      path += `/${name}`;
      let next = known.get(path);
      if (next === undefined) {
        const kind = STRUCTURE_KINDS.find((candidate) => name.startsWith(candidate)) ?? 'quote';
        const isNumbered = kind === 'item' && number !== undefined && !names?.slice(at + 1).some(isItem);
        next = { kind, parent: structure, ...(isNumbered && { number }) };
        known.set(path, next);
      }
      structure = next;
    }
    return structure === null ? {} : { structure };
  };
}

function isItem(name: string): boolean {
  return name.startsWith('item');
}

function parseArticle(text: string): Article {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new InputError('unsupported-format', 'is not valid JSON', { cause: error });
  }
  const parsed = articleSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = z
    .prettifyError(parsed.error)
    .split('\n')
    .map((line) => line.replace(/^\s*[✖→]\s*/u, ''));
  throw new InputError('unsupported-format', `is not a valid article: ${faults.slice(0, 4).join(', ')}`);
}
