import type { MarkedText } from './marks.js';
import type { Structure } from './structure.js';

/** What a block is on the page. A dump knows only paragraphs, headings it can infer and list items. */
export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table-row',
  'caption',
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Where a block stands in its input: 1-based lines of a dump, or the CSS path of an HTML element. */
export type Origin = { readonly line: readonly [number, number] } | { readonly path: string };

/** An element around blocks, with what is known of all the text in it. */
export interface Container {
  /** Element name, lower case. */
  readonly tag: string;
  /** Lower-cased words of the element's `class`, `id` and `role`. */
  readonly hints: readonly string[];
  readonly parent: Container | null;
  /** Steps from the root, which is 0. */
  readonly depth: number;
  /** Characters of text in it, those of its descendants included. */
  readonly characters: number;
  /** Of these, the ones inside links. */
  readonly linkCharacters: number;
  /** Blocks in it, those of its descendants included. */
  readonly blocks: number;
}

/** What the markup says of a block. A dump has none. */
export interface Markup {
  /** Characters of the block that stand inside links. */
  readonly linkCharacters: number;
  /** The innermost element that holds the whole block. */
  readonly container: Container;
  /** Whether the page hides the block by its own attributes. */
  readonly hidden: boolean;
  /** Ids of the rules whose selector matches the block's element or one around it. */
  readonly selectedBy: readonly string[];
}

/** One unit of text. Blocks are never changed in place; a pass that alters one makes another. */
export interface Block {
  /** Place in reading order, counted over the blocks that the reader made; the parts of a split block share it. */
  readonly index: number;
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, nesting depth from 1 for a list item, else absent. */
  readonly level?: number;
  /** The text as the page has it, white space folded (kept in code), never empty. */
  readonly text: string;
  readonly origin: Origin;
  readonly markup: Markup | null;
  /** The innermost quotation, list, item or table it stands in; absent where the reader knows of none. */
  readonly structure?: Structure;
  /** Whether a row of a table is its head. */
  readonly isHeader?: true;
  /** The programming language of a code block, as its class names it. */
  readonly codeLanguage?: string;
  /** Links and emphasis, where asked for; {@link marksOf} says which of them still hold for the text. */
  readonly marked?: MarkedText;
  /** Where a dump's line was cut into blocks: the white space between this one and the one before. */
  readonly glue?: string;
  /** Whether it is a reader's comment, kept on request. */
  readonly isComment?: true;
  /** Probability of being main content, 0 to 1, once a pass has scored it. */
  readonly score?: number;
}
