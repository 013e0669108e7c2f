import { compile } from 'css-select';
import { isTraversal, parse, type Selector, stringify } from 'css-what';
import type { AnyNode, Element } from 'domhandler';
import type { SelectRules } from './html-context.js';

/** One selector of a rule's list. */
interface Candidate {
  readonly rule: string;
  /** Tests the whole selector; compiled when it is first asked for. */
  readonly matches: (element: Element) => boolean;
  /** The part of its last compound that it is filed under; null if it could match any element. */
  readonly filedBy: Selector | null;
  /** Whether that part is all it asks for. */
  readonly isWhole: boolean;
}

type Filed = ReadonlyMap<string, readonly Candidate[]>;

/** Selectors by what an element must have to match at all. */
interface SelectorIndex {
  readonly byId: Filed;
  readonly byClass: Filed;
  readonly byAttribute: Filed;
  readonly byTag: Filed;
  /** Those that any element could match. */
  readonly others: readonly Candidate[];
}

/**
 * Makes the function that tells which rules select an element of one page. As browsers do, each selector is filed under
 * the id, class, attribute or tag of its last part, so that an element is tried against the few it could match and not
 * against hundreds.
 *
 * @param selectors CSS selectors by rule id
 */
export function createRuleSelect(selectors: ReadonlyMap<string, string>): SelectRules {
  const { byId, byClass, byAttribute, byTag, others } = indexOf(selectors);
  // Elements of one page share their class lists.
  const byClassList = new Map<string, readonly Candidate[]>();

  return (element) => {
    let rules: string[] | undefined;
    const { name, attribs } = element;
    if (others.length > 0) rules = consider(others, element, rules);
    const tagged = byTag.get(name);
    if (tagged) rules = consider(tagged, element, rules);
    for (const attribute in attribs) {
      const value = attribs[attribute] ?? '';
      if (attribute === 'class') {
        const candidates = ofClassList(value);
        if (candidates.length > 0) rules = consider(candidates, element, rules);
        continue;
      }
      const named = attribute === 'id' ? byId.get(value) : undefined;
      if (named) rules = consider(named, element, rules);
      const having = byAttribute.get(attribute);
      if (having) rules = consider(having, element, rules);
    }
    return rules;
  };

  /** The rules found so far, and those of the candidates that match. */
  function consider(
    candidates: readonly Candidate[],
    element: Element,
    found: string[] | undefined,
  ): string[] | undefined {
    let rules = found;
    for (const { rule, matches, filedBy, isWhole } of candidates) {
      if (rules?.includes(rule) || !holds(filedBy, element.attribs)) continue;
      if (isWhole || matches(element)) (rules ??= []).push(rule);
    }
    return rules;
  }

  /** The candidates that a `class` attribute leaves. */
  function ofClassList(classes: string): readonly Candidate[] {
    let candidates = byClassList.get(classes);
    if (candidates === undefined) {
      const list: Candidate[] = [];
      for (const word of classes.split(SPACE)) {
        const named = byClass.get(word);
        if (named) list.push(...named);
      }
      const attribs = { class: classes };
      for (const candidate of byAttribute.get('class') ?? NONE) {
        if (holds(candidate.filedBy, attribs)) list.push(candidate);
      }
      candidates = list.length === 0 ? NONE : list;
      byClassList.set(classes, candidates);
    }
    return candidates;
  }
}

const SPACE = /[ \t\n\f\r]+/u;
const NONE: readonly Candidate[] = [];

// Rules do not change while the program runs: their index is made once.
const indexes = new WeakMap<ReadonlyMap<string, string>, SelectorIndex>();

function indexOf(selectors: ReadonlyMap<string, string>): SelectorIndex {
  const known = indexes.get(selectors);
  if (known) return known;
  const drawers = { id: new Map(), class: new Map(), attribute: new Map(), tag: new Map(), other: new Map() };
  for (const [rule, list] of selectors) {
    for (const tokens of parse(list)) {
      const filedBy = rarestPart(tokens.slice(tokens.findLastIndex(isTraversal) + 1));
      const { drawer, label } = filingOf(filedBy);
      const isWhole = tokens.length === 1 && filedBy !== null;
      file(drawers[drawer], label, { rule, matches: createTest(stringify([tokens])), filedBy, isWhole });
    }
  }
  const { id: byId, class: byClass, attribute: byAttribute, tag: byTag, other } = drawers;
  const index = { byId, byClass, byAttribute, byTag, others: [...other.values()].flat() };
  indexes.set(selectors, index);
  return index;
}

function createTest(selector: string): (element: Element) => boolean {
  let test: ((element: Element) => boolean) | null = null;
  return (element) => (test ??= compile<AnyNode, Element>(selector))(element);
}

function file(drawer: Map<string, Candidate[]>, label: string, candidate: Candidate): void {
  const filed = drawer.get(label);
  if (filed) filed.push(candidate);
  else drawer.set(label, [candidate]);
}

/** The rarest thing that a compound selector asks for. */
function rarestPart(compound: readonly Selector[]): Selector | null {
  let rarest: Selector | null = null;
  for (const part of compound) if (filingOf(part).worth > filingOf(rarest).worth) rarest = part;
  return rarest;
}

interface Filing {
  readonly drawer: 'id' | 'class' | 'attribute' | 'tag' | 'other';
  readonly label: string;
  /** How well it narrows down the elements. */
  readonly worth: number;
}

const UNFILED: Filing = { drawer: 'other', label: '', worth: 0 };

function filingOf(part: Selector | null): Filing {
  if (part?.type === 'tag') return { drawer: 'tag', label: part.name, worth: 1 };
  // Case rules and the negative `[a!=b]` are left to the full test.
  if (part?.type !== 'attribute' || part.action === 'not') return UNFILED;
  if (part.name === 'id' && part.action === 'equals') return { drawer: 'id', label: part.value, worth: 4 };
  if (part.name === 'class' && part.action === 'element') {
    return { drawer: 'class', label: part.value, worth: 3 };
  }
  return part.ignoreCase === true ? UNFILED : { drawer: 'attribute', label: part.name, worth: 2 };
}

/** Whether an element has the attribute value that a selector is filed by; ids, classes and tags it has been found by. */
function holds(part: Selector | null, attribs: Element['attribs']): boolean {
  if (part?.type !== 'attribute' || (part.name === 'class' && part.action === 'element')) return true;
  const value = attribs[part.name];
  if (value === undefined) return false;
  if (part.action === 'start') return part.value !== '' && value.startsWith(part.value);
  if (part.action === 'end') return part.value !== '' && value.endsWith(part.value);
  if (part.action === 'any') return part.value !== '' && value.includes(part.value);
  if (part.action === 'element') return value.split(SPACE).includes(part.value);
  if (part.action === 'hyphen') return value === part.value || value.startsWith(`${part.value}-`);
  return part.action === 'exists' || value === part.value;
}
