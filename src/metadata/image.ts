import type { Declaration } from '../document/document.js';
import { type Resolved, toResolved } from './resolved.js';

/** The address of the article's picture. */
export function resolveImage(declared: readonly Declaration[]): Resolved<string | null> {
  return toResolved(declared.find(({ field }) => field === 'image'));
}
