import type { Alignment, Gap } from '../document/similarity.js';
import { isLikeWord } from '../document/word-likeness.js';
import type { Word } from '../document/words.js';
import { type GapWords, judgeUncasedSwap } from './judge-uncased-swap.js';
import type { MergeKnowledge } from './merge-knowledge.js';

/** Why two sentences that read alike say different things. */
export type OtherFact = 'number' | 'negation' | 'name' | 'quotation' | 'content';

/** What is known of the language, and of the page: which words it shows to be names. */
export type GuardKnowledge = MergeKnowledge & { readonly isName: (word: Word) => boolean };

/** What the guards found between two aligned sentences. */
export interface GuardVerdict {
  /** Null if the later sentence says nothing but what the earlier says. */
  readonly otherFact: OtherFact | null;
  /** Content words put in the place of others where the script does not show names. */
  readonly uncertainSwaps: number;
}

/** A quotation of at most this many words is a term or a slogan: any other word makes it another. */
const SHORT_QUOTATION = 6;
/** Share of a longer quotation's words that may be dropped, swapped or added. */
const QUOTATION_CHANGE = 0.2;
/** Most words in a row that a repeat may add; a longer run is a clause of its own. */
const LONGEST_ADDITION = 4;
/** Two names so many words apart change places by no slip. */
const NAMES_APART = 3;
const foundFact = (otherFact: OtherFact): GuardVerdict => ({ otherFact, uncertainSwaps: 0 });

/**
 * Looks for another fact in two sentences that are alike: other numbers, names, negation, quoted words, or a
 * clause of its own. What the later sentence merely drops is no other fact, except for numbers in digits.
 */
export function judgeDifference(
  earlier: readonly Word[],
  later: readonly Word[],
  alignment: Alignment,
  knowledge: GuardKnowledge,
): GuardVerdict {
  const stretch = earlier.slice(...alignment.window);
  if (!haveSameNumbers(stretch, later, knowledge)) return foundFact('number');
  if (knowledge.countNegations(stretch) !== knowledge.countNegations(later)) return foundFact('negation');
  const gaps = alignment.gaps.map((gap) => wordsOf(gap, earlier, later));
  if (
    gaps.some(({ lost, gained }) =>
      lost.some((left) => gained.some((right) => knowledge.areOpposites(left, right))),
    )
  ) {
    return foundFact('negation');
  }
  const opposite = alignment.pairs.some(([left, right]) => {
    const [one, other] = [earlier[left], later[right]];
    return (
      one !== undefined && other !== undefined && one.key !== other.key && knowledge.areOpposites(one, other)
    );
  });
  if (opposite) return foundFact('negation');
  if (hasOtherQuotation(earlier, later, alignment)) return foundFact('quotation');
  if (
    gaps.some((gap) => swapsName(gap, earlier, later, knowledge)) ||
    haveNamesInOtherOrder(stretch, later)
  ) {
    return foundFact('name');
  }
  if (gaps.some((gap) => addsClause(gap, stretch))) return foundFact('content');
  let uncertainSwaps = 0;
  for (const gap of gaps) {
    const swap = judgeUncasedSwap(gap, earlier, later, knowledge);
    if (swap === 'name') return foundFact('name');
    if (swap === 'uncertain') uncertainSwaps++;
  }
  return { otherFact: null, uncertainSwaps };
}

function wordsOf(gap: Gap, earlier: readonly Word[], later: readonly Word[]): GapWords {
  const lost = gap.lost.flatMap((place) => earlier[place] ?? []);
  const gained = gap.gained.flatMap((place) => later[place] ?? []);
  return { lost, gained, at: gap.gained[0] ?? 0 };
}

const digits = (words: readonly Word[]): string =>
  words.flatMap((word) => (/\p{N}/u.test(word.key) ? word.key : [])).join(' ');

/** Digits must be the same, in the same order; number words may be dropped, since the earlier wording stays. */
function haveSameNumbers(
  earlier: readonly Word[],
  later: readonly Word[],
  knowledge: MergeKnowledge,
): boolean {
  if (digits(earlier) !== digits(later)) return false;
  const counted = (words: readonly Word[]): string[] =>
    words.flatMap((word) => (knowledge.isNumber(word) && !/\p{N}/u.test(word.key) ? word.key : []));
  return isSubsequence(counted(later), counted(earlier));
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const item of whole) if (item === part[found]) found++;
  return found === part.length;
}

