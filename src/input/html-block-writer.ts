import type { Block, BlockKind } from '../document/block.js';
import { commonContext, countBlock, type ElementContext, nextKind } from './html-context.js';
import type { ElementPath } from './element-path.js';
import type { StructureFields } from './element-structure.js';
import { BLOCK_ELEMENTS } from './html-elements.js';
import { foldSpaces, isBlankText, toBlockText } from './html-text.js';
import { type FramedPiece, type InlineFrame, markText } from './inline-marks.js';
import type { TableGrid } from './table-grid.js';

/** Collects the text of a page, as the reader walks it, into blocks. */
export interface BlockWriter {
  readonly blocks: Block[];
  enter(context: ElementContext): void;
  leave(context: ElementContext): void;
  /** An inline element begins that has no context of its own. */
  enterInline(): void;
  leaveInline(): void;
  /** @param frame the inline element around it that is to be kept as a mark */
  text(data: string, context: ElementContext, frame: InlineFrame | null): void;
  lineBreak(): void;
  flush(): void;
  /** Index of the block that comes next; what has been written of one comes before. */
  position(): number;
}

/** A block being written. */
interface Draft {
  readonly pieces: string[];
  /** The innermost element around all of the text so far. */
  owner: ElementContext | null;
  linkCharacters: number;
  /** The pieces at which a link begins, as long as nothing but links and {@link DIVIDER}s has been written. */
  links: { readonly link: ElementContext; readonly from: number }[] | null;
  /** Line breaks since the last text. */
  breaks: number;
  endsInLink: boolean;
  /** Whether an inline element has ended since the last text, and another begun. */
  border: 'none' | 'ended' | 'between';
  /** Column of the last cell of a table row; -1 before the first. */
  column: number;
  /** Pieces inside inline elements that are to be kept as marks. */
  framed: FramedPiece[] | null;
}

// What menus put between their links.
const DIVIDER = /^[\s|\u00B7\u2022]*$/u;
const SENTENCE_END = /[.!?:\u061F\u06D4\u0964\u3002\uFF01\uFF1F\u2026]["'\u201D\u2019\u00BB)\]]*$/u;

/** What the elements of a page say of its blocks. */
export interface Describe {
  readonly pathOf: ElementPath;
  readonly structureFields: (element: ElementContext['element'], kind: BlockKind) => StructureFields;
}

/** Starts with nothing written. */
export function createBlockWriter({ columnOf }: TableGrid, describe: Describe): BlockWriter {
  const blocks: Block[] = [];
  const suspended: Draft[] = [];
  let draft = newDraft();

  function flush(): void {
    if (draft.owner) {
      for (const part of splitLinks(draft)) if (part.owner) write(part, part.owner, blocks, describe);
      draft = newDraft();
    } else if (draft.pieces.length > 0) draft = newDraft();
  }

  return {
    blocks,
    flush,
    enter(context) {
      const tag = context.element?.name ?? '';
      if (context.block === context) flush();
      else if (isApart(context)) {
        suspended.push(draft);
        draft = newDraft();
      } else if (isCell(tag) && context.element) {
        const column = columnOf(context.element);
        const tabs = draft.column < 0 ? column : Math.max(1, column - draft.column);
        if (tabs > 0) draft.pieces.push('\t'.repeat(tabs));
        draft.column = Math.max(column, draft.column + 1);
      } else if (BLOCK_ELEMENTS.has(tag)) {
        // Inside a row of a table blocks are words apart and no more.
        draft.pieces.push(' ');
      } else if (tag === 'a' && draft.endsInLink) {
        // Style sheets draw links side by side apart even where no space stands between them.
        draft.pieces.push(' ');
      } else enterInline();
    },
    leave(context) {
      const tag = context.element?.name ?? '';
      if (context.block === context) flush();
      else if (isApart(context)) {
        flush();
        draft = suspended.pop() ?? draft;
      } else if (BLOCK_ELEMENTS.has(tag) && !isCell(tag)) draft.pieces.push(' ');
      else leaveInline();
    },
    enterInline,
    leaveInline,
    position: () => blocks.length + (draft.owner ? 1 : 0),
    text(data, context, frame) {
      if (isBlankText(data)) {
        if (draft.owner) draft.pieces.push(context.kind === 'code' ? data : ' ');
        draft.endsInLink = false;
        draft.border = 'none';
        return;
      }
      if (draft.breaks > 0) endLine(context);
      if (draft.border === 'between' && isGlued(draft.pieces.at(-1) ?? '', data)) draft.pieces.push(' ');
      draft.border = 'none';
      noteLink(data, context);
      if (frame) (draft.framed ??= []).push({ piece: draft.pieces.length, frame });
      draft.pieces.push(context.kind === 'code' ? data : foldSpaces(data));
      draft.owner = draft.owner ? commonContext(draft.owner, context) : context;
      draft.endsInLink = context.link !== null && !data.endsWith(' ');
      if (context.link) draft.linkCharacters += data.trim().length;
    },
    lineBreak() {
      if (draft.owner) draft.breaks++;
    },
  };

  function enterInline(): void {
    if (draft.border === 'ended') draft.border = 'between';
  }

  function leaveInline(): void {
    if (draft.owner) draft.border = 'ended';
  }

  function noteLink(data: string, { link, kind }: ElementContext): void {
    if (kind === 'code' || kind === 'table-row' || (!link && !DIVIDER.test(data))) draft.links = null;
    else if (link && draft.links && draft.links.at(-1)?.link !== link) {
      draft.links.push({ link, from: draft.pieces.length });
    }
  }

  /** Two breaks end a paragraph, and so does one after a full sentence; any other only breaks the line. */
  function endLine(context: ElementContext): void {
    const tail = draft.pieces.slice(-3).join('').slice(-16).trimEnd();
    if (context.kind === 'code') draft.pieces.push('\n'.repeat(draft.breaks));
    else if (context.kind === 'table-row') draft.pieces.push(' ');
    else if (draft.breaks > 1 || SENTENCE_END.test(tail)) return flush();
    else draft.pieces.push(' ');
    draft.breaks = 0;
  }
}

/**
 * Whether two texts of inline elements side by side are glued labels, drawn apart by a style sheet, and not the parts
 * of one word: a small letter, digit or mark meets a capital or a digit ("Jane Doe" "24 May", "RELATED" "Old mill").
 */
function isGlued(left: string, right: string): boolean {
  return /[\p{Ll}\p{Nd}.:!?)]$/u.test(left)
    ? /^[\p{Lu}\p{Nd}]/u.test(right)
    : /\p{Lu}$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right);
}

