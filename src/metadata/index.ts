import type { Declaration, Metadata, Provenance } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import { resolveAuthors } from './authors.js';
import { resolveCanonicalUrl } from './canonical-url.js';
import { resolveCategories } from './categories.js';
import { resolveDates } from './dates.js';
import { resolveDescription } from './description.js';
import { resolveImage } from './image.js';
import type { Resolved } from './resolved.js';
import type { Seen } from './seen.js';
import { resolveSiteName } from './site-name.js';
import { resolveTags } from './tags.js';
import { resolveTitle } from './title.js';

/** What is known about the page, and where each value was found. */
export interface ResolvedMetadata {
  readonly metadata: Metadata;
  readonly provenance: Provenance;
}

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
): ResolvedMetadata {
  const title = resolveTitle(declared, seen);
  const siteName = resolveSiteName(declared, seen);
  const { publishedAt, modifiedAt } = resolveDates(declared, seen, languages);
  return separate({
    title,
    description: resolveDescription(declared, title.value),
    authors: resolveAuthors(declared, seen, languages),
    siteName,
    publishedAt,
    modifiedAt,
    categories: resolveCategories(declared, seen, siteName.value),
    tags: resolveTags(declared, seen),
    canonicalUrl: resolveCanonicalUrl(declared),
    image: resolveImage(declared),
  });
}

function separate(fields: {
  readonly [Field in keyof Metadata]: Resolved<Metadata[Field]>;
}): ResolvedMetadata {
  return {
    metadata: {
      title: fields.title.value,
      description: fields.description.value,
      authors: fields.authors.value,
      siteName: fields.siteName.value,
      publishedAt: fields.publishedAt.value,
      modifiedAt: fields.modifiedAt.value,
      categories: fields.categories.value,
      tags: fields.tags.value,
      canonicalUrl: fields.canonicalUrl.value,
      image: fields.image.value,
    },
    provenance: Object.fromEntries(
      Object.entries(fields)
        .filter(([, { sources }]) => sources.length > 0)
        .map(([field, { sources }]) => [field, [...new Set(sources)].join(', ')]),
    ),
  };
}
