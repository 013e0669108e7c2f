import type { Declaration } from '../document/document.js';
import { joinNames, uniqueNames } from './categories.js';
import { declaredBySource } from './declared.js';
import type { Resolved } from './resolved.js';
import type { Seen } from './seen.js';

const MAX_TAGS = 50;

/** The tags of the most trusted source, then those the visible page shows; lists are split at commas. */
export function resolveTags(declared: readonly Declaration[], seen: Seen): Resolved<string[]> {
  const [trusted] = declaredBySource(declared, 'tags');
  const stated = uniqueNames((trusted?.values ?? []).flatMap(namesIn));
  return joinNames(trusted?.source, stated, uniqueNames(seen.tags.flatMap(namesIn)), MAX_TAGS);
}

function namesIn(list: string): string[] {
  return list.split(/[,،、;؛|]/u);
}
