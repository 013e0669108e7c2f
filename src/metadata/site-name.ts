import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { declaredValues } from './declared.js';
import type { Seen } from './seen.js';

/**
 * The site's name: the one declared that the visible page shows too, else the most trusted that is not the page's own
 * title, an address or a handle, else the visible one.
 */
export function resolveSiteName(declared: readonly Declaration[], seen: Seen): string | null {
  const titles = new Set(declaredValues(declared, 'title').map(comparisonKey));
  const names = declaredValues(declared, 'siteName').filter((name) => !/^(?:https?:|@)/u.test(name));
  const visible = seen.siteName === null ? null : comparisonKey(seen.siteName);
  return (
    names.find((name) => visible !== null && comparisonKey(name) === visible) ??
    names.find((name) => !titles.has(comparisonKey(name))) ??
    seen.siteName ??
    names[0] ??
    null
  );
}
