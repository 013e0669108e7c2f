import { z } from 'zod';
import type { Block } from '../document/block.js';
import type { Document } from '../document/document.js';
import { InputError } from '../errors.js';
import { type Article, articleSchema } from '../output/schema.js';

/**
 * Reads this tool's JSON article back: its kept blocks, with the origins it gives, and its metadata. What it left out
 * stays out.
 *
 * @throws {InputError} `unsupported-format` when the text is not such an article; the message names the first fields
 * that are wrong.
 */
export function readArticle(text: string): Document {
  const article = parseArticle(text);
  return {
    format: article.source.format ?? 'text',
    isCleaned: true,
    language: article.language,
    direction: article.direction,
    blocks: article.blocks.map(toBlock),
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
  };
}

function toBlock({ level, ...block }: Article['blocks'][number], index: number): Block {
  return { index, ...block, ...(level === undefined ? {} : { level }), markup: null };
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