/** Compares what each quotation holds with what stands in its place in the other sentence. */
function hasOtherQuotation(
  earlier: readonly Word[],
  later: readonly Word[],
  { pairs, window: [from, to] }: Alignment,
): boolean {
  const keptEarlier = new Set(pairs.map(([left]) => left - from));
  const keptLater = new Set(pairs.map(([, right]) => right));
  return changesQuotation(earlier.slice(from, to), keptEarlier) || changesQuotation(later, keptLater);
}

/** Whether a quotation has other words than those at the places that both sentences have. */
function changesQuotation(words: readonly Word[], kept: ReadonlySet<number>): boolean {
  const quotations = new Map<number, { words: number; changed: number }>();
  words.forEach((word, place) => {
    if (word.quotation === 0) return;
    const quotation = quotations.get(word.quotation) ?? { words: 0, changed: 0 };
    quotation.words++;
    if (!kept.has(place)) quotation.changed++;
    quotations.set(word.quotation, quotation);
  });
  return [...quotations.values()].some(({ words: length, changed }) =>
    length <= SHORT_QUOTATION ? changed > 0 : changed > Math.max(1, length * QUOTATION_CHANGE),
  );
}

/** A name in the place of another. A name in the place of an epithet, or the reverse, is the same thing. */
function swapsName(
  { lost, gained }: GapWords,
  earlier: readonly Word[],
  later: readonly Word[],
  { capitalisesNouns, isFunctionWord, isName: isKnownName }: GuardKnowledge,
): boolean {
  const isName = (word: Word, words: readonly Word[]): boolean =>
    word.capital &&
    (word !== words[0] || isKnownName(word)) &&
    !isFunctionWord(word) &&
    !(capitalisesNouns && isCommonNoun(word, words));
  const names = lost.filter(
    (word) => isName(word, earlier) && !later.some((other) => isLikeWord(word, other)),
  );
  const others = gained.filter(
    (word) => isName(word, later) && !earlier.some((other) => isLikeWord(word, other)),
  );
  return names.length > 0 && others.length > 0 && !isAcronym(names, others) && !isAcronym(others, names);
}

const GERMAN_DETERMINER =
  /^(?:d(?:er|ie|as|en|em|es)|[kmds]?ein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|diese[nmrs]?|jede[nmrs]?)$/u;

/** In German a noun with a determiner, or an adjective, straight before it is seldom a name. */
function isCommonNoun(word: Word, words: readonly Word[]): boolean {
  const before = words[words.indexOf(word) - 1];
  return before !== undefined && GERMAN_DETERMINER.test(before.key);
}

/** "IS" stands for "Islamic State". */
function isAcronym(acronyms: readonly Word[], names: readonly Word[]): boolean {
  const initials = names.map((name) => name.key.charAt(0)).join('');
  return initials.length >= 2 && acronyms.length === 1 && (acronyms[0]?.key.startsWith(initials) ?? false);
}

/** The same names the other way round: who did it to whom. Neighbours that change places are a slip. */
function haveNamesInOtherOrder(earlier: readonly Word[], later: readonly Word[]): boolean {
  const inEarlier = placesOfNames(earlier);
  const inLater = placesOfNames(later);
  const shared = [...inEarlier].flatMap(([key, place]) => {
    const other = inLater.get(key);
    return other === undefined ? [] : [[place, other] as const];
  });
  return shared.some(([place, other]) =>
    shared.some(
      ([nextPlace, nextOther]) => nextPlace - place >= NAMES_APART && other - nextOther >= NAMES_APART,
    ),
  );
}

/** Where the capitalised words stand that a sentence has once. */
function placesOfNames(words: readonly Word[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  words.forEach((word, place) => {
    if (!word.capital) return;
    if (places.has(word.key)) repeated.add(word.key);
    places.set(word.key, place);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

/** A run of new words too long for an edit. */
function addsClause({ lost, gained }: GapWords, earlier: readonly Word[]): boolean {
  const limit = gained.some((word) => word.character) ? LONGEST_ADDITION * 2 : LONGEST_ADDITION;
  const fresh = gained.filter((word) => !earlier.some((other) => other.key === word.key));
  return fresh.length > limit + Math.min(lost.length, 1);
}
