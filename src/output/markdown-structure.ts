import type { Article, ArticleBlock } from './schema.js';

/** The elements around a block that Markdown has a form for, outermost first, by the names of the contract's `inside`. */
export type Path = readonly string[];

/** What an element of a path is. */
export function kindOf(name: string): string {
  return name.slice(0, name.indexOf('-'));
}

/**
 * Where each block stands. What the page says counts; blocks of a page that says nothing are put together by their
 * kinds and levels: items, quotations and rows that follow each other are one list, one quotation, one table.
 */
export function pathsOf({ blocks, images = [] }: Pick<Article, 'blocks' | 'images'>): {
  readonly blocks: readonly Path[];
  readonly images: readonly Path[];
} {
  const grouped = groupByKind(blocks);
  const told = blocks.map((block, at): Path => block.inside ?? grouped[at] ?? []);
  const owners = findOwners(told);
  return {
    blocks: told.map((path) => withoutEmptyItems(path, owners)),
    images: images.map(({ inside = [] }) => withoutEmptyItems(inside, owners)),
  };
}

function groupByKind(blocks: readonly ArticleBlock[]): Path[] {
  let count = 0;
  let run: ArticleBlock['kind'] | null = null;
  let name = '';
  let open: { readonly list: string; item: string; level: number }[] = [];
  return blocks.map(({ kind, level = 1, inside }): Path => {
    if (inside || kind !== run) {
      run = inside ? null : kind;
      name = `${kind === 'quote' ? 'quote' : 'table'}-of-run-${count++}`;
      open = [];
    }
    if (inside) return [];
    if (kind === 'quote' || kind === 'table-row') return [name];
    if (kind !== 'list-item') return [];
    while ((open.at(-2)?.level ?? 0) >= level) open.pop();
    const last = open.at(-1);
    const item = `item-of-run-${count++}`;
    if (last === undefined || level > last.level) open.push({ list: `list-of-run-${count++}`, item, level });
    else {
      last.item = item;
      last.level = Math.min(last.level, level);
    }
    return open.flatMap((entry) => [entry.list, entry.item]);
  });
}

/** The items that have a text of their own before what is nested in them. */
function findOwners(paths: readonly Path[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const owners = new Set<string>();
  for (const path of paths) {
    const innermost = path.findLast((name) => kindOf(name) === 'item');
    for (const name of path) {
      if (kindOf(name) !== 'item' || seen.has(name)) continue;
      seen.add(name);
      if (name === innermost) owners.add(name);
    }
  }
  return owners;
}

/** A list in an item that has nothing else, or lost it, is a part of the list around it. */
function withoutEmptyItems(path: Path, owners: ReadonlySet<string>): Path {
  const innermost = path.findLastIndex((name) => kindOf(name) === 'item');
  const kept: string[] = [];
  for (let at = 0; at < path.length; at++) {
    const name = path[at] ?? '';
    const next = path[at + 1];
    const isEmpty = kindOf(name) === 'item' && at !== innermost && !owners.has(name);
    if (isEmpty && next !== undefined && kindOf(next) === 'list') at++;
    else kept.push(name);
  }
  return kept;
}
