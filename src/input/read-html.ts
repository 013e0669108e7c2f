import type { AnyNode, Document as HtmlDocument, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block } from '../document/block.js';
import { type Document, NO_METADATA } from '../document/document.js';
import { readDeclarations } from './html-declarations.js';
import { createBlockWriter } from './html-block-writer.js';
import { childContext, type ElementContext, rootContext } from './html-context.js';
import { LAYOUT_SIGNS, SKIPPED_ELEMENTS } from './html-elements.js';
import { selectElements, type Selections } from './select-elements.js';

/**
 * Reads an HTML page into blocks, in reading order.
 *
 * @param html the decoded page
 * @param selectors CSS selectors by rule id; what they match is noted in the blocks' `markup.selectedBy`
 * @param url the page's address, if known, for what its head says of itself
 */
export function readHtml(html: string, selectors: ReadonlyMap<string, string>, url?: string): Document {
  const root = parseDocument(html, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  const blocks = readBlocks(root, selectElements(root, selectors));
  return {
    format: 'html',
    language: null,
    direction: null,
    blocks,
    removed: [],
    merged: [],
    metadata: NO_METADATA,
    declared: readDeclarations(root, url),
    warnings: [],
  };
}

interface Frame {
  readonly context: ElementContext;
  readonly children: readonly AnyNode[];
  next: number;
}

// Walks with a stack of its own: pages nest deeper than the call stack is.
function readBlocks(root: HtmlDocument, selections: Selections): Block[] {
  const writer = createBlockWriter();
  const stack: Frame[] = [{ context: rootContext(), children: root.children, next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.children[frame.next++];
    if (!node) {
      stack.pop();
      const around = stack.at(-1)?.context;
      if (around && around !== frame.context) writer.leave(frame.context);
    } else if (node.type === 'text') {
      writer.text(node.data, frame.context);
    } else if ('attribs' in node) {
      if (node.name === 'br') writer.lineBreak();
      if (SKIPPED_ELEMENTS.has(node.name)) continue;
      const isRow = node.name === 'tr' && isDataRow(node);
      const context = childContext(frame.context, node, selections.get(node), isRow);
      if (context !== frame.context) writer.enter(context);
      stack.push({ context, children: node.children, next: 0 });
    } else if ('children' in node) {
      stack.push({ context: frame.context, children: node.children, next: 0 });
    }
  }
  writer.flush();
  return writer.blocks;
}

/** A row of two or more cells that hold nothing but inline text is data; any other is there for the layout. */
function isDataRow(row: Element): boolean {
  const cells = row.children.filter(
    (child) => 'attribs' in child && (child.name === 'td' || child.name === 'th'),
  );
  if (cells.length < 2) return false;
  const waiting: AnyNode[] = [...cells];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('attribs' in node)) continue;
    if (LAYOUT_SIGNS.has(node.name)) return false;
    for (const child of node.children) waiting.push(child);
  }
  return true;
}
