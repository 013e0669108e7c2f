import { foldText, keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';

/** What surrounds the names in a language's bylines, folded. */
export interface BylineWords {
  /** Before the first name, longest first: `written by`; a colon where the phrase demands one. */
  readonly openings: readonly { readonly words: readonly string[]; readonly colon: boolean }[];
  /** Behind the last name: `staff writer`. */
  readonly endings: readonly string[];
  /** Between two slots where they do not join two authors: "in" of "By {name} in {name}". */
  readonly cuts: ReadonlySet<string>;
  /** Standing on their own between names. */
  readonly conjunctions: ReadonlySet<string>;
  /** Written onto the name behind them, as in Arabic and Hebrew. */
  readonly gluedConjunctions: readonly string[];
}

/** Words inside names that some byline phrase might hold between its slots. */
const PARTICLES = new Set(
  'de da do dos das di du del della van von der den la le el al bin ben ibn of y e i'.split(' '),
);

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
  const cuts = new Set<string>();
  const conjunctions = new Set(language.conjunctions.map(foldText));
  for (const phrase of language.phrases.byline ?? []) {
    const literals = phrase.split(/\{\w+\}/u);
    const [opening = ''] = literals;
    const words = keyWords(opening);
    if (words.length > 0) openings.push({ words, colon: /[:：]/u.test(opening) });
    const ending = keyWords(literals.at(-1) ?? '').join(' ');
    if (ending !== '') endings.add(ending);
    for (const literal of literals.slice(1, -1)) {
      const cut = keyWords(literal).join(' ');
      if (cut !== '' && !cut.includes(' ') && !conjunctions.has(cut) && !PARTICLES.has(cut)) cuts.add(cut);
    }
  }
  openings.sort((left, right) => right.words.length - left.words.length);
  const glued = GLUED[language.code];
  return {
    openings,
    endings: [...endings].sort((left, right) => right.length - left.length),
    cuts,
    conjunctions,
    gluedConjunctions: glued === undefined ? [] : [glued],
  };
}
