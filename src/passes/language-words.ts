import { keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';

interface LanguageWords {
  readonly functionWords: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
}

// Languages never change, and every page asks for the same.
const wordsOfLanguages = new WeakMap<Language, LanguageWords>();

/** A language's function words, as comparison keys. */
export function functionWordsOf(language: Language): ReadonlySet<string> {
  return wordsOf(language).functionWords;
}

/** Its verbs of speech, in the same way. */
export function reportingWordsOf(language: Language): ReadonlySet<string> {
  return wordsOf(language).reporting;
}

function wordsOf(language: Language): LanguageWords {
  let words = wordsOfLanguages.get(language);
  if (words === undefined) {
    words = {
      functionWords: new Set(language.stopwords.flatMap(keyWords)),
      reporting: new Set(language.reportingVerbs.flatMap(keyWords)),
    };
    wordsOfLanguages.set(language, words);
  }
  return words;
}
