import type { Block } from '../document/block.js';
import type { Pass } from './pass.js';

// In characters: where the paragraphs were, nobody can tell any more; news has three or four sentences in one.
const PARAGRAPH = 500;

/** Makes paragraphs of neighbouring sentences that a line of the dump was cut into. */
export const joinPieces: Pass = (document) => {
  if (document.blocks.every(({ glue }) => glue === undefined)) return document;
  const blocks: Block[] = [];
  let previous: Block | null = null;
  for (const block of document.blocks) {
    const open = blocks.at(-1);
    if (open && previous && continues(previous, block) && open.text.length < PARAGRAPH) {
      blocks[blocks.length - 1] = { ...open, text: `${open.text}${block.glue ?? ''}${block.text}` };
    } else blocks.push(block);
    previous = block;
  }
  return { ...document, blocks };
};

function continues(before: Block, { index, glue }: Block): boolean {
  return glue !== undefined && index === before.index + 1;
}
