import {
  type ChildNode,
  Comment,
  Document as HtmlDocument,
  Element,
  ProcessingInstruction,
  Text,
} from 'domhandler';
import type { Handler } from 'htmlparser2';

/** Builds the tree of a page from what the parser calls back with. */
export interface TreeHandler extends Partial<Handler> {
  readonly root: HtmlDocument;
  /** The names of the elements that are open, outermost first. */
  readonly open: readonly string[];
}

// Of elements without attributes or children. Nothing that reads the tree changes it.
const NO_ATTRIBUTES: Element['attribs'] = {};
const NO_CHILDREN: ChildNode[] = [];

/**
 * Makes a handler that builds the tree domhandler's own builds, of its nodes. It takes less memory: a list of children is
 * made once, when its element ends, with no more places than it has children, and elements without any share one, as
 * those without attributes do.
 */
export function createTreeHandler(): TreeHandler {
  const root = new HtmlDocument([]);
  // Of the elements that are open: each with the place of its first child among the nodes that wait for the end of theirs.
  const parents: (HtmlDocument | Element)[] = [root];
  const firsts: number[] = [0];
  const open: string[] = [];
  const waiting: ChildNode[] = [];
  /** The text that more text is added to. */
  let last: Text | null = null;

  function add(node: ChildNode): void {
    const depth = open.length;
    const count = waiting.length;
    const before = count > (firsts[depth] ?? 0) ? waiting[count - 1] : undefined;
    if (before !== undefined) {
      node.prev = before;
      before.next = node;
    }
    node.parent = parents[depth] ?? root;
    waiting.push(node);
    last = null;
  }

  function giveChildren(parent: HtmlDocument | Element | undefined, first: number): void {
    if (parent !== undefined && waiting.length > first) parent.children = waiting.splice(first);
  }

  return {
    root,
    open,
    onopentag(name, attribs) {
      const element = new Element(name, hasNone(attribs) ? NO_ATTRIBUTES : attribs, NO_CHILDREN);
      add(element);
      const depth = open.push(name);
      parents[depth] = element;
      firsts[depth] = waiting.length;
    },
    onclosetag() {
      const depth = open.length;
      if (depth === 0) return;
      giveChildren(parents[depth], firsts[depth] ?? 0);
      open.pop();
      last = null;
    },
    ontext(data) {
      if (last !== null) {
        last.data += data;
        return;
      }
      const text = new Text(data);
      add(text);
      last = text;
    },
    oncomment(data) {
      add(new Comment(data));
    },
    onprocessinginstruction(name, data) {
      add(new ProcessingInstruction(name, data));
    },
    onend() {
      giveChildren(root, 0);
    },
  };
}

function hasNone(attribs: Element['attribs']): boolean {
  for (const _ in attribs) return false;
  return true;
}
