import type { Declaration, Direction } from '../document/document.js';
import { declaredValues } from './declared.js';

/**
 * The declared language as a canonical BCP 47 tag, `pt-BR`; null where none is well formed. A declaration is a claim:
 * templates are often left in English, so the page's text must agree before it is believed.
 */
export function declaredLanguage(declared: readonly Declaration[]): string | null {
  return (
    declaredValues(declared, 'language')
      .map(canonicalTag)
      .find((tag) => tag !== null) ?? null
  );
}

/** The first declared tag of the same language that has a region, `en-US`; else the declared language. */
export function declaredLocale(declared: readonly Declaration[]): string | null {
  const tags = declaredValues(declared, 'language')
    .map(canonicalTag)
    .filter((tag) => tag !== null);
  const language = tags[0]?.split('-')[0];
  return tags.find((tag) => tag.startsWith(`${language}-`)) ?? tags[0] ?? null;
}

/** The declared direction of the text. */
export function declaredDirection(declared: readonly Declaration[]): Direction | null {
  const [value] = declaredValues(declared, 'direction');
  return value === 'rtl' || value === 'ltr' ? value : null;
}

/** `en_us.UTF-8` and `en, fr` are `en-US` and `en`. */
function canonicalTag(value: string): string | null {
  const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}/iu.exec(value.trim())?.[0].replaceAll('_', '-');
  if (tag === undefined) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // "Undetermined" and "no linguistic content" name no language.
    return canonical === undefined || /^(?:und|zxx|mul)/u.test(canonical) ? null : canonical;
  } catch {
    return null;
  }
}
