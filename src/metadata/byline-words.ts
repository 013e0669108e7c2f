import { foldText, keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';

/** What surrounds the names in a language's bylines, folded. */
export interface BylineWords {
  /** Before the first name, longest first: `written by`; a colon where the phrase demands one. */
  readonly openings: readonly { readonly words: readonly string[]; readonly colon: boolean }[];
  /** Behind the last name: `staff writer`. */
  readonly endings: readonly string[];
  /** Before a place or a paper behind the name, as the language writes them inside a line: "in" of "Jane Doe in Cairo". */
  readonly cuts: ReadonlySet<string>;
  /** Standing on their own between names. */
  readonly conjunctions: ReadonlySet<string>;
  /** Written onto the name behind them, as in Arabic and Hebrew. */
  readonly gluedConjunctions: readonly string[];
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  ar: ['في', 'من'],
  de: ['in', 'aus', 'für'],
  en: ['in', 'for', 'at', 'from'],
  es: ['en', 'desde', 'para'],
  fr: ['à', 'pour'],
  he: ['עבור'],
  pt: ['em', 'para'],
  ru: ['из', 'для'],
};

const GLUED: Readonly<Record<string, string>> = { ar: 'و', he: 'ו' };

const compiled = new WeakMap<Language, BylineWords>();

/** The words of a language's bylines, from its `byline` phrases and conjunctions. */
export function bylineWords(language: Language): BylineWords {
  let words = compiled.get(language);
  if (!words) compiled.set(language, (words = compile(language)));
  return words;
}

function compile(language: Language): BylineWords {
  const openings: { words: string[]; colon: boolean }[] = [];
  const endings = new Set<string>();
  const conjunctions = new Set(language.conjunctions.map(foldText));
  for (const phrase of language.phrases.byline ?? []) {
    const literals = phrase.split(/\{\w+\}/u);
    const [opening = ''] = literals;
    const words = keyWords(opening);
    if (words.length > 0) openings.push({ words, colon: /[:：]/u.test(opening) });
    const ending = keyWords(literals.at(-1) ?? '').join(' ');
    if (ending !== '') endings.add(ending);
  }
  openings.sort((left, right) => right.words.length - left.words.length);
  const glued = GLUED[language.code];
  return {
    openings,
    endings: [...endings].sort((left, right) => right.length - left.length),
    cuts: new Set(PLACES[language.code] ?? []),
    conjunctions,
    gluedConjunctions: glued === undefined ? [] : [glued],
  };
}
