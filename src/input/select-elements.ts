import { load } from 'cheerio/slim';
import { isTraversal, parse, type Selector, stringify } from 'css-what';
import type { AnyNode, Document as HtmlDocument, Element } from 'domhandler';

/** The ids of the rules that select each element. */
export type Selections = ReadonlyMap<AnyNode, readonly string[]>;

/** One selector of a rule's list. */
interface Candidate {
  readonly rule: string;
  readonly selector: string;
  /** The part of its last compound that it is filed under; null if it could match any element. */
  readonly filedBy: Selector | null;
  /** Whether that part is all it asks for. */
  readonly isWhole: boolean;
}

/** Selectors by the token that an element must have to match at all: `#id`, `.class`, `[attribute`, or a tag. */
type SelectorIndex = ReadonlyMap<string, readonly Candidate[]>;

const ANY = '*';

/**
 * Finds the elements that rules select. As browsers do, each selector is filed under the id, class, attribute or tag
 * of its last part, so that an element is tried against the few it could match and not against hundreds.
 *
 * @param selectors CSS selectors by rule id
 */
export function selectElements(root: HtmlDocument, selectors: ReadonlyMap<string, string>): Selections {
  const index = indexOf(selectors);
  const $ = load(root);
  const selected = new Map<AnyNode, string[]>();
  const waiting: AnyNode[] = [...root.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) for (const child of node.children) waiting.push(child);
    if (!('attribs' in node)) continue;
    const rules = new Set<string>();
    for (const token of tokensOf(node)) {
      for (const { rule, selector, filedBy, isWhole } of index.get(token) ?? []) {
        if (rules.has(rule) || !holds(filedBy, node)) continue;
        if (isWhole || $(node).is(selector)) rules.add(rule);
      }
    }
    if (rules.size > 0) selected.set(node, [...rules]);
  }
  return selected;
}

function* tokensOf({ name, attribs }: Element): Generator<string> {
  yield ANY;
  yield name;
  for (const [attribute, value] of Object.entries(attribs)) {
    if (attribute === 'id') yield `#${value}`;
    else if (attribute === 'class') for (const word of value.split(/\s+/u)) yield `.${word}`;
    yield `[${attribute}`;
  }
}

// Rules do not change while the program runs: their index is made once.
const indexes = new WeakMap<ReadonlyMap<string, string>, SelectorIndex>();

function indexOf(selectors: ReadonlyMap<string, string>): SelectorIndex {
  const known = indexes.get(selectors);
  if (known) return known;
  const index = new Map<string, Candidate[]>();
  for (const [rule, list] of selectors) {
    for (const tokens of parse(list)) {
      const filedBy = rarestPart(tokens.slice(tokens.findLastIndex(isTraversal) + 1));
      const token = filedBy === null ? ANY : tokenOf(filedBy)[0];
      const isWhole = tokens.length === 1 && filedBy !== null;
      const candidate = { rule, selector: stringify([tokens]), filedBy, isWhole };
      const filed = index.get(token);
      if (filed) filed.push(candidate);
      else index.set(token, [candidate]);
    }
  }
  indexes.set(selectors, index);
  return index;
}

/** The rarest thing that a compound selector asks for. */
function rarestPart(compound: readonly Selector[]): Selector | null {
  let rarest: Selector | null = null;
  for (const part of compound) {
    if (tokenOf(part)[1] > (rarest === null ? 0 : tokenOf(rarest)[1])) rarest = part;
  }
  return rarest;
}

function tokenOf(part: Selector): readonly [token: string, worth: number] {
  if (part.type === 'tag') return [part.name, 1];
  if (part.type !== 'attribute') return [ANY, 0];
  if (part.name === 'id' && part.action === 'equals') return [`#${part.value}`, 4];
  if (part.name === 'class' && part.action === 'element') return [`.${part.value}`, 3];
  // Case rules and the negative `[a!=b]` are left to the full test.
  return part.action === 'not' || part.ignoreCase === true ? [ANY, 0] : [`[${part.name}`, 2];
}

/** Whether an element has the attribute value that a selector is filed by; ids, classes and tags it has been found by. */
function holds(part: Selector | null, { attribs }: Element): boolean {
  if (part?.type !== 'attribute' || (part.name === 'class' && part.action === 'element')) return true;
  const value = attribs[part.name];
  if (value === undefined) return false;
  if (part.action === 'start') return part.value !== '' && value.startsWith(part.value);
  if (part.action === 'end') return part.value !== '' && value.endsWith(part.value);
  if (part.action === 'any') return part.value !== '' && value.includes(part.value);
  if (part.action === 'element') return value.split(/\s+/u).includes(part.value);
  if (part.action === 'hyphen') return value === part.value || value.startsWith(`${part.value}-`);
  return part.action === 'exists' || value === part.value;
}
