import type {
  Blockquote,
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { Article } from './schema.js';

type ArticleBlock = Article['blocks'][number];
type Kind = ArticleBlock['kind'];

/** The title has level 1 to itself. */
const FIRST_BODY_LEVEL = 2;

// Blocks of these kinds that follow each other are one list, one quotation, one table.
const GROUPED: ReadonlySet<Kind> = new Set<Kind>(['list-item', 'quote', 'table-row']);

/**
 * The Markdown tree of a title and blocks. Page text becomes text nodes and code only, so that nothing in it can
 * turn into markup.
 */
export function toMarkdownTree(title: string | null, blocks: readonly ArticleBlock[]): Root {
  const levels = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => block.level ?? FIRST_BODY_LEVEL);
  const shift = FIRST_BODY_LEVEL - Math.min(...levels);
  const body = groupBlocks(blocks).map((group) => toNode(group, shift));
  return { type: 'root', children: title === null ? body : [toHeading(title, 1), ...body] };
}

interface Group {
  readonly kind: Kind;
  readonly blocks: readonly [ArticleBlock, ...ArticleBlock[]];
}

function groupBlocks(blocks: readonly ArticleBlock[]): Group[] {
  const groups: { kind: Kind; blocks: [ArticleBlock, ...ArticleBlock[]] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.kind === block.kind && GROUPED.has(block.kind)) last.blocks.push(block);
    else groups.push({ kind: block.kind, blocks: [block] });
  }
  return groups;
}

function toNode({ kind, blocks }: Group, shift: number): RootContent {
  const [first] = blocks;
  switch (kind) {
    case 'heading':
      return toHeading(first.text, (first.level ?? FIRST_BODY_LEVEL) + shift);
    case 'list-item':
      return toList(blocks);
    case 'quote':
      return toQuote(blocks);
    case 'code':
      return { type: 'code', value: first.text };
    case 'table-row':
      return toTable(blocks);
    case 'paragraph':
    case 'caption':
      return toParagraph(first.text);
  }
}

function toHeading(text: string, level: number): Heading {
  return { type: 'heading', depth: toDepth(level), children: toText(text.split('\n').join(' ')) };
}

function toDepth(level: number): Heading['depth'] {
  if (level <= 1) return 1;
  if (level === 2 || level === 3 || level === 4 || level === 5) return level;
  return 6;
}

function toParagraph(text: string): Paragraph {
  return { type: 'paragraph', children: toText(text) };
}

function toQuote(blocks: readonly ArticleBlock[]): Blockquote {
  return { type: 'blockquote', children: blocks.map((block) => toParagraph(block.text)) };
}

/** A list as deep as its items say. An item that skips a level nests one deeper, since lists know no other way. */
function toList(blocks: readonly ArticleBlock[]): List {
  const root = emptyList();
  const open: { list: List; level: number }[] = [];
  for (const block of blocks) {
    const level = block.level ?? 1;
    while ((open.at(-2)?.level ?? 0) >= level) open.pop();
    let current = open.at(-1);
    if (current === undefined) {
      current = { list: root, level };
      open.push(current);
    } else if (level > current.level) {
      const parent: ListItem | undefined = current.list.children.at(-1);
      current = { list: emptyList(), level };
      parent?.children.push(current.list);
      open.push(current);
    }
    current.level = Math.min(current.level, level);
    current.list.children.push(toListItem(block));
  }
  return root;
}

function emptyList(): List {
  return { type: 'list', ordered: false, spread: false, children: [] };
}

function toListItem(block: ArticleBlock): ListItem {
  const content: BlockContent[] = [toParagraph(block.text)];
  return { type: 'listItem', spread: false, children: content };
}

/** A table whose first row is its head: Markdown has no table without one. Short rows are filled up. */
function toTable(blocks: readonly ArticleBlock[]): Table {
  const rows = blocks.map((block) => block.text.split('\t'));
  const width = Math.max(...rows.map((cells) => cells.length));
  return {
    type: 'table',
    children: rows.map((cells): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        children: toText((cells[column] ?? '').split('\n').join(' ')),
      })),
    })),
  };
}

/** White space beside a line's end means nothing in Markdown, or means a hard break. */
function toText(text: string): PhrasingContent[] {
  const lines = text.split('\n').map((line) => line.trim());
  const value = lines.filter((line) => line !== '').join('\n');
  return value === '' ? [] : [{ type: 'text', value }];
}
