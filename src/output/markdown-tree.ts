import type {
  Blockquote,
  BlockContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { Mark } from '../document/marks.js';
import { COMMENTS_MARK } from './comments-mark.js';
import { toPhrasing } from './markdown-inline.js';
import { kindOf, type Path, pathsOf } from './markdown-structure.js';
import type { Article } from './schema.js';

type ArticleBlock = Article['blocks'][number];
type ArticleImage = NonNullable<Article['images']>[number];

/** The title has level 1 to itself. */
const FIRST_BODY_LEVEL = 2;

/** The Markdown tree of an article: its title, its blocks with their structure, its images in their places. */
export function toMarkdownTree({
  title,
  blocks,
  images = [],
}: Pick<Article, 'title' | 'blocks' | 'images'>): Root {
  const writer = createTreeWriter(title);
  const shift = FIRST_BODY_LEVEL - firstLevel(blocks);
  const paths = pathsOf(blocks);
  let image = 0;
  let inComments = false;
  for (const [at, block] of blocks.entries()) {
    for (; (images[image]?.at ?? Number.POSITIVE_INFINITY) <= at; image++) addImage(writer, images[image]);
    if (block.comment === true && !inComments) {
      inComments = true;
      writer.add({ type: 'thematicBreak' }, []);
      writer.add({ type: 'html', value: COMMENTS_MARK }, []);
    }
    addBlock(writer, block, paths[at] ?? [], shift);
  }
  for (; image < images.length; image++) addImage(writer, images[image]);
  return writer.finish();
}

function firstLevel(blocks: readonly ArticleBlock[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { kind, level } of blocks) {
    if (kind === 'heading') first = Math.min(first, level ?? FIRST_BODY_LEVEL);
  }
  return first;
}

function addBlock(writer: TreeWriter, block: ArticleBlock, path: Path, shift: number): void {
  if (block.kind === 'table-row') writer.addRow(block, path);
  else writer.add(toNode(block, shift), path, block.number);
}

function addImage(writer: TreeWriter, image: ArticleImage | undefined): void {
  if (image === undefined) return;
  const { url, alt, inside = [] } = image;
  writer.add({ type: 'paragraph', children: [{ type: 'image', url, alt }] }, inside);
}

function toNode(block: ArticleBlock, shift: number): BlockContent {
  switch (block.kind) {
    case 'heading':
      return toHeading(block.text, block.marks, (block.level ?? FIRST_BODY_LEVEL) + shift);
    case 'code':
      return { type: 'code', value: block.text, ...(block.codeLanguage && { lang: block.codeLanguage }) };
    default:
      return { type: 'paragraph', children: toPhrasing(block.text, marksOf(block)) };
  }
}

function marksOf({ marks }: Pick<ArticleBlock, 'marks'>): readonly Mark[] {
  return (marks ?? []).map(({ kind, from, to, href }) => ({
    kind,
    from,
    to,
    ...(href !== undefined && { href }),
  }));
}

function toHeading(text: string, marks: ArticleBlock['marks'], level: number): Heading {
  const children = toPhrasing(text.replaceAll('\n', ' '), marksOf({ marks }));
  return { type: 'heading', depth: toDepth(level), children };
}

function toDepth(level: number): Heading['depth'] {
  if (level <= 1) return 1;
  if (level === 2 || level === 3 || level === 4 || level === 5) return level;
  return 6;
}

/** The cells of a row, each with its own marks. */
function toCells(block: ArticleBlock): PhrasingContent[][] {
  const marks = marksOf(block);
  let from = 0;
  return block.text.split('\t').map((cell) => {
    const start = from;
    from += cell.length + 1;
    const own = marks
      .filter((mark) => mark.from >= start && mark.to <= start + cell.length)
      // The two characters can stand in the code of a cell in no way.
      .filter(({ kind, from: first, to }) => kind !== 'code' || !block.text.slice(first, to).includes('\\|'))
      .map((mark) => ({ ...mark, from: mark.from - start, to: mark.to - start }));
    return toPhrasing(cell.replaceAll('\n', ' '), own);
  });
}

/** Puts blocks into the lists, quotations and tables that they stand in. */
interface TreeWriter {
  /** @param number of the list item that the block begins, in an ordered list */
  readonly add: (node: RootContent, path: Path, number?: number) => void;
  readonly addRow: (row: ArticleBlock, path: Path) => void;
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
      readonly rows: { readonly cells: PhrasingContent[][]; readonly isHeader: boolean }[];
      /** What stands between its rows comes after it: Markdown's tables hold nothing else. */
      readonly after: BlockContent[];
    };

function createTreeWriter(title: string | null): TreeWriter {
  const root: Root = { type: 'root', children: title === null ? [] : [toHeading(title, [], 1)] };
  const stack: Open[] = [{ kind: 'root', name: '', node: root }];

  return {
    add(node, path, number) {
      open(path, number);
      const top = stack.at(-1);
      if (top?.kind === 'table' && isBlockContent(node)) {
        if (top.rows.length === 0) append(node, stack.length - 2);
        else top.after.push(node);
      } else append(node, stack.length - 1);
    },
    addRow(row, path) {
      open(path, row.number);
      const top = stack.at(-1);
      const cells = toCells(row);
      const isHeader = row.header === true;
      if (top?.kind === 'table') top.rows.push({ cells, isHeader });
      else append(toTable([{ cells, isHeader }]), stack.length - 1);
    },
    finish() {
      close(1);
      return root;
    },
  };

  /** Closes what the path is not in, and opens the rest of it. */
  function open(path: Path, number: number | undefined): void {
    let shared = 0;
    while (shared < path.length && stack[shared + 1]?.name === path[shared]) shared++;
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

/** A table; where the page has no head, Markdown needs an empty one. Short rows are filled up. */
function toTable(
  rows: readonly { readonly cells: PhrasingContent[][]; readonly isHeader: boolean }[],
): Table {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const all = rows[0]?.isHeader === true ? rows : [{ cells: [] }, ...rows];
  return {
    type: 'table',
    children: all.map(({ cells }): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        children: cells[column] ?? [],
      })),
    })),
  };
}
