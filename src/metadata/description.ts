import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { declaredValues } from './declared.js';
import { type Resolved, toResolved } from './resolved.js';

/** The declared description: the first that says more than the title; null where none does. */
export function resolveDescription(
  declared: readonly Declaration[],
  title: string | null,
): Resolved<string | null> {
  const titles = new Set([title ?? '', ...declaredValues(declared, 'title')].map(comparisonKey));
  return toResolved(
    declared.find(({ field, value }) => field === 'description' && !titles.has(comparisonKey(value))),
  );
}
