import ar from './ar.js';
import de from './de.js';
import type { Language } from './define-language.js';
import en from './en.js';
import es from './es.js';
import fa from './fa.js';
import fr from './fr.js';
import he from './he.js';
import ja from './ja.js';
import pt from './pt.js';
import ru from './ru.js';
import tr from './tr.js';
import zh from './zh.js';

/** Every language, by code. */
export const languages: readonly Language[] = [ar, de, en, es, fa, fr, he, ja, pt, ru, tr, zh];

/**
 * The languages whose phrases a page is read with: the page's own, English (whose labels stand on pages of every
 * language), then the others that are written in the page's scripts. The order settles what words mean that two
 * languages share.
 *
 * @param scripts ISO 15924 codes of the scripts that occur on the page.
 * @param own BCP 47 tag of the page's language, or null while unknown; an unlisted one counts as unknown.
 */
export function languagesForScripts(scripts: ReadonlySet<string>, own: string | null): readonly Language[] {
  const [ownCode] = own?.toLowerCase().split('-') ?? [];
  const ownLanguage = languages.filter((language) => language.code === ownCode);
  const inScripts = languages.filter((language) => language.scripts.some((script) => scripts.has(script)));
  return [...new Set([...ownLanguage, en, ...inScripts])];
}
