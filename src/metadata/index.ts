import type { Declaration, Metadata } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import { resolveAuthors } from './authors.js';
import { resolveCanonicalUrl } from './canonical-url.js';
import { resolveCategories } from './categories.js';
import { resolveDates } from './dates.js';
import { resolveDescription } from './description.js';
import { resolveImage } from './image.js';
import type { Seen } from './seen.js';
import { resolveSiteName } from './site-name.js';
import { resolveTags } from './tags.js';
import { resolveTitle } from './title.js';

/**
 * What is known about the page, from what its head declares and what the visible page shows. Where they disagree the
 * visible page settles it; what neither says stays null or empty.
 *
 * @param declared in order of trust, as the reader gives them; empty for a dump
 * @param languages the page's own first
 */
export function resolveMetadata(
  declared: readonly Declaration[],
  seen: Seen,
  languages: readonly Language[],
): Metadata {
  const title = resolveTitle(declared, seen);
  const siteName = resolveSiteName(declared, seen);
  return {
    title,
    description: resolveDescription(declared, title),
    authors: resolveAuthors(declared, seen, languages),
    siteName,
    ...resolveDates(declared, seen, languages),
    categories: resolveCategories(declared, seen, siteName),
    tags: resolveTags(declared, seen),
    canonicalUrl: resolveCanonicalUrl(declared),
    image: resolveImage(declared),
  };
}
