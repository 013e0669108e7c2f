import { languageCode } from '../languages/language-code.js';
import { keyWords, UNSPACED } from '../document/key.js';
import { numberWords } from '../document/number-words.js';
import { createSentenceSplitter, ORDINAL_STOP_LANGUAGES, type Sentence } from '../document/sentences.js';
import type { Word, WordForm } from '../document/words.js';
import type { Language } from '../languages/define-language.js';
import { functionWordsOf, reportingWordsOf } from './language-words.js';

/** What the comparison of two sentences needs to know of the page's language. */
export interface MergeKnowledge {
  readonly splitSentences: (text: string) => Sentence[];
  /** Function words weigh less than the words a sentence is about. */
  readonly weigh: (word: WordForm) => number;
  readonly isFunctionWord: (word: WordForm) => boolean;
  readonly isNumber: (word: Word) => boolean;
  readonly isReportingVerb: (word: Word) => boolean;
  /** How many of a sentence's words negate: "not", "n't", 不, ません. */
  readonly countNegations: (words: readonly Word[]) => number;
  /** True if one word is the other with a negating prefix or infix: legal, illegal; کرد, نکرد; gitti, gitmedi. */
  readonly areOpposites: (left: Word, right: Word) => boolean;
  /** True where common nouns are capitalised. */
  readonly capitalisesNouns: boolean;
}

/** Weight of a function word, against 1 for the others: enough to see order, not enough to make a match. */
const FUNCTION_WORD = 0.5;
/** Weight of one character of a script without spaces: about two make a word. */
const CHARACTER = 0.5;

/** Prefixes that turn a word into its opposite, by language; the rest of the word must have three letters or more. */
const NEGATING_PREFIXES: Readonly<Record<string, string>> = {
  de: 'un in nicht',
  en: 'un in im il ir dis non anti',
  es: 'in im des anti',
  fa: 'ن نم نا بی',
  fr: 'in im il ir dé non anti',
  he: 'אי בלתי',
  pt: 'in im des anti',
  ru: 'не без бес анти',
};
/** Turkish verbs negate with a syllable inside: gitti, gitmedi. */
const TURKISH_NEGATION = /^(.+?)m[aeiu](.*)$/u;
/** Endings that negate and that no list of words can hold: Japanese verbs. */
const JAPANESE_NEGATIONS = ['ない', 'なかっ', 'なく', 'ません', 'ずに'];

/** Gathers what the languages of a page know; the page's own language is known best, and alone if it is known. */
export function gatherKnowledge(languages: readonly Language[], pageLanguage: string | null): MergeKnowledge {
  const code = languageCode(pageLanguage ?? '');
  const own = languages.find((language) => language.code === code);
  if (own === undefined) return knowledgeOf(languages, false);
  let knowledge = knowledgeOfLanguages.get(own);
  if (knowledge === undefined) {
    knowledge = knowledgeOf([own], true);
    knowledgeOfLanguages.set(own, knowledge);
  }
  return knowledge;
}

// Languages never change, and every page asks for the same.
const knowledgeOfLanguages = new WeakMap<Language, MergeKnowledge>();

/** @param isOwn whether they are the page's own, and not merely those that may be */
function knowledgeOf(known: readonly Language[], isOwn: boolean): MergeKnowledge {
  const codes = known.map((language) => language.code);
  const functionWords = unite(known.map(functionWordsOf));
  const numbers = numberWords(codes);
  const reporting = unite(known.map(reportingWordsOf));
  const negators = negatorsOf(known);
  const prefixes = codes.flatMap((code) => keyWords(NEGATING_PREFIXES[code] ?? ''));
  const isFunctionWord = (word: WordForm): boolean =>
    functionWords.has(word.key) || (word.character && /^\p{Script=Hiragana}/u.test(word.key));
  return {
    splitSentences: createSentenceSplitter({
      abbreviations: known.flatMap((language) => language.abbreviations ?? []),
      ordinalStop: isOwn && known.some((language) => ORDINAL_STOP_LANGUAGES.has(language.code)),
    }),
    weigh: (word) => (isFunctionWord(word) ? FUNCTION_WORD : 1) * (word.character ? CHARACTER : 1),
    isFunctionWord,
    isNumber: (word) => /\p{N}/u.test(word.key) || numbers.has(word.key),
    isReportingVerb: (word) => reporting.has(word.key),
    countNegations: (words) => countNegations(words, negators),
    areOpposites: (left, right) =>
      hasNegatingPrefix(left.key, right.key, prefixes) ||
      hasNegatingPrefix(right.key, left.key, prefixes) ||
      (codes.includes('tr') &&
        (isTurkishNegation(left.key, right.key) || isTurkishNegation(right.key, left.key))),
    capitalisesNouns: isOwn && known.some((language) => language.code === 'de'),
  };
}

function unite(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [only] = sets;
  return only !== undefined && sets.length === 1 ? only : new Set(sets.flatMap((set) => [...set]));
}

interface Negators {
  /** Of scripts with spaces: runs of words. */
  readonly runs: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Of scripts without: stretches of the text. */
  readonly stretches: readonly string[];
}

function negatorsOf(languages: readonly Language[]): Negators {
  const runs = new Map<string, string[][]>();
  const stretches = new Set<string>();
  for (const language of languages) {
    for (const negator of language.negators) {
      const words = keyWords(negator);
      const first = words[0];
      if (first === undefined) continue;
      if (UNSPACED.test(negator)) stretches.add(words.join(''));
      else
        runs.set(
          first,
          [...(runs.get(first) ?? []), words].toSorted((left, right) => right.length - left.length),
        );
    }
    if (language.code === 'ja') for (const ending of JAPANESE_NEGATIONS) stretches.add(ending);
  }
  return { runs, stretches: [...stretches].toSorted((left, right) => right.length - left.length) };
}

function countNegations(words: readonly Word[], { runs, stretches }: Negators): number {
  let count = 0;
  for (let place = 0; place < words.length; place++) {
    const key = words[place]?.key ?? '';
    const run = runs
      .get(key)
      ?.find((keys) => keys.every((part, offset) => words[place + offset]?.key === part));
    if (run !== undefined) {
      count++;
      place += run.length - 1;
    } else if (key === 't' && (words[place - 1]?.key.endsWith('n') ?? false)) count++; // "isn't"
  }
  if (stretches.length === 0) return count;
  let text = words.map((word) => word.key).join('');
  for (const stretch of stretches) {
    const pieces = text.split(stretch);
    count += pieces.length - 1;
    text = pieces.join('\n');
  }
  return count;
}

function hasNegatingPrefix(negated: string, plain: string, prefixes: readonly string[]): boolean {
  const extra = negated.length - plain.length;
  if (extra <= 0 || plain.length < 3) return false;
  return negated.endsWith(plain) && prefixes.includes(negated.slice(0, extra));
}

function isTurkishNegation(negated: string, plain: string): boolean {
  const parts = TURKISH_NEGATION.exec(negated);
  const stem = parts?.[1] ?? '';
  // The vowel of the ending changes with the syllable before it, so the stem alone is compared.
  return (
    stem.length >= 2 &&
    plain.startsWith(stem) &&
    !plain.startsWith(`${stem}m`) &&
    plain.length < negated.length
  );
}
