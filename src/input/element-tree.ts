import type { AnyNode, Element } from 'domhandler';

/** The element that another stands in; null for the outermost. */
export function parentElement({ parent }: Element): Element | null {
  return parent && 'attribs' in parent ? parent : null;
}

/** The elements right inside another. */
export function childElements({ children }: { readonly children: readonly AnyNode[] }): Element[] {
  return children.filter((child): child is Element => 'attribs' in child);
}
