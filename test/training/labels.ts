import { comparisonKey } from '../../src/document/key.js';

/** What the reference says of the blocks of a page. */
export interface Labels {
  /** Share of each block's words that the reference has, 0 to 1. */
  readonly content: readonly number[];
  /** Words of each block. */
  readonly words: readonly number[];
}

const SHINGLE = 4;
// A block this long that the reference holds belongs to it even out of order (an info box that was moved).
const LONG = 10;
const LONG_COVERAGE = 0.6;
// A phrase that the reference repeats more often than this gives no position.
const MOST_PLACES = 8;

/**
 * Aligns the blocks of a page with its reference text: each block gets the places in the reference where its words
 * stand, and the heaviest chain of blocks whose places rise decides which of two equal blocks is meant.
 */
export function alignBlocks(texts: readonly string[], reference: string): Labels {
  const gold = comparisonKey(reference).split(' ');
  const lineStarts = goldLines(reference);
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= gold.length; at++) add(places, gold.slice(at, at + SHINGLE).join(' '), at);
  const keys = texts.map((text) => comparisonKey(text));
  const blocks = keys.map((key) => locate(key, places, lineStarts));
  const chosen = heaviestChain(
    blocks.map((block) => ({ places: block.places, weight: block.coverage * block.words })),
    gold.length,
  );
  const taken = new Set(keys.filter((_, at) => chosen.has(at)));
  const content = blocks.map(({ coverage, words }, at) => {
    if (chosen.has(at)) return coverage;
    const isMoved = words >= LONG && coverage >= LONG_COVERAGE && !taken.has(keys[at] ?? '');
    return isMoved ? coverage : 0;
  });
  return { content, words: blocks.map((block) => block.words) };
}

function goldLines(reference: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  let at = 0;
  for (const line of reference.split('\n')) {
    const key = comparisonKey(line.replace(/^\s*[-*#>]+\s*/u, ''));
    if (key !== '') {
      add(lines, key, at);
      at += key.split(' ').length;
    }
  }
  return lines;
}

function locate(
  key: string,
  places: ReadonlyMap<string, number[]>,
  lines: ReadonlyMap<string, number[]>,
): { coverage: number; words: number; places: readonly number[] } {
  if (key === '') return { coverage: 0, words: 0, places: [] };
  const words = key.split(' ');
  const whole = lines.get(key);
  if (whole) return { coverage: 1, words: words.length, places: whole.slice(0, MOST_PLACES) };
  if (words.length < SHINGLE) return { coverage: 0, words: words.length, places: [] };
  const covered = new Uint8Array(words.length);
  let first: readonly number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const found = places.get(words.slice(at, at + SHINGLE).join(' '));
    if (!found) continue;
    covered.fill(1, at, at + SHINGLE);
    if (first.length === 0) first = found.slice(0, MOST_PLACES).map((place) => Math.max(0, place - at));
  }
  const coverage = covered.reduce((sum, word) => sum + word, 0) / words.length;
  return { coverage, words: words.length, places: first };
}

/** Positions of the blocks on the heaviest chain of rising places (a maximum tree over the reference). */
function heaviestChain(
  blocks: readonly { readonly places: readonly number[]; readonly weight: number }[],
  size: number,
): Set<number> {
  const tree: (Link | null)[] = Array.from({ length: size + 2 }, () => null);
  let best: Link | null = null;
  for (const [block, { places, weight }] of blocks.entries()) {
    const links: [number, Link][] = places.map((place) => {
      const before = query(tree, place);
      return [place, { block, before, weight: weight + (before?.weight ?? 0) }];
    });
    for (const [place, link] of links) {
      update(tree, place + 1, link);
      if (!best || link.weight > best.weight) best = link;
    }
  }
  const chain = new Set<number>();
  for (let link = best; link; link = link.before) chain.add(link.block);
  return chain;
}

interface Link {
  readonly block: number;
  readonly before: Link | null;
  readonly weight: number;
}

function query(tree: readonly (Link | null)[], at: number): Link | null {
  let best: Link | null = null;
  for (let node = at; node > 0; node -= node & -node) {
    const link = tree[node];
    if (link && (!best || link.weight > best.weight)) best = link;
  }
  return best;
}

function update(tree: (Link | null)[], at: number, link: Link): void {
  for (let node = at; node < tree.length; node += node & -node) {
    const known = tree[node];
    if (!known || link.weight > known.weight) tree[node] = link;
  }
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
