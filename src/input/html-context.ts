import type { Element } from 'domhandler';
import type { BlockKind, Container } from '../document/block.js';
import { BLOCK_ELEMENTS, CODE_ELEMENTS, UNSEEN_ELEMENTS } from './html-elements.js';

/** What the reader knows of the element it stands in, most of it inherited from the elements around. */
export interface ElementContext {
  /** Null outside every element. */
  readonly element: Element | null;
  readonly parent: ElementContext | null;
  readonly depth: number;
  /** Of the nearest element, itself included, that makes a block. */
  readonly container: MutableContainer;
  readonly block: ElementContext;
  readonly kind: BlockKind;
  /** The element that gave the kind. */
  readonly kindOwner: ElementContext | null;
  readonly listDepth: number;
  /** The innermost link, if it is inside one. */
  readonly link: ElementContext | null;
  readonly hidden: boolean;
  readonly selectedBy: readonly string[];
  /** Blocks written of which this element gave the kind: only the first block of a list item is one. */
  owned: number;
}

type MutableContainer = { -readonly [Key in keyof Omit<Container, 'parent'>]: Container[Key] } & {
  readonly parent: MutableContainer | null;
};

/** The rules whose selector matches an element; undefined for none. */
export type SelectRules = (element: Element) => readonly string[] | undefined;

// Real pages stay under 60 levels. Deeper elements pass for their ancestor at this level, so that what is kept
// for each block does not grow with the depth of a hostile page.
const MAX_DEPTH = 256;

const KIND_BY_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ['blockquote', 'quote'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ...[...CODE_ELEMENTS].map((tag) => [tag, 'code'] as const),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading'] as const),
]);

/** The context of the parsed page itself, outside every element. */
export function rootContext(): ElementContext {
  const context: ElementContext = {
    element: null,
    parent: null,
    depth: 0,
    container: { tag: '', hints: [], parent: null, depth: 0, characters: 0, linkCharacters: 0, blocks: 0 },
    kind: 'paragraph',
    kindOwner: null,
    listDepth: 0,
    link: null,
    hidden: false,
    selectedBy: [],
    owned: 0,
    get block() {
      return context;
    },
  };
  return context;
}

/** Gives the context of an element inside another: the other's own where the element changes nothing for its text. */
export type ChildContext = (parent: ElementContext, element: Element, isDataRow: boolean) => ElementContext;

/**
 * Makes the function for the elements of one page.
 *
 * @param select tells the rules whose selector matches an element
 */
export function createChildContext(select: SelectRules): ChildContext {
  const hintsOfNames = new Map<string, readonly string[]>();
  const hidingClasses = new Map<string, boolean>();

  return (parent, element, isDataRow) => {
    if (parent.depth >= MAX_DEPTH) return parent;
    const tag = element.name;
    const selectedBy = select(element);
    const hidden = parent.hidden || hides(element, hidingClasses);
    const isBlock = isDataRow || (BLOCK_ELEMENTS.has(tag) && parent.block.kind !== 'table-row');
    if (!isBlock && selectedBy === undefined && hidden === parent.hidden && !MARKED_ELEMENTS.has(tag)) {
      return parent;
    }
    const ownKind = isDataRow ? 'table-row' : KIND_BY_TAG.get(tag);
    const context = {
      element,
      parent,
      depth: parent.depth + 1,
      container: isBlock ? newContainer(tag, hintsOf(element, hintsOfNames), parent) : parent.container,
      kind: ownKind ?? parent.kind,
      kindOwner: parent.kindOwner,
      // What a term means is nested in it.
      listDepth: NESTING_ELEMENTS.has(tag) ? parent.listDepth + 1 : parent.listDepth,
      link: parent.link,
      hidden,
      selectedBy: selectedBy === undefined ? parent.selectedBy : [...parent.selectedBy, ...selectedBy],
      owned: 0,
      block: parent.block,
    };
    if (isBlock) context.block = context;
    if (ownKind) context.kindOwner = context;
    if (tag === 'a') context.link = context;
    return context;
  };
}

const NESTING_ELEMENTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'dd']);

/** Inline elements that matter to the text in them, and the blocks that a data row holds. */
const MARKED_ELEMENTS: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, 'a']);

function newContainer(
  tag: string,
  hints: readonly string[],
  { container, depth }: ElementContext,
): MutableContainer {
  return { tag, hints, parent: container, depth: depth + 1, characters: 0, linkCharacters: 0, blocks: 0 };
}

/** The innermost element around both. */
export function commonContext(left: ElementContext, right: ElementContext): ElementContext {
  let [a, b]: (ElementContext | null)[] = [left, right];
  while (a && b && a !== b) {
    if (a.depth >= b.depth) a = a.parent;
    else b = b.parent;
  }
  return a ?? b ?? left;
}

/** Adds a block's characters to the sums of every element around it. */
export function countBlock(context: ElementContext, characters: number, linkCharacters: number): void {
  for (let at: MutableContainer | null = context.container; at; at = at.parent) {
    at.characters += characters;
    at.linkCharacters += linkCharacters;
    at.blocks++;
  }
}

/** Kind and level of the next block in an element; only the first block of a list item is a list item. */
export function nextKind(context: ElementContext): { readonly kind: BlockKind; readonly level?: number } {
  const { kind, kindOwner, listDepth } = context;
  if (kind === 'heading' && kindOwner) return { kind, level: Number(kindOwner.container.tag.slice(1)) };
  if (kind !== 'list-item' || !kindOwner) return { kind };
  return kindOwner.owned++ === 0 ? { kind, level: Math.max(1, listDepth) } : { kind: 'paragraph' };
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

// Text for screen readers alone, by the class names of WordPress, Bootstrap, Drupal and common style sheets.
const HIDING_CLASS =
  /(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|u-visually-hidden|assistive-text|element-invisible|element-hidden)(?:\s|$)/u;

function hides({ attribs, name }: Element, hidingClasses: Map<string, boolean>): boolean {
  if (UNSEEN_ELEMENTS.has(name)) return !('shadowrootmode' in attribs);
  if (attribs['hidden'] !== undefined) return attribs['hidden'] !== 'until-found';
  if (attribs['aria-hidden'] === 'true') return true;
  const { class: classes, style } = attribs;
  if (classes !== undefined) {
    let isHiding = hidingClasses.get(classes);
    if (isHiding === undefined) hidingClasses.set(classes, (isHiding = HIDING_CLASS.test(classes)));
    if (isHiding) return true;
  }
  return style !== undefined && HIDING_STYLE.test(style);
}

const HINT = /[a-z]{2,}|[A-Z]{2,}(?![a-z])|[A-Z][a-z]+/gu;
// Generated class lists run to hundreds of words; what an element is for stands among the first.
const MAX_HINTS = 24;
const LONGEST_NAMES = 400;
const NO_HINTS: readonly string[] = [];

// Pages name many elements alike.
function hintsOf({ attribs }: Element, known: Map<string, readonly string[]>): readonly string[] {
  const { class: classes, id, role } = attribs;
  if (!classes && !id && !role) return NO_HINTS;
  const names = `${id ?? ''} ${role ?? ''} ${classes ?? ''}`.slice(0, LONGEST_NAMES);
  let hints = known.get(names);
  if (hints === undefined) {
    hints =
      names
        .match(HINT)
        ?.slice(0, MAX_HINTS)
        .map((word) => word.toLowerCase()) ?? NO_HINTS;
    known.set(names, hints);
  }
  return hints;
}
