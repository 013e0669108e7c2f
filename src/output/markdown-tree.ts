import type { Root } from 'mdast';
import { COMMENTS_MARK } from './comments-mark.js';
import { FIRST_BODY_LEVEL, toNode, toRow } from './markdown-nodes.js';
import { kindOf, type Path, pathsOf } from './markdown-structure.js';
import { createTreeWriter, type TreeWriter } from './markdown-tree-writer.js';
import type { Article, ArticleBlock } from './schema.js';

/** The Markdown tree of an article: its title, its blocks with their structure, its images in their places. */
export function toMarkdownTree(article: Pick<Article, 'title' | 'blocks' | 'images'>): Root {
  const { title, blocks, images = [] } = article;
  const writer = createTreeWriter(title);
  const shift = FIRST_BODY_LEVEL - firstLevel(blocks);
  const paths = pathsOf(article);
  let next = 0;
  const addImages = (at: number, path: Path): void => {
    for (let image = images[next]; image && image.at <= at; image = images[++next]) {
      const around = paths.images[next] ?? [];
      // An item begins with its text: a picture ahead of that comes after it.
      if (image.at === at && !writer.isOpen(around) && path.includes(around.findLast(isItem) ?? '')) return;
      writer.addImage(image, around);
    }
  };
  let inComments = false;
  for (const [at, block] of blocks.entries()) {
    const path = paths.blocks[at] ?? [];
    addImages(at, path);
    if (block.comment === true && !inComments) {
      inComments = true;
      writer.add({ type: 'thematicBreak' }, []);
      writer.add({ type: 'html', value: COMMENTS_MARK }, []);
    }
    addBlock(writer, block, path, shift);
  }
  addImages(blocks.length, []);
  return writer.finish();
}

function isItem(name: string): boolean {
  return kindOf(name) === 'item';
}

function firstLevel(blocks: readonly ArticleBlock[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { kind, level } of blocks) {
    if (kind === 'heading') first = Math.min(first, level ?? FIRST_BODY_LEVEL);
  }
  return first;
}

function addBlock(writer: TreeWriter, block: ArticleBlock, path: Path, shift: number): void {
  if (block.kind === 'table-row') writer.addRow(toRow(block), path, block.number);
  else writer.add(toNode(block, shift), path, block.number);
}
