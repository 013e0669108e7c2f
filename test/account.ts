import { prepare } from '../src/prepare.js';
import type { Block } from '../src/document/block.js';
import type { Document } from '../src/document/document.js';
import { decodeBytes } from '../src/input/decode.js';
import { detectFormat } from '../src/input/detect-format.js';
import { readHtml } from '../src/input/read-html.js';
import { readText } from '../src/input/read-text.js';
import { type CleanOptionsInput, cleanOptionsSchema } from '../src/options.js';
import { runPasses } from '../src/passes/index.js';
import { ruleSelectors } from '../src/rules/index.js';

export interface Account {
  /** Blocks of the input of which some text ended nowhere. */
  readonly missing: readonly string[];
  /** Blocks of the input of which some text ended in two places. */
  readonly twice: readonly string[];
}

/** Reads a page, runs every pass, and holds the blocks that went in against the places where they ended. */
export async function accountFor(bytes: Uint8Array, options: CleanOptionsInput = {}): Promise<Account> {
  const { text } = await decodeBytes(bytes, options.encoding);
  const read = detectFormat(text) === 'html' ? await readHtml(text, ruleSelectors) : readText(text);
  const { document, context } = await prepare(read, cleanOptionsSchema.parse(options));
  return balance(read, runPasses(document, context));
}

/** Compares the characters of each input block with those in blocks, removed and merged together. */
export function balance(read: Document, done: Document): Account {
  const ended = sumByPlace([]);
  const add = (block: Block, sign = 1): void => addTo(ended, block, sign);
  for (const block of done.blocks) add(block);
  for (const { block } of done.removed) add(block);
  for (const { block, novel } of done.merged) {
    add(block);
    // The sentences found nowhere else stand among the blocks too: they were kept.
    for (const text of novel) add({ ...block, text }, -1);
  }
  const came = sumByPlace(read.blocks);
  const missing = read.blocks.filter((block) => countOf(ended, block) < countOf(came, block));
  const twice = read.blocks.filter((block) => countOf(ended, block) > countOf(came, block));
  return { missing: missing.map(({ text }) => text), twice: twice.map(({ text }) => text) };
}

function countOf(sums: ReadonlyMap<number, number>, block: Block): number {
  return sums.get(placeOf(block)) ?? 0;
}

/** The line of a dump, since what a line was cut into may end as one block; else the place in reading order. */
function placeOf({ index, origin }: Block): number {
  return 'line' in origin ? origin.line[0] : index;
}

function sumByPlace(blocks: readonly Block[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const block of blocks) addTo(sums, block, 1);
  return sums;
}

function addTo(sums: Map<number, number>, block: Block, sign: number): void {
  sums.set(placeOf(block), (sums.get(placeOf(block)) ?? 0) + sign * letters(block.text));
}

function letters(text: string): number {
  return text.replace(/\s/gu, '').length;
}
