import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { declaredValues } from './declared.js';

/** The declared description: the first that says more than the title; null where none does. */
export function resolveDescription(declared: readonly Declaration[], title: string | null): string | null {
  const titles = new Set([title ?? '', ...declaredValues(declared, 'title')].map(comparisonKey));
  return declaredValues(declared, 'description').find((text) => !titles.has(comparisonKey(text))) ?? null;
}
