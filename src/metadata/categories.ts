import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { declaredBySource } from './declared.js';
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
): string[] {
  const [trusted] = declaredBySource(declared, 'categories');
  const names = [...(trusted?.values ?? []), ...seen.categories].flatMap((text) =>
    text.split(/\s*[>›»|/،;]\s+|\s*[›»|]\s*|\s[/>]\s?/u),
  );
  return uniqueNames(names, siteName === null ? [] : [siteName]).slice(0, MAX_CATEGORIES);
}

/** Names each once by their key, without empty ones, addresses and those in `without`. */
export function uniqueNames(names: readonly string[], without: readonly string[] = []): string[] {
  const known = new Set(['', ...without.map(comparisonKey)]);
  return names
    .map((name) => name.replace(/^[\s#,،;]+/u, '').trim())
    .filter((name) => {
      const key = comparisonKey(name);
      if (known.has(key) || name.length > MAX_LENGTH || /^https?:/u.test(name)) return false;
      known.add(key);
      return true;
    });
}
