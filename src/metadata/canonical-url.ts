import type { Declaration } from '../document/document.js';
import { type Resolved, toResolved } from './resolved.js';

/**
 * The declared address of the page. Some templates give every page the address of the home page: such a one is passed
 * over when another source, or the address the page was saved from, is of an inner page.
 */
export function resolveCanonicalUrl(declared: readonly Declaration[]): Resolved<string | null> {
  const addresses = declared.filter(({ field, value }) => field === 'canonicalUrl' && URL.canParse(value));
  const stated = addresses.filter(({ source }) => source !== 'address');
  if (!addresses.some(({ value }) => isInner(value))) return toResolved(stated[0]);
  return toResolved(stated.find(({ value }) => isInner(value)));
}

function isInner(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname.length > 1 || search !== '';
}