function newDraft(): Draft {
  return {
    pieces: [],
    owner: null,
    linkCharacters: 0,
    links: [],
    breaks: 0,
    endsInLink: false,
    border: 'none',
    column: -1,
    framed: null,
  };
}

/**
 * Inline text that is hidden, or that a rule selects, is a block apart: the text around it goes on without it.
 */
function isApart(context: ElementContext): boolean {
  const { parent } = context;
  return parent !== null && (context.selectedBy !== parent.selectedBy || context.hidden !== parent.hidden);
}

function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th';
}

/** A block that is nothing but links side by side is a menu: each link is a block. */
function splitLinks(draft: Draft): readonly Draft[] {
  const { links, pieces } = draft;
  if (links === null || links.length < 2) return [draft];
  return links.map(({ link, from }, at) => {
    const start = at === 0 ? 0 : from;
    const end = links[at + 1]?.from ?? pieces.length;
    const own = pieces.slice(start, end);
    const framed =
      draft.framed
        ?.filter(({ piece }) => piece >= start && piece < end)
        .map(({ piece, frame }) => ({ piece: piece - start, frame })) ?? null;
    return { ...draft, pieces: own, framed, owner: link, linkCharacters: own.join('').trim().length };
  });
}

function write(draft: Draft, owner: ElementContext, blocks: Block[], describe: Describe): void {
  const { block } = owner;
  const joined = draft.pieces.length === 1 ? (draft.pieces[0] ?? '') : draft.pieces.join('');
  const text = toBlockText(joined, block.kind);
  if (text === '') return;
  const linkCharacters = Math.min(draft.linkCharacters, text.length);
  countBlock(owner, text.length, linkCharacters);
  const marked = draft.framed && block.kind !== 'code' ? markText(draft.pieces, draft.framed, text) : null;
  blocks.push({
    index: blocks.length,
    ...nextKind(block),
    text,
    ...describe.structureFields(block.element, block.kind),
    ...(marked && marked.marks.length > 0 && { marked }),
    origin: { path: describe.pathOf(owner.element) },
    markup: {
      linkCharacters,
      container: block.container,
      hidden: owner.hidden,
      selectedBy: owner.selectedBy,
    },
  });
}
