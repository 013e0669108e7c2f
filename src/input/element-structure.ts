import type { Element } from 'domhandler';
import { DEEPEST_STRUCTURE, type Structure, structureDepth } from '../document/structure.js';
import { childElements, parentElement } from './element-tree.js';
import { isHeaderRow } from './table-grid.js';

/** Gives the quotation, list, item or table that the text of a block's element stands in, innermost. */
export type ElementStructure = (element: Element | null) => Structure | null;

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);

interface Known {
  readonly structure: Structure | null;
  readonly depth: number;
}

/** Makes the function for the elements of one page. Elements are asked for in reading order. */
export function createElementStructure(): ElementStructure {
  const known = new Map<Element, Known>();
  const lastItems = new Map<Structure, Structure>();
  const impliedLists = new Map<Element['parent'], Structure>();
  const numbersOf = new Map<Element, Map<Element, number>>();

  return (element) => {
    const ancestors: Element[] = [];
    let at = element;
    for (; at && !known.has(at); at = parentElement(at)) ancestors.push(at);
    let around: Known = (at && known.get(at)) ?? { structure: null, depth: 0 };
    for (let next = ancestors.pop(); next; next = ancestors.pop()) {
      const structure =
        around.depth < DEEPEST_STRUCTURE ? structureOf(next, around.structure) : around.structure;
      if (structure !== around.structure) around = { structure, depth: structureDepth(structure) };
      known.set(next, around);
    }
    return around.structure;
  };

  function structureOf(element: Element, around: Structure | null): Structure | null {
    const { name } = element;
    if (name === 'blockquote') return { kind: 'quote', parent: around };
    if (LISTS.has(name)) return newList(around);
    if (name === 'li' || name === 'dt') return newItem(element, around);
    if (name === 'dd') return newDefinition(element, around);
    return around;
  }

  /** A list right inside another belongs to the item before it; where there is none, it is the same list. */
  function newList(around: Structure | null): Structure {
    if (around?.kind !== 'list') return { kind: 'list', parent: around };
    const item = lastItems.get(around);
    return item ? { kind: 'list', parent: item } : around;
  }

  function newItem(element: Element, around: Structure | null): Structure {
    const list = around?.kind === 'list' ? around : impliedList(element, around);
    const number = numberOf(element);
    const item: Structure = { kind: 'item', parent: list, ...(number !== undefined && { number }) };
    lastItems.set(list, item);
    return item;
  }

  /** What a term means is a list in the term's item. */
  function newDefinition(element: Element, around: Structure | null): Structure {
    const term = around?.kind === 'list' ? lastItems.get(around) : undefined;
    if (!term) return newItem(element, around);
    let list = lastItems.get(term);
    if (!list) lastItems.set(term, (list = { kind: 'list', parent: term }));
    return { kind: 'item', parent: list };
  }

  /** Items without a list around them are one with those beside them. */
  function impliedList({ parent }: Element, around: Structure | null): Structure {
    let list = impliedLists.get(parent);
    if (!list) impliedLists.set(parent, (list = { kind: 'list', parent: around }));
    return list;
  }

  function numberOf(item: Element): number | undefined {
    const parent = parentElement(item);
    if (item.name !== 'li' || parent?.name !== 'ol') return undefined;
    let numbers = numbersOf.get(parent);
    if (!numbers) numbersOf.set(parent, (numbers = numberItems(parent)));
    return numbers.get(item);
  }
}

/** The number of each item of an ordered list, by `start`, `reversed` and `value` (HTML Living Standard, 4.4.5 and 4.4.8). */
function numberItems(list: Element): Map<Element, number> {
  const items = childElements(list).filter(({ name }) => name === 'li');
  const step = 'reversed' in list.attribs ? -1 : 1;
  const numbers = new Map<Element, number>();
  let next = toInteger(list.attribs['start']) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    const number = toInteger(item.attribs['value']) ?? next;
    numbers.set(item, number);
    next = number + step;
  }
  return numbers;
}

function toInteger(value: string | undefined): number | null {
  const digits = /^\s*([+-]?\d{1,9})(?!\d)/u.exec(value ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The table that a row or a caption of a table stands in. */
function createTableStructure(structureOf: ElementStructure): (element: Element | null) => Structure | null {
  const tables = new Map<Element, Structure>();
  return (element) => {
    let table = element;
    while (table && table.name !== 'table') table = parentElement(table);
    if (!table) return structureOf(element);
    let structure = tables.get(table);
    if (!structure)
      tables.set(table, (structure = { kind: 'table', parent: structureOf(parentElement(table)) }));
    return structure;
  };
}

// Class names of the common highlighters: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`.
const LANGUAGE_CLASS =
  /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|brush:\s?)([\w+#.-]{1,30})(?=[\s;]|$)/u;
const NO_LANGUAGE: ReadonlySet<string> = new Set(['none', 'plaintext', 'text', 'plain', 'nohighlight']);

/** The programming language of a `pre` element, as its class, its `code` child's or its parent's names it. */
function codeLanguageOf(pre: Element): string | null {
  const code = childElements(pre).find(({ name }) => name === 'code');
  for (const element of [code, pre, parentElement(pre)]) {
    const language = LANGUAGE_CLASS.exec(element?.attribs['class']?.slice(0, 400) ?? '')?.[1]?.toLowerCase();
    if (language !== undefined) return NO_LANGUAGE.has(language) ? null : language;
  }
  return null;
}

/** What a block's element says of it beyond its kind. */
export interface StructureFields {
  readonly structure?: Structure;
  readonly isHeader?: true;
  readonly codeLanguage?: string;
}

/** Makes the function that gives the structure of the blocks of one page. */
export function createStructureFields(
  structureOf: ElementStructure,
): (element: Element | null, kind: string) => StructureFields {
  const tableOf = createTableStructure(structureOf);
  return (element, kind) => {
    const isInTable = kind === 'table-row' || element?.name === 'caption';
    const structure = isInTable ? tableOf(element) : structureOf(element);
    const language = kind === 'code' && element ? codeLanguageOf(element) : null;
    return {
      ...(structure && { structure }),
      ...(kind === 'table-row' && element && isHeaderRow(element) && { isHeader: true as const }),
      ...(language !== null && { codeLanguage: language }),
    };
  };
}
