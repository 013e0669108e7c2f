import type { AnyNode, Document as HtmlDocument, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block } from '../document/block.js';
import { type Document, NO_METADATA } from '../document/document.js';
import { readDeclarations } from './html-declarations.js';
import { createBlockWriter } from './html-block-writer.js';
import { createChildContext, type ElementContext, rootContext, type SelectRules } from './html-context.js';
import { BLOCK_ELEMENTS, LAYOUT_SIGNS, SKIPPED_ELEMENTS } from './html-elements.js';
import { createRuleSelect } from './select-elements.js';

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
  const blocks = readBlocks(root, createRuleSelect(root, selectors));
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
  /** It is the frame of an inline element without a context of its own. */
  readonly isInline: boolean;
}

// Walks with a stack of its own: pages nest deeper than the call stack is.
function readBlocks(root: HtmlDocument, select: SelectRules): Block[] {
  const writer = createBlockWriter();
  const childContext = createChildContext(select);
  const stack: Frame[] = [{ context: rootContext(), children: root.children, next: 0, isInline: false }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.children[frame.next++];
    const { context } = frame;
    if (!node) {
      stack.pop();
      if (frame.isInline) writer.leaveInline();
      else if (stack.length > 0 && stack.at(-1)?.context !== context) writer.leave(context);
    } else if (node.type === 'text') {
      writer.text(node.data, context);
    } else if ('attribs' in node) {
      if (node.name === 'br') writer.lineBreak();
      if (SKIPPED_ELEMENTS.has(node.name)) continue;
      const own = childContext(context, node, node.name === 'tr' && isDataRow(node));
      const isInline = own === context && !BLOCK_ELEMENTS.has(node.name);
      if (isInline) writer.enterInline();
      else if (own !== context) writer.enter(own);
      stack.push({ context: own, children: node.children, next: 0, isInline });
    } else if ('children' in node) {
      stack.push({ context, children: node.children, next: 0, isInline: false });
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
