import type { Blockquote, BlockContent, List, ListItem, Root, RootContent } from 'mdast';
import { type Row, toHeading, toTable } from './markdown-nodes.js';
import { kindOf, type Path } from './markdown-structure.js';

/** Puts blocks into the lists, quotations and tables that they stand in. */
export interface TreeWriter {
  /** @param number of the list item that the block begins, in an ordered list */
  readonly add: (node: RootContent, path: Path, number?: number) => void;
  readonly addRow: (row: Row, path: Path, number?: number) => void;
  /** Adds a picture to what is open of its path: it begins no list and no item. */
  readonly addImage: (image: { readonly url: string; readonly alt: string }, path: Path) => void;
  readonly isOpen: (path: Path) => boolean;
  readonly finish: () => Root;
}

/** An element that is open: blocks that stand in it are still to come. */
type Open =
  | { readonly kind: 'root'; readonly name: ''; readonly node: Root }
  | { readonly kind: 'quote'; readonly name: string; readonly node: Blockquote }
  | { readonly kind: 'item'; readonly name: string; readonly node: ListItem }
  | { readonly kind: 'list'; readonly name: string; node: List | null }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly rows: Row[];
      /** What stands between its rows comes after it: Markdown's tables hold nothing else. */
      readonly after: BlockContent[];
    };

/** Starts with nothing but the title. */
export function createTreeWriter(title: string | null): TreeWriter {
  const root: Root = { type: 'root', children: title === null ? [] : [toHeading(title, 1)] };
  const stack: Open[] = [{ kind: 'root', name: '', node: root }];

  const writer: TreeWriter = {
    add(node, path, number) {
      open(path, number);
      const top = stack.at(-1);
      if (top?.kind === 'table' && isBlockContent(node)) {
        if (top.rows.length === 0) append(node, stack.length - 2);
        else top.after.push(node);
      } else append(node, stack.length - 1);
    },
    addRow(row, path, number) {
      open(path, number);
      const top = stack.at(-1);
      if (top?.kind === 'table') top.rows.push(row);
      else append(toTable([row]), stack.length - 1);
    },
    addImage({ url, alt }, path) {
      let depth = sharedWith(path);
      while (depth < path.length && kindOf(path[depth] ?? '') === 'quote') depth++;
      const node: RootContent = { type: 'paragraph', children: [{ type: 'image', url, alt }] };
      writer.add(node, path.slice(0, depth));
    },
    isOpen: (path) => sharedWith(path) === path.length,
    finish() {
      close(1);
      return root;
    },
  };
  return writer;

  /** How many elements of a path are open. */
  function sharedWith(path: Path): number {
    let shared = 0;
    while (shared < path.length && stack[shared + 1]?.name === path[shared]) shared++;
    return shared;
  }

  /** Closes what the path is not in, and opens the rest of it. */
  function open(path: Path, number: number | undefined): void {
    const shared = sharedWith(path);
    close(shared + 1);
    for (let at = shared; at < path.length; at++) {
      const name = path[at] ?? '';
      const isLast = !path.slice(at + 1).some((inner) => kindOf(inner) === 'item');
      openOne(name, isLast ? number : undefined);
    }
  }

  function openOne(name: string, number: number | undefined): void {
    switch (kindOf(name)) {
      case 'quote': {
        const node: Blockquote = { type: 'blockquote', children: [] };
        append(node, stack.length - 1);
        stack.push({ kind: 'quote', name, node });
        return;
      }
      case 'list':
        stack.push({ kind: 'list', name, node: null });
        return;
      case 'item': {
        const node: ListItem = { type: 'listItem', spread: false, children: [] };
        appendItem(node, number);
        stack.push({ kind: 'item', name, node });
        return;
      }
      case 'table':
        stack.push({ kind: 'table', name, rows: [], after: [] });
        return;
      default:
    }
  }

  function close(depth: number): void {
    while (stack.length > depth) {
      const top = stack.pop();
      if (top?.kind === 'item') top.node.spread = !isTight(top.node);
      if (top?.kind !== 'table') continue;
      if (top.rows.length > 0) append(toTable(top.rows), stack.length - 1);
      for (const node of top.after) append(node, stack.length - 1);
    }
  }

  /** Adds a node to an open element, or to the nearest around it that can hold it. */
  function append(node: RootContent, at: number): void {
    const parent = stack[at];
    if (parent === undefined || parent.kind === 'root' || !isBlockContent(node)) root.children.push(node);
    else if (parent.kind === 'quote' || parent.kind === 'item') parent.node.children.push(node);
    else if (parent.kind === 'list' && parent.node !== null) {
      const item = parent.node.children.at(-1);
      item?.children.push(node);
      if (item) item.spread = !isTight(item);
    } else append(node, at - 1);
  }

  /** Adds an item to the list that is open; where the numbers do not go on, another list begins. */
  function appendItem(item: ListItem, number: number | undefined): void {
    const top = stack.at(-1);
    if (top?.kind !== 'list') return append(emptyList(item, number), stack.length - 1);
    const list = top.node;
    const isNext =
      list !== null &&
      list.ordered === (number !== undefined) &&
      (number === undefined || (list.start ?? 1) + list.children.length === number);
    if (isNext) list.children.push(item);
    else {
      const next = emptyList(item, number);
      top.node = null;
      append(next, stack.length - 1);
      top.node = next;
    }
  }
}

function emptyList(item: ListItem, number: number | undefined): List {
  const ordered = number !== undefined;
  return { type: 'list', ordered, ...(ordered && { start: number }), spread: false, children: [item] };
}

/** Whether an item reads the same without blank lines in it: a paragraph, and perhaps a list that may follow at once. */
function isTight({ children }: ListItem): boolean {
  const [first, second] = children;
  if (first?.type !== 'paragraph' || children.length > 2) return children.length < 2;
  if (second === undefined) return true;
  // A list that begins with another number than 1 cannot interrupt a paragraph.
  return second.type === 'list' && (second.ordered !== true || second.start === 1);
}

function isBlockContent(node: RootContent): node is BlockContent {
  return (
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'code' ||
    node.type === 'blockquote' ||
    node.type === 'list' ||
    node.type === 'table'
  );
}
