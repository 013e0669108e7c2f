import type { CleanedPage } from '../clean.js';
import type { Block, Origin } from '../document/block.js';
import { countWords } from '../document/count-words.js';
import { byReadingOrder, type Document, type Merge, type Removal } from '../document/document.js';
import { type Mark, marksOf } from '../document/marks.js';
import type { Picture } from '../document/picture.js';
import { type Structure, structurePath } from '../document/structure.js';
import { MOST_ITEM_NUMBER, SCHEMA_VERSION, type Article, type ArticleBlock, type Source } from './schema.js';
import { createStructureNames } from './structure-names.js';

// The contract's levels end at 6, as headings do; lists nest deeper on a few pages.
const DEEPEST_LEVEL = 6;

/**
 * The contract's object of a cleaned page. Its account adds up: every block of the document is kept, removed or
 * merged. The type is the contract's own, and the tests hold what it cannot say against the schema: to do so here would
 * take a tenth of the memory that a page takes.
 */
export function toArticle({ source, document }: CleanedPage): Article {
  const { merged, orphaned } = resolveMerges(document);
  const removed = [...document.removed, ...orphaned].sort(byReadingOrder);
  const text = document.blocks.map((block) => block.text).join('\n\n');
  const { metadata } = document;
  // In the schema's order, which is that of the output.
  return {
    schemaVersion: SCHEMA_VERSION,
    source: inOrder(source),
    language: document.language,
    direction: document.direction,
    pageType: document.pageType ?? null,
    title: metadata.title,
    description: metadata.description,
    authors: [...metadata.authors],
    siteName: metadata.siteName,
    publishedAt: metadata.publishedAt,
    modifiedAt: metadata.modifiedAt,
    categories: [...metadata.categories],
    tags: [...metadata.tags],
    canonicalUrl: metadata.canonicalUrl,
    image: metadata.image,
    text,
    ...toContent(document),
    removed: removed.map(({ rule, block, confidence, reason }) => ({
      rule,
      text: block.text,
      origin: toOrigin(block.origin),
      confidence: round(confidence),
      reason,
    })),
    merged: merged.map(({ merge: { block, similarity, sentences, novel }, into }) => ({
      text: block.text,
      origin: toOrigin(block.origin),
      into: [...into],
      similarity: round(similarity),
      sentences: sentences.map((sentence) => ({
        text: sentence.text,
        match: sentence.match,
        similarity: round(sentence.similarity),
        differs: [...sentence.differs],
      })),
      novel: [...novel],
    })),
    warnings: [...document.warnings],
    stats: {
      inputBlocks: document.blocks.length + removed.length + merged.length,
      keptBlocks: document.blocks.length,
      removedBlocks: removed.length,
      mergedBlocks: merged.length,
      keptWords: countWords(text),
    },
  };
}

function inOrder({
  path,
  id,
  number,
  url,
  savedAt,
  format,
  encoding,
  bytes,
  sha256,
  record,
}: Source): Source {
  return {
    path,
    ...(id !== undefined && { id }),
    ...(number !== undefined && { number }),
    url,
    ...(savedAt !== undefined && { savedAt }),
    format,
    encoding,
    bytes,
    sha256,
    ...(record !== undefined && { record }),
  };
}

/** The kept blocks, and the pictures if they were asked for, each with its place in the structure around it. */
function toContent({ blocks, pictures }: Document): Pick<Article, 'blocks' | 'images'> {
  const namesOf = createStructureNames();
  const toInside = (structure: Structure | undefined): { inside?: string[] } =>
    structure === undefined ? {} : { inside: namesOf(structure) };
  return {
    blocks: blocks.map((block) => ({
      kind: block.kind,
      ...(block.level === undefined ? {} : { level: Math.min(block.level, DEEPEST_LEVEL) }),
      text: block.text,
      ...toInside(block.structure),
      ...toNumber(block.structure),
      ...(block.isHeader && { header: true as const }),
      ...(block.codeLanguage !== undefined && { codeLanguage: block.codeLanguage }),
      ...toMarks(block),
      ...(block.isComment && { comment: true as const }),
      origin: toOrigin(block.origin),
    })),
    ...(pictures && {
      images: placePictures(pictures, blocks).map(([{ url, alt, structure, origin }, at]) => ({
        url,
        alt,
        at,
        ...toInside(structure),
        origin: toOrigin(origin),
      })),
    }),
  };
}

function toNumber(structure: Structure | undefined): { number?: number } {
  const number = structurePath(structure).findLast(({ kind }) => kind === 'item')?.number;
  return number === undefined || number < 0 || number > MOST_ITEM_NUMBER ? {} : { number };
}

function toMarks({ text, marked }: Block): { marks?: Mark[] } {
  const marks = marksOf(text, marked);
  if (marks.length === 0) return {};
  return {
    marks: marks.map(({ kind, from, to, href }) => ({ kind, from, to, ...(href !== undefined && { href }) })),
  };
}

/** Pictures with the kept block that each stands before. Comments come after the article, wherever the page has them. */
function placePictures(pictures: readonly Picture[], blocks: readonly Block[]): [Picture, number][] {
  let at = 0;
  return pictures.map((picture) => {
    for (
      let block = blocks[at];
      block && !block.isComment && block.index < picture.before;
      block = blocks[at]
    )
      at++;
    return [picture, at];
  });
}

interface ResolvedMerge {
  readonly merge: Merge;
  readonly into: readonly number[];
}

/**
 * Gives every merge its targets as indexes into the kept blocks. A merge whose targets were all removed later has
 * nothing to stand in for it, so it counts as a removal.
 */
function resolveMerges({ blocks, merged }: Document): {
  merged: readonly ResolvedMerge[];
  orphaned: readonly Removal[];
} {
  const places = new Map<number, number[]>();
  for (const [place, { index }] of blocks.entries()) {
    const parts = places.get(index);
    if (parts === undefined) places.set(index, [place]);
    else parts.push(place);
  }
  const resolved: ResolvedMerge[] = [];
  const orphaned: Removal[] = [];
  for (const merge of [...merged].sort(byReadingOrder)) {
    const into = new Set<number>();
    for (const target of merge.into) {
      const place = findKept(target, merge, blocks, places.get(target.index) ?? []);
      if (place !== undefined) into.add(place);
    }
    if (into.size > 0) resolved.push({ merge, into: [...into] });
    else orphaned.push(toRemoval(merge));
  }
  return { merged: resolved, orphaned };
}

/** The kept block that a merge's target has become: itself, or the part of it that holds a repeated sentence. */
function findKept(
  target: Block,
  { sentences }: Merge,
  blocks: readonly Block[],
  places: readonly number[],
): number | undefined {
  const matches = sentences.map((sentence) => sentence.match).filter((match) => target.text.includes(match));
  return (
    places.find((place) => blocks[place] === target || blocks[place]?.text === target.text) ??
    places.find((place) => matches.some((match) => blocks[place]?.text.includes(match))) ??
    places[0]
  );
}

function toRemoval({ block, similarity }: Merge): Removal {
  return {
    rule: 'repeated-text',
    block,
    confidence: similarity,
    reason: 'repeats text that was removed',
  };
}

function toOrigin(origin: Origin): ArticleBlock['origin'] {
  return 'path' in origin ? { path: origin.path } : { line: [origin.line[0], origin.line[1]] };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
