import { foldText, keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { isOtherCredit } from './role-words.js';

/** A slot of a phrase, such as `{name}`. */
export const SLOT = /\{[a-z]+\}/gu;

/** Words before the first name of a byline, folded. */
export interface Opening {
  /** `['written', 'by']` */
  readonly words: readonly string[];
  /** Whether a colon must stand behind them. */
  readonly colon: boolean;
  /** Whether who follows edited, reviewed or translated what another wrote. */
  readonly isOther: boolean;
}

/** What surrounds the names in a language's bylines, folded. */
export interface BylineWords {
  /** Longest first. */
  readonly openings: readonly Opening[];
  /** Behind the last name: `staff writer`. */
  readonly endings: readonly string[];
  /** Before a place or a paper behind the name, as the language writes them inside a line: "in" of "Jane Doe in Cairo". */
  readonly cuts: ReadonlySet<string>;
  /** Standing on their own between names. */
  readonly conjunctions: ReadonlySet<string>;
  /** Written onto the name behind them, as in Arabic and Hebrew. */
  readonly gluedConjunctions: readonly string[];
  /** What boxes and links about a writer say without a name: "View more posts", "Written by". */
  readonly labels: ReadonlySet<string>;
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  ar: ['في', 'من'],
  de: ['in', 'aus', 'für'],
  en: ['in', 'for', 'at', 'from', 'on'],
  es: ['en', 'desde', 'para'],
  fr: ['à', 'pour'],
  he: ['עבור'],
  it: ['in', 'da', 'per'],
  pt: ['em', 'para'],
  ru: ['из', 'для'],
};

const GLUED: Readonly<Record<string, string>> = { ar: 'و', he: 'ו' };

/** How forums and stores name who began a page; the language files have what news sites write. */
const OTHER_OPENINGS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Thread starter',
    'Started by',
    'Asked by',
    'Recipe by',
    'Submitted by',
    'Authored by',
    'Contributor:',
    'Contributors:',
    'Post author',
    'Article by',
    'Story by',
    'Interview by',
    'via',
  ],
  de: ['Ersteller', 'Themenstarter'],
  es: ['Iniciado por'],
  fr: ['Auteur du sujet', 'Démarré par'],
  pt: ['Iniciado por'],
  ru: ['Автор темы'],
};

const compiled = new WeakMap<Language, BylineWords>();

/** The words of a language's bylines, from its `byline` phrases and conjunctions. */
export function bylineWords(language: Language): BylineWords {
  let words = compiled.get(language);
  if (!words) compiled.set(language, (words = compile(language)));
  return words;
}

function compile(language: Language): BylineWords {
  const openings = new Map<string, Opening>();
  const addOpening = (opening: string): void => {
    const words = keyWords(opening);
    const colon = /[:：]/u.test(opening);
    const key = words.join(' ');
    // Of two spellings, the one that needs no colon says more.
    if (words.length === 0 || openings.get(key)?.colon === false) return;
    openings.set(key, { words, colon, isOther: isOtherCredit(words) });
  };
  const endings = new Set<string>();
  for (const phrase of language.phrases.byline ?? []) {
    const literals = phrase.split(SLOT);
    addOpening(literals[0] ?? '');
    const ending = keyWords(literals.at(-1) ?? '').join(' ');
    if (ending !== '') endings.add(ending);
  }
  // "Author: {name}" heads boxes as well as bylines.
  for (const phrase of language.phrases.authorBox ?? []) {
    const [opening = ''] = phrase.split('{name}');
    if (opening !== phrase && /[:：]\s*$/u.test(opening)) addOpening(opening);
  }
  for (const opening of OTHER_OPENINGS[language.code] ?? []) addOpening(opening);
  const glued = GLUED[language.code];
  return {
    openings: [...openings.values()].sort((left, right) => right.words.length - left.words.length),
    endings: [...endings].sort((left, right) => right.length - left.length),
    cuts: new Set(PLACES[language.code] ?? []),
    conjunctions: new Set(language.conjunctions.map(foldText)),
    gluedConjunctions: glued === undefined ? [] : [glued],
    labels: new Set([
      ...(language.phrases.authorBox ?? []).map((phrase) => keyWords(phrase).join(' ')),
      ...openings.keys(),
    ]),
  };
}
