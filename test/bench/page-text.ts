import type { AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { BLOCK_ELEMENTS } from '../../src/input/html-elements.js';

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** The text of an extractor's HTML, with a line break where a block begins, ends, or a `br` stands. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  const waiting: (AnyNode | string)[] = parseDocument(html).children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.type === 'text') parts.push(node.data);
    else if ('children' in node) {
      const name = 'name' in node ? node.name : '';
      if (UNSEEN.has(name)) continue;
      const border = name === 'br' || BLOCK_ELEMENTS.has(name) ? '\n' : '';
      parts.push(border);
      waiting.push(border, ...node.children.toReversed());
    }
  }
  return parts.join('');
}
