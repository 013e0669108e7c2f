import {
  type ChildNode,
  Comment,
  Document as HtmlDocument,
  Element,
  ProcessingInstruction,
  Text,
} from 'domhandler';
import { ENDS_BEFORE, FOREIGN_ELEMENTS, INTEGRATION_ELEMENTS, VOID_ELEMENTS } from './tag-tables.js';

/** Builds the tree of a page from its tags and texts, in order. */
export interface TreeBuilder {
  /** A start tag. `closesItself` is believed of drawings and formulas alone, as browsers do. */
  open(name: string, attribs: Element['attribs'], closesItself: boolean): void;
  close(name: string): void;
  text(data: string): void;
  comment(data: string): void;
  /** `<!…>` or `<?…>`, without the angle brackets. */
  instruction(data: string): void;
  /** Ends the elements that are open, and gives the page. */
  finish(): HtmlDocument;
}

// Real pages stay under 60 levels, and those that never close a tag of theirs under a few hundred. What nests deeper
// ends the element before it, so that the time a page takes does not grow with the square of its depth.
const MAX_DEPTH = 2000;

/** Of elements without attributes or children. Nothing that reads the tree changes it. */
export const NO_ATTRIBUTES: Element['attribs'] = {};
const NO_CHILDREN: ChildNode[] = [];

/** Starts with an empty page. The elements nest as those of htmlparser2 do. */
export function createTreeBuilder(): TreeBuilder {
  const root = new HtmlDocument([]);
  // Of the elements that are open, the page first: each with the place of its first child among the nodes that wait for
  // the end of their parent. A list of children is made once, with as many places as it has children.
  const parents: (HtmlDocument | Element)[] = [root];
  const names: string[] = [''];
  const firsts: number[] = [0];
  let depth = 0;
  const waiting: ChildNode[] = [];
  let count = 0;
  // Whether a tag may close itself, for each element of another vocabulary or back in HTML that has begun.
  const foreign: boolean[] = [false];
  // End tags seen of elements that are not open.
  const notOpen = new Set<string>();
  /** The text that more text is added to. */
  let last: Text | null = null;

  function add(node: ChildNode): void {
    const before = count > (firsts[depth] ?? 0) ? waiting[count - 1] : undefined;
    if (before !== undefined) {
      node.prev = before;
      before.next = node;
    }
    node.parent = parents[depth] ?? root;
    waiting[count++] = node;
    last = null;
  }

  function end(): void {
    const parent = parents[depth];
    const first = firsts[depth] ?? 0;
    if (parent !== undefined && count > first) parent.children = waiting.slice(first, count);
    count = first;
    depth--;
    last = null;
  }

  function begin(element: Element): void {
    if (depth >= MAX_DEPTH) end();
    add(element);
    depth++;
    parents[depth] = element;
    names[depth] = element.name;
    firsts[depth] = count;
  }

  function open(name: string, attribs: Element['attribs'], closesItself: boolean): void {
    const ended = ENDS_BEFORE.get(name);
    if (ended !== undefined) while (depth > 0 && ended.has(names[depth] ?? '')) end();
    const element = new Element(name, attribs, NO_CHILDREN);
    if (VOID_ELEMENTS.has(name)) {
      add(element);
      return;
    }
    if (FOREIGN_ELEMENTS.has(name)) foreign.push(true);
    else if (INTEGRATION_ELEMENTS.has(name)) foreign.push(false);
    if (notOpen.size > 0) notOpen.delete(name);
    begin(element);
    if (closesItself && foreign.at(-1) === true) end();
  }

  function close(name: string): void {
    if (FOREIGN_ELEMENTS.has(name) || INTEGRATION_ELEMENTS.has(name)) foreign.pop();
    if (VOID_ELEMENTS.has(name)) {
      if (name === 'br') add(new Element(name, NO_ATTRIBUTES, NO_CHILDREN));
      return;
    }
    const found = notOpen.has(name) ? 0 : openDepth(name);
    if (found > 0) while (depth >= found) end();
    else if (name === 'p') add(new Element(name, NO_ATTRIBUTES, NO_CHILDREN));
    else notOpen.add(name);
  }

  /** The depth of the innermost open element of a name; 0 for none. */
  function openDepth(name: string): number {
    let at = depth;
    while (at > 0 && names[at] !== name) at--;
    return at;
  }

  return {
    open,
    close,
    text(data) {
      if (last !== null) {
        last.data += data;
        return;
      }
      const text = new Text(data);
      add(text);
      last = text;
    },
    comment(data) {
      add(new Comment(data));
    },
    instruction(data) {
      const [name = ''] = data.split(INSTRUCTION_NAME_END, 1);
      add(new ProcessingInstruction(name.toLowerCase(), data));
    },
    finish() {
      while (depth > 0) end();
      root.children = waiting.slice(0, count);
      return root;
    },
  };
}

const INSTRUCTION_NAME_END = /\s|\//u;
