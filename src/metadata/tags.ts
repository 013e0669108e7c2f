import type { Declaration } from '../document/document.js';
import { uniqueNames } from './categories.js';
import { declaredBySource } from './declared.js';
import type { Seen } from './seen.js';

const MAX_TAGS = 50;

/** The tags of the most trusted source, then those the visible page shows; lists are split at commas. */
export function resolveTags(declared: readonly Declaration[], seen: Seen): string[] {
  const [trusted] = declaredBySource(declared, 'tags');
  const lists = [...(trusted?.values ?? []), ...seen.tags];
  return uniqueNames(lists.flatMap((list) => list.split(/[,،、;؛|]/u))).slice(0, MAX_TAGS);
}
