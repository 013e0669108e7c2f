import { languageCode } from './language-code.js';
import type { Language } from './define-language.js';

/** A language file, read only when a page needs it: a file has thousands of phrases. */
interface ListedLanguage {
  readonly code: string;
  /** As in the file, so that it need not be read to know. */
  readonly scripts: readonly string[];
  readonly load: () => Promise<{ readonly default: Language }>;
}

/** Every language, by code. */
export const languageList: readonly ListedLanguage[] = [
  { code: 'am', scripts: ['Ethi'], load: () => import('./am.js') },
  { code: 'af', scripts: ['Latn'], load: () => import('./af.js') },
  { code: 'ar', scripts: ['Arab'], load: () => import('./ar.js') },
  { code: 'az', scripts: ['Latn'], load: () => import('./az.js') },
  { code: 'be', scripts: ['Cyrl'], load: () => import('./be.js') },
  { code: 'bg', scripts: ['Cyrl'], load: () => import('./bg.js') },
  { code: 'bn', scripts: ['Beng'], load: () => import('./bn.js') },
  { code: 'ca', scripts: ['Latn'], load: () => import('./ca.js') },
  { code: 'cs', scripts: ['Latn'], load: () => import('./cs.js') },
  { code: 'da', scripts: ['Latn'], load: () => import('./da.js') },
  { code: 'de', scripts: ['Latn'], load: () => import('./de.js') },
  { code: 'el', scripts: ['Grek'], load: () => import('./el.js') },
  { code: 'en', scripts: ['Latn'], load: () => import('./en.js') },
  { code: 'es', scripts: ['Latn'], load: () => import('./es.js') },
  { code: 'et', scripts: ['Latn'], load: () => import('./et.js') },
  { code: 'fa', scripts: ['Arab'], load: () => import('./fa.js') },
  { code: 'fi', scripts: ['Latn'], load: () => import('./fi.js') },
  { code: 'fr', scripts: ['Latn'], load: () => import('./fr.js') },
  { code: 'gl', scripts: ['Latn'], load: () => import('./gl.js') },
  { code: 'gu', scripts: ['Gujr'], load: () => import('./gu.js') },
  { code: 'ha', scripts: ['Latn'], load: () => import('./ha.js') },
  { code: 'he', scripts: ['Hebr'], load: () => import('./he.js') },
  { code: 'hi', scripts: ['Deva'], load: () => import('./hi.js') },
  { code: 'hr', scripts: ['Latn'], load: () => import('./hr.js') },
  { code: 'hu', scripts: ['Latn'], load: () => import('./hu.js') },
  { code: 'hy', scripts: ['Armn'], load: () => import('./hy.js') },
  { code: 'id', scripts: ['Latn'], load: () => import('./id.js') },
  { code: 'is', scripts: ['Latn'], load: () => import('./is.js') },
  { code: 'it', scripts: ['Latn'], load: () => import('./it.js') },
  { code: 'ja', scripts: ['Jpan'], load: () => import('./ja.js') },
  { code: 'ka', scripts: ['Geor'], load: () => import('./ka.js') },
  { code: 'kk', scripts: ['Cyrl'], load: () => import('./kk.js') },
  { code: 'km', scripts: ['Khmr'], load: () => import('./km.js') },
  { code: 'kn', scripts: ['Knda'], load: () => import('./kn.js') },
  { code: 'ko', scripts: ['Kore'], load: () => import('./ko.js') },
  { code: 'lo', scripts: ['Laoo'], load: () => import('./lo.js') },
  { code: 'lt', scripts: ['Latn'], load: () => import('./lt.js') },
  { code: 'lv', scripts: ['Latn'], load: () => import('./lv.js') },
  { code: 'mk', scripts: ['Cyrl'], load: () => import('./mk.js') },
  { code: 'ml', scripts: ['Mlym'], load: () => import('./ml.js') },
  { code: 'mn', scripts: ['Cyrl'], load: () => import('./mn.js') },
  { code: 'mr', scripts: ['Deva'], load: () => import('./mr.js') },
  { code: 'ms', scripts: ['Latn'], load: () => import('./ms.js') },
  { code: 'my', scripts: ['Mymr'], load: () => import('./my.js') },
  { code: 'ne', scripts: ['Deva'], load: () => import('./ne.js') },
  { code: 'nl', scripts: ['Latn'], load: () => import('./nl.js') },
  { code: 'no', scripts: ['Latn'], load: () => import('./no.js') },
  { code: 'pa', scripts: ['Guru'], load: () => import('./pa.js') },
  { code: 'pl', scripts: ['Latn'], load: () => import('./pl.js') },
  { code: 'ps', scripts: ['Arab'], load: () => import('./ps.js') },
  { code: 'pt', scripts: ['Latn'], load: () => import('./pt.js') },
  { code: 'ro', scripts: ['Latn'], load: () => import('./ro.js') },
  { code: 'ru', scripts: ['Cyrl'], load: () => import('./ru.js') },
  { code: 'si', scripts: ['Sinh'], load: () => import('./si.js') },
  { code: 'sk', scripts: ['Latn'], load: () => import('./sk.js') },
  { code: 'sl', scripts: ['Latn'], load: () => import('./sl.js') },
  { code: 'so', scripts: ['Latn'], load: () => import('./so.js') },
  { code: 'sq', scripts: ['Latn'], load: () => import('./sq.js') },
  { code: 'sr', scripts: ['Cyrl', 'Latn'], load: () => import('./sr.js') },
  { code: 'sv', scripts: ['Latn'], load: () => import('./sv.js') },
  { code: 'sw', scripts: ['Latn'], load: () => import('./sw.js') },
  { code: 'ta', scripts: ['Taml'], load: () => import('./ta.js') },
  { code: 'te', scripts: ['Telu'], load: () => import('./te.js') },
  { code: 'th', scripts: ['Thai'], load: () => import('./th.js') },
  { code: 'tl', scripts: ['Latn'], load: () => import('./tl.js') },
  { code: 'tr', scripts: ['Latn'], load: () => import('./tr.js') },
  { code: 'uk', scripts: ['Cyrl'], load: () => import('./uk.js') },
  { code: 'ur', scripts: ['Arab'], load: () => import('./ur.js') },
  { code: 'uz', scripts: ['Latn', 'Cyrl'], load: () => import('./uz.js') },
  { code: 'vi', scripts: ['Latn'], load: () => import('./vi.js') },
  { code: 'zh', scripts: ['Hans', 'Hant'], load: () => import('./zh.js') },
];

/** Reads every language. */
export async function loadAllLanguages(): Promise<readonly Language[]> {
  return read(languageList);
}

/**
 * Reads the languages that are written in some of the scripts, by their ISO 15924 codes; English, whose labels stand on
 * pages of every language, is the first. The order settles what words mean that two languages share.
 */
export async function loadLanguagesOf(scripts: ReadonlySet<string>): Promise<readonly Language[]> {
  const wanted = languageList.filter(
    ({ code, scripts: written }) => code === 'en' || written.some((script) => scripts.has(script)),
  );
  return read(wanted.toSorted((left, right) => Number(right.code === 'en') - Number(left.code === 'en')));
}

/** Reads languages by their codes, in that order, each once; those that are not listed are left out. */
export async function loadLanguages(codes: readonly string[]): Promise<readonly Language[]> {
  const wanted = new Set(codes.map(languageCode));
  return read([...wanted].flatMap((code) => languageList.filter((listed) => listed.code === code)));
}

async function read(listed: readonly ListedLanguage[]): Promise<Language[]> {
  const files = await Promise.all(listed.map((language) => language.load()));
  return files.map((file) => file.default);
}
