import { NO_METADATA, type Document, type Merge, type Removal } from '../../src/document/document.js';
import type { Block, BlockKind } from '../../src/document/block.js';
import type { Article, Source } from '../../src/output/schema.js';
import { toArticle } from '../../src/output/article.js';

export const SOURCE: Source = {
  path: 'pages/a.txt',
  url: null,
  format: 'text',
  encoding: 'utf-8',
  bytes: 10,
  sha256: 'a'.repeat(64),
};

export function block(index: number, text: string, kind: BlockKind = 'paragraph', level?: number): Block {
  return {
    index,
    kind,
    text,
    ...(level === undefined ? {} : { level }),
    origin: { line: [index + 1, index + 1] },
    markup: null,
  };
}

export function document(blocks: readonly Block[], changes: Partial<Document> = {}): Document {
  return {
    format: 'text',
    language: 'en',
    direction: 'ltr',
    blocks,
    removed: [],
    merged: [],
    metadata: NO_METADATA,
    declared: [],
    warnings: [],
    ...changes,
  };
}

export function article(blocks: readonly Block[], changes: Partial<Document> = {}): Article {
  return toArticle({ source: SOURCE, document: document(blocks, changes) });
}

export function removal(target: Block, rule = 'advert-label'): Removal {
  return { rule, block: target, confidence: 0.987654, reason: 'a label' };
}

export function merge(target: Block, into: readonly Block[], matches: readonly string[] = []): Merge {
  return {
    block: target,
    into,
    similarity: 0.93333,
    sentences: matches.map((match) => ({ text: match, match, similarity: 0.91666, differs: [] })),
    novel: [],
  };
}
