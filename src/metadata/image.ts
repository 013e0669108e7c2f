import type { Declaration } from '../document/document.js';
import { declaredValues } from './declared.js';

/** The address of the article's picture. */
export function resolveImage(declared: readonly Declaration[]): string | null {
  return declaredValues(declared, 'image')[0] ?? null;
}
