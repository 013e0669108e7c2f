import type { Element } from 'domhandler';
import { childElements, parentElement } from './element-tree.js';

/** Gives the CSS path of an element. */
export type ElementPath = (element: Element | null) => string;

// Real pages stay under 60 levels; the path of a deeper element is the one of its ancestor at this level.
const MAX_STEPS = 256;

/** Makes the function for the elements of one page: each parent's children are counted once, at the first question. */
export function createElementPath(): ElementPath {
  const known = new Map<Element, { readonly path: string; readonly steps: number }>();
  const numbers = new Map<Element, number>();

  return (element) => {
    const ancestors: Element[] = [];
    let at = element;
    for (; at && !known.has(at); at = parentElement(at)) ancestors.push(at);
    let { path, steps } = (at && known.get(at)) ?? { path: '', steps: 0 };
    for (let next = ancestors.pop(); next; next = ancestors.pop()) {
      if (steps++ < MAX_STEPS) path = path === '' ? stepOf(next) : `${path} > ${stepOf(next)}`;
      known.set(next, { path, steps });
    }
    return path;
  };

  function stepOf(element: Element): string {
    const { name, parent } = element;
    if (name === 'html' || name === 'body') return name;
    if (!numbers.has(element)) numberChildren(parent, numbers);
    return `${name}:nth-of-type(${numbers.get(element) ?? 1})`;
  }
}

/** Notes the place of each child among those of its tag, from 1. */
function numberChildren(parent: Element['parent'], numbers: Map<Element, number>): void {
  const counts = new Map<string, number>();
  for (const child of parent ? childElements(parent) : []) {
    const number = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, number);
    numbers.set(child, number);
  }
}
