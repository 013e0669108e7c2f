import type { AnyNode, Document as HtmlDocument } from 'domhandler';
import { type Document, NO_METADATA } from '../document/document.js';
import type { KeptPart } from '../kept-parts.js';
import { createElementPath } from './element-path.js';
import { createElementStructure, createStructureFields } from './element-structure.js';
import { readDeclarations } from './html-declarations.js';
import { createBlockWriter } from './html-block-writer.js';
import { createChildContext, type ElementContext, rootContext, type SelectRules } from './html-context.js';
import { BLOCK_ELEMENTS, SKIPPED_ELEMENTS } from './html-elements.js';
import { createReadFrame, type InlineFrame } from './inline-marks.js';
import { resolveBase } from './link-address.js';
import { parseHtml } from './parse-html.js';
import { createPictureReader, PICTURE_ELEMENTS } from './pictures.js';
import { createRuleSelect } from './select-elements.js';
import { createTableGrid } from './table-grid.js';

/**
 * Reads an HTML page into blocks, in reading order.
 *
 * @param html the decoded page
 * @param selectors CSS selectors by rule id; what they match is noted in the blocks' `markup.selectedBy`
 * @param url the page's address, if known: for what its head says of itself, and for relative links
 * @param keep what to note of the page beside its text
 */
export async function readHtml(
  html: string,
  selectors: ReadonlyMap<string, string>,
  url?: string,
  keep: readonly KeptPart[] = [],
): Promise<Document> {
  return readTree(await parseHtml(html), selectors, url, keep);
}

/** Reads a parsed page into blocks. Takes what {@link readHtml} takes. */
export function readTree(
  root: HtmlDocument,
  selectors: ReadonlyMap<string, string>,
  url?: string,
  keep: readonly KeptPart[] = [],
): Document {
  const content = readContent(root, createRuleSelect(selectors), url, keep);
  return {
    format: 'html',
    language: null,
    direction: null,
    ...content,
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
  /** The innermost inline element around that is to be kept as a mark. */
  readonly marked: InlineFrame | null;
}

// Walks with a stack of its own: pages nest deeper than the call stack is.
function readContent(
  root: HtmlDocument,
  select: SelectRules,
  url: string | undefined,
  keep: readonly KeptPart[],
): Pick<Document, 'blocks' | 'pictures'> {
  let base: string | null | undefined;
  const baseAddress = (): string | null => (base === undefined ? (url ?? null) : base);
  const grid = createTableGrid();
  const pathOf = createElementPath();
  const structureOf = createElementStructure();
  const writer = createBlockWriter(grid, { pathOf, structureFields: createStructureFields(structureOf) });
  const childContext = createChildContext(select);
  const readFrame = createReadFrame(
    { links: keep.includes('links'), emphasis: keep.includes('emphasis') },
    baseAddress,
  );
  const pictures = keep.includes('images')
    ? createPictureReader({ base: baseAddress, pathOf, structureOf })
    : null;
  const stack: Frame[] = [
    { context: rootContext(), children: root.children, next: 0, isInline: false, marked: null },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.children[frame.next++];
    const { context, marked } = frame;
    if (!node) {
      stack.pop();
      if (frame.isInline) writer.leaveInline();
      else if (stack.length > 0 && stack.at(-1)?.context !== context) writer.leave(context);
    } else if (node.type === 'text') {
      writer.text(node.data, context, marked);
    } else if ('attribs' in node) {
      if (node.name === 'br') writer.lineBreak();
      // The first one with an address counts, whatever that is (HTML Living Standard, 4.2.3).
      else if (node.name === 'base' && base === undefined && node.attribs['href'] !== undefined) {
        base = resolveBase(node.attribs['href'], url ?? null);
      }
      if (SKIPPED_ELEMENTS.has(node.name)) continue;
      const own = childContext(context, node, node.name === 'tr' && grid.isDataRow(node));
      const isInline = own === context && !BLOCK_ELEMENTS.has(node.name);
      if (isInline) writer.enterInline();
      else if (own !== context) writer.enter(own);
      if (pictures && PICTURE_ELEMENTS.has(node.name)) pictures.add(node, own, writer.position());
      const inner = readFrame ? readFrame(node, marked) : null;
      stack.push({ context: own, children: node.children, next: 0, isInline, marked: inner });
    } else if ('children' in node) {
      stack.push({ context, children: node.children, next: 0, isInline: false, marked });
    }
  }
  writer.flush();
  return { blocks: writer.blocks, ...(pictures && { pictures: pictures.pictures }) };
}
