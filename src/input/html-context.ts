import type { Element } from 'domhandler';
import type { BlockKind, Container } from '../document/block.js';
import { BLOCK_ELEMENTS, CODE_ELEMENTS, UNSEEN_ELEMENTS } from './html-elements.js';

/** What the reader knows of the element it stands in, most of it inherited from the elements around. */
export interface ElementContext {
  readonly tag: string;
  readonly parent: ElementContext | null;
  readonly depth: number;
  readonly path: string;
  readonly container: MutableContainer;
  /** The nearest element, itself included, that makes a block. */
  readonly block: ElementContext;
  readonly kind: BlockKind;
  /** The element that gave the kind. */
  readonly kindOwner: ElementContext | null;
  readonly listDepth: number;
  readonly inLink: boolean;
  readonly hidden: boolean;
  readonly selectedBy: readonly string[];
  /** Children seen so far, by tag: the numbers of a CSS path. */
  readonly children: Map<string, number>;
  /** Blocks written of which this element gave the kind: only the first block of a list item is one. */
  owned: number;
}

type MutableContainer = { -readonly [Key in keyof Container]: Container[Key] };

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
    tag: '',
    parent: null,
    depth: 0,
    path: '',
    container: { tag: '', hints: [], parent: null, depth: 0, characters: 0, linkCharacters: 0, blocks: 0 },
    kind: 'paragraph',
    kindOwner: null,
    listDepth: 0,
    inLink: false,
    hidden: false,
    selectedBy: [],
    children: new Map<string, number>(),
    owned: 0,
    get block() {
      return context;
    },
  };
  return context;
}

/**
 * The context of an element inside another.
 *
 * @param selectedBy ids of the rules whose selector matches the element itself
 * @param isDataRow whether the element is a row of a data table, which is one block with all that is in it
 */
export function childContext(
  parent: ElementContext,
  element: Element,
  selectedBy: readonly string[] | undefined,
  isDataRow: boolean,
): ElementContext {
  if (parent.depth >= MAX_DEPTH) return parent;
  const tag = element.name;
  const number = (parent.children.get(tag) ?? 0) + 1;
  parent.children.set(tag, number);
  const step = tag === 'html' || tag === 'body' ? tag : `${tag}:nth-of-type(${number})`;
  const ownKind = isDataRow ? 'table-row' : KIND_BY_TAG.get(tag);
  const rules = selectedBy ? [...parent.selectedBy, ...selectedBy] : parent.selectedBy;
  const context = {
    tag,
    parent,
    depth: parent.depth + 1,
    path: parent.path === '' ? step : `${parent.path} > ${step}`,
    container: {
      tag,
      hints: hintsOf(element),
      parent: parent.container,
      depth: parent.depth + 1,
      characters: 0,
      linkCharacters: 0,
      blocks: 0,
    },
    kind: ownKind ?? parent.kind,
    kindOwner: null as ElementContext | null,
    listDepth: parent.listDepth + (tag === 'ul' || tag === 'ol' ? 1 : 0),
    inLink: parent.inLink || tag === 'a',
    hidden: parent.hidden || hides(element),
    selectedBy: rules,
    children: new Map<string, number>(),
    owned: 0,
    block: parent.block,
  };
  const isBlock = isDataRow || (BLOCK_ELEMENTS.has(tag) && parent.block.kind !== 'table-row');
  if (isBlock) context.block = context;
  context.kindOwner = ownKind ? context : parent.kindOwner;
  return context;
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
  for (let at: ElementContext | null = context; at; at = at.parent) {
    at.container.characters += characters;
    at.container.linkCharacters += linkCharacters;
    at.container.blocks++;
  }
}

/** Kind and level of the next block in an element; only the first block of a list item is a list item. */
export function nextKind(context: ElementContext): { readonly kind: BlockKind; readonly level?: number } {
  const { kind, kindOwner, listDepth } = context;
  if (kind === 'heading' && kindOwner) return { kind, level: Number(kindOwner.tag.slice(1)) };
  if (kind !== 'list-item' || !kindOwner) return { kind };
  return kindOwner.owned++ === 0 ? { kind, level: Math.max(1, listDepth) } : { kind: 'paragraph' };
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

// Text for screen readers alone, by the class names of WordPress, Bootstrap, Drupal and common style sheets.
const HIDING_CLASS =
  /(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|u-visually-hidden|assistive-text|element-invisible|element-hidden)(?:\s|$)/u;

function hides(element: Element): boolean {
  const { attribs, name } = element;
  if (UNSEEN_ELEMENTS.has(name)) return !('shadowrootmode' in attribs);
  if ('hidden' in attribs) return attribs['hidden'] !== 'until-found';
  if (attribs['aria-hidden'] === 'true') return true;
  if (attribs['class'] !== undefined && HIDING_CLASS.test(attribs['class'])) return true;
  return attribs['style'] !== undefined && HIDING_STYLE.test(attribs['style']);
}

const HINT = /[a-z]{2,}|[A-Z]{2,}(?![a-z])|[A-Z][a-z]+/gu;
// Generated class lists run to hundreds of words; what an element is for stands among the first.
const MAX_HINTS = 24;
const NO_HINTS: readonly string[] = [];

function hintsOf(element: Element): readonly string[] {
  const { class: classes, id, role } = element.attribs;
  if (!classes && !id && !role) return NO_HINTS;
  const words = `${id ?? ''} ${role ?? ''} ${classes ?? ''}`.slice(0, 400).match(HINT);
  return words ? words.slice(0, MAX_HINTS).map((word) => word.toLowerCase()) : NO_HINTS;
}
