import type { Declaration } from '../document/document.js';

/**
 * The declared address of the page. Some templates give every page the address of the home page: such a one is passed
 * over when another source, or the address the page was saved from, is of an inner page.
 */
export function resolveCanonicalUrl(declared: readonly Declaration[]): string | null {
  const addresses = declared.filter(({ field, value }) => field === 'canonicalUrl' && URL.canParse(value));
  const stated = addresses.filter(({ source }) => source !== 'address').map(({ value }) => value);
  if (!addresses.some(({ value }) => isInner(value))) return stated[0] ?? null;
  return stated.find(isInner) ?? null;
}

function isInner(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname.length > 1 || search !== '';
}
