import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { declaredBySource, declaredValues } from './declared.js';
import { type Resolved, VISIBLE } from './resolved.js';
import type { Seen } from './seen.js';

const MAX_CATEGORIES = 10;
/** Names of sections and tags in use are shorter; longer ones are headlines. */
const MAX_LENGTH = 50;

/**
 * The categories, outermost first: those of the most trusted source, then those the visible page shows. "World > Asia"
 * is two.
 */
export function resolveCategories(
  declared: readonly Declaration[],
  seen: Seen,
  siteName: string | null,
): Resolved<string[]> {
  const [trusted] = declaredBySource(declared, 'categories');
  // The last step of a trail is often the page itself.
  const titles = [...declaredValues(declared, 'title'), ...(seen.title === null ? [] : [seen.title])];
  const without = siteName === null ? titles : [siteName, ...titles];
  const stated = uniqueNames((trusted?.values ?? []).flatMap(stepsOf), without);
  const shown = uniqueNames(seen.categories.flatMap(stepsOf), without);
  return joinNames(trusted?.source, stated, shown, MAX_CATEGORIES);
}

function stepsOf(text: string): string[] {
  return text.split(/\s*[>›»|/،;]\s+|\s*[›»|]\s*|\s[/>]\s?/u);
}

/** Names a source declares, then those the visible page adds, each once. */
export function joinNames(
  source: string | undefined,
  stated: readonly string[],
  shown: readonly string[],
  limit: number,
): Resolved<string[]> {
  const value = uniqueNames([...stated, ...shown]).slice(0, limit);
  return {
    value,
    sources: [
      ...(source !== undefined && stated.length > 0 ? [source] : []),
      ...(value.length > stated.length ? [VISIBLE] : []),
    ],
  };
}

/** Clouds of tags say how many pages a name has. */
const COUNT = /\s?[(（]\p{Nd}+[)）]\s*$/u;

/** Names each once by their key, without counts, empty ones, addresses and those in `without`. */
export function uniqueNames(names: readonly string[], without: readonly string[] = []): string[] {
  const known = new Set(['', ...without.map(comparisonKey)]);
  return names
    .map((name) =>
      name
        .replace(/^[\s#,،;]+/u, '')
        .replace(COUNT, '')
        .trim(),
    )
    .filter((name) => {
      const key = comparisonKey(name);
      if (known.has(key) || name.length > MAX_LENGTH || /^https?:/u.test(name)) return false;
      known.add(key);
      return true;
    });
}
