import type { Block, Origin } from '../document/block.js';
import type { Pass } from './pass.js';

// In characters: where the paragraphs were, nobody can tell any more; news has three or four sentences in one.
const PARAGRAPH = 500;

/**
 * Puts the pieces of a dump's line together again: as the line was if all of them stayed, else neighbours as paragraphs.
 */
export const joinPieces: Pass = (document) => {
  if (document.blocks.every(({ glue }) => glue === undefined)) return document;
  const parted = new Set(document.removed.map(({ block }) => lineOf(block.origin)));
  const blocks: Block[] = [];
  let pieces: Block[] = [];
  let length = 0;
  const close = (): void => {
    const [first] = pieces;
    if (first) blocks.push(pieces.length === 1 ? first : { ...first, text: textOf(pieces) });
    pieces = [];
    length = 0;
  };
  for (const block of document.blocks) {
    const before = pieces.at(-1);
    const isWhole = !parted.has(lineOf(block.origin));
    const goesOn = block.glue !== undefined && block.index === (before?.index ?? Number.NaN) + 1;
    if (!goesOn || (!isWhole && length >= PARAGRAPH)) close();
    pieces.push(block);
    length += block.text.length;
  }
  close();
  return { ...document, blocks };
};

function textOf(pieces: readonly Block[]): string {
  return pieces.map(({ text, glue = '' }, at) => (at === 0 ? text : glue + text)).join('');
}

function lineOf(origin: Origin): number | null {
  return 'line' in origin ? origin.line[0] : null;
}
