import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { declaredValues } from './declared.js';
import { type Resolved, UNKNOWN, VISIBLE } from './resolved.js';
import type { Seen } from './seen.js';

/**
 * The site's name: the one declared that the visible page shows too, else the most trusted that is not the page's own
 * title, an address or a handle, else the visible one.
 */
export function resolveSiteName(declared: readonly Declaration[], seen: Seen): Resolved<string | null> {
  const titles = new Set(declaredValues(declared, 'title').map(comparisonKey));
  const names = declared.filter(({ field, value }) => field === 'siteName' && !/^(?:https?:|@)/u.test(value));
  const visible = seen.siteName === null ? null : comparisonKey(seen.siteName);
  const stated =
    names.find(({ value }) => visible !== null && comparisonKey(value) === visible) ??
    names.find(({ value }) => !titles.has(comparisonKey(value)));
  if (stated) return { value: stated.value, sources: [stated.source] };
  if (seen.siteName !== null) return { value: seen.siteName, sources: [VISIBLE] };
  return names[0] ? { value: names[0].value, sources: [names[0].source] } : UNKNOWN;
}
