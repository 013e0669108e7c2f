import { countScripts, pageScripts } from '../document/scripts.js';
import type { Language } from './define-language.js';
import { loadLanguages, loadLanguagesOf } from './index.js';
import { languageCode } from './language-code.js';

// Scripts that one language of news, or hardly more, is written in.
const LANGUAGE_OF_SCRIPT: ReadonlyMap<string, string> = new Map([
  ['Hebr', 'he'],
  ['Grek', 'el'],
  ['Armn', 'hy'],
  ['Geor', 'ka'],
  ['Guru', 'pa'],
  ['Gujr', 'gu'],
  ['Orya', 'or'],
  ['Taml', 'ta'],
  ['Telu', 'te'],
  ['Knda', 'kn'],
  ['Mlym', 'ml'],
  ['Sinh', 'si'],
  ['Thai', 'th'],
  ['Laoo', 'lo'],
  ['Khmr', 'km'],
  ['Mymr', 'my'],
  ['Tibt', 'bo'],
  ['Hang', 'ko'],
  ['Thaa', 'dv'],
]);

// Letters that other languages of the Arabic script have and Arabic has not, Persian ye and kaf among them.
const NOT_ARABIC = /[پچژگکیټډړښڅځۀےہھںٹڈڑەۆێڵڕڤۇۈې]/gu;
// Letters of Tigrinya that Amharic has in names from it only: the a with its own sign for the glottal stop, and the row of qhe.
const TIGRINYA = /[ኣቐ-ቝ]/gu;
// Uzbek's letters with a turned comma; they are one in sixty of its letters. Suffixes leave it few words of their own.
const UZBEK = /[og]['\u2018\u2019\u02BB\u02BC`](?=\p{L})/giu;
const UZBEK_SHARE = 0.007;
// Of the languages in Cyrillic it alone has both the short u of Belarusian and letters of Kazakh and Tajik.
const UZBEK_CYRILLIC = [/ў/giu, /[қғҳ]/giu];
// Kana is what tells Japanese from Chinese; quoted names alone do not reach this share of the letters.
const KANA_SHARE = 0.05;
// The share of an article that quoted foreign names may have.
const FOREIGN_SHARE = 0.01;
// Enough for a sure answer, little enough to cost nothing (about ten paragraphs).
const SAMPLE = 6000;
// With fewer letters than this an answer would be a guess.
const FEWEST_LETTERS = 20;
// Function words make about 40 % of running text in these languages; no other's reach half of that by accident.
const FEWEST_FUNCTION_WORDS = 0.18;
const FUNCTION_WORD_MARGIN = 1.5;
// With so many no other language needs to be compared: those that share words stay under a quarter.
const SURE_FUNCTION_WORDS = 0.33;
// How many of the library's guesses are compared.
const CANDIDATES = 3;
// Listed here and not known to the library, which would name a relative instead: these are always compared.
const UNKNOWN_TO_LIBRARY = ['az', 'ca', 'gl', 'ha', 'hr', 'ms', 'ps', 'sl', 'so', 'sq', 'sw', 'uz'];

/**
 * The language a text is written in, as an ISO 639-1 code; null when it cannot be told. Script and letters decide
 * where they can, then the function words of the languages known here, then the tinyld library's model.
 *
 * @param text running text; its first 6,000 characters are looked at
 * @param declared what the page says its language is: believed if the text could be in it
 */
export async function identifyLanguage(text: string, declared: string | null): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  const scripts = countScripts(sample);
  const letters = [...scripts.values()].reduce((sum, count) => sum + count, 0);
  const [script] = scripts.keys();
  if (script === undefined || letters < FEWEST_LETTERS) return declared;
  const kana = (scripts.get('Hira') ?? 0) + (scripts.get('Kana') ?? 0);
  if (kana > KANA_SHARE * letters) return keepRegion('ja', declared);
  if (script === 'Hani') return keepRegion('zh', declared);
  const only = LANGUAGE_OF_SCRIPT.get(script);
  if (only) return keepRegion(only, declared);
  if (script === 'Arab' && (sample.match(NOT_ARABIC)?.length ?? 0) < FOREIGN_SHARE * letters) {
    return keepRegion('ar', declared);
  }
  if (script === 'Ethi') {
    const isTigrinya = (sample.match(TIGRINYA)?.length ?? 0) >= FOREIGN_SHARE * letters;
    return keepRegion(isTigrinya ? 'ti' : 'am', declared);
  }
  if (script === 'Latn' && (sample.match(UZBEK)?.length ?? 0) >= UZBEK_SHARE * letters) {
    return keepRegion('uz', declared);
  }
  if (
    script === 'Cyrl' &&
    UZBEK_CYRILLIC.every((own) => (sample.match(own)?.length ?? 0) >= UZBEK_SHARE * letters)
  ) {
    return keepRegion('uz', declared);
  }
  const likely = [declared, script === 'Latn' ? 'en' : null].flatMap((tag) =>
    tag === null ? [] : languageCode(tag),
  );
  const words = alignApostrophes(sample.toLowerCase()).match(/[\p{L}\p{M}']+/gu) ?? [];
  const [sure] = shareOfFunctionWords(words, await loadLanguages(likely));
  if (sure && sure.share >= SURE_FUNCTION_WORDS) return keepRegion(sure.code, declared);
  // The library does not know all languages of a script, and takes longer than all their function words. Of the many in
  // Latin letters the likely ones alone are believed unheard: headlines have few such words, and those in short ones.
  const known = clearest(sharesInScript(words, await loadLanguagesOf(pageScripts(scripts))));
  if (known !== null && (script !== 'Latn' || likely.includes(known))) return keepRegion(known, declared);
  const { detectAll } = await import('tinyld');
  const detected = detectAll(sample).map(({ lang }) => lang);
  const candidates = await loadLanguages([
    ...likely,
    ...detected.slice(0, CANDIDATES),
    ...UNKNOWN_TO_LIBRARY,
  ]);
  const shares = shareOfFunctionWords(words, candidates);
  const best = clearest(shares) ?? unknownToLibrary(shares) ?? detected[0];
  return best === undefined ? declared : keepRegion(languageCode(best), declared);
}

interface Share {
  readonly code: string;
  /** Of the words that are function words of the language, 0 to 1. */
  readonly share: number;
}

/** The highest first. */
function shareOfFunctionWords(words: readonly string[], languages: readonly Language[]): Share[] {
  return languages
    .filter((language) => language.stopwords.length > 0)
    .map((language) => {
      const stopwords = stopwordsOf(language);
      let count = 0;
      for (const word of words) if (stopwords.has(word)) count++;
      return { code: language.code, share: count / words.length };
    })
    .sort((left, right) => right.share - left.share);
}

/** All function words of some languages, each with the places of its languages among them. */
type Lexicon = ReadonlyMap<string, readonly number[]>;

// For each list of languages that some scripts stand for: pages of all sites ask for the same few.
const lexicons = new Map<string, Lexicon>();

/** The same as {@link shareOfFunctionWords} for many languages, looking each word up once. */
function sharesInScript(words: readonly string[], languages: readonly Language[]): Share[] {
  const asked = languages.filter((language) => language.stopwords.length > 0);
  const codes = asked.map(({ code }) => code).join();
  let lexicon = lexicons.get(codes);
  if (lexicon === undefined) lexicons.set(codes, (lexicon = compileLexicon(asked)));
  const counts = new Uint32Array(asked.length);
  for (const word of words) {
    for (const place of lexicon.get(word) ?? NOWHERE) counts[place] = (counts[place] ?? 0) + 1;
  }
  return asked
    .map(({ code }, place) => ({ code, share: (counts[place] ?? 0) / words.length }))
    .sort((left, right) => right.share - left.share);
}

const NOWHERE: readonly number[] = [];

function compileLexicon(languages: readonly Language[]): Lexicon {
  const lexicon = new Map<string, number[]>();
  for (const [place, language] of languages.entries()) {
    for (const word of stopwordsOf(language)) {
      const places = lexicon.get(word);
      if (places) places.push(place);
      else lexicon.set(word, [place]);
    }
  }
  return lexicon;
}

function clearest([best, second]: readonly Share[]): string | null {
  if (!best || best.share < FEWEST_FUNCTION_WORDS) return null;
  return best.share >= FUNCTION_WORD_MARGIN * (second?.share ?? 0) ? best.code : null;
}

/** The first where the library could not have named it: there a lead over a relative, however small, is all there is. */
function unknownToLibrary([best]: readonly Share[]): string | null {
  if (!best || best.share < FEWEST_FUNCTION_WORDS) return null;
  return UNKNOWN_TO_LIBRARY.includes(best.code) ? best.code : null;
}

// Languages never change, and every page asks for the same.
const stopwordSets = new WeakMap<Language, ReadonlySet<string>>();

function stopwordsOf(language: Language): ReadonlySet<string> {
  let stopwords = stopwordSets.get(language);
  if (stopwords === undefined) {
    stopwords = new Set(language.stopwords.map(alignApostrophes));
    stopwordSets.set(language, stopwords);
  }
  return stopwords;
}

/** The apostrophe inside a word, and Uzbek's letters with a turned one, are typed in many ways. */
function alignApostrophes(text: string): string {
  return text.replaceAll(/(?<=\p{L})[\u2018\u2019\u02BB\u02BC`](?=\p{L})/gu, "'");
}

/** The page's own tag says more where it names the same language: `pt-BR` for `pt`. */
function keepRegion(code: string, declared: string | null): string {
  return declared?.toLowerCase().split('-')[0] === code ? declared : code;
}
