import type { DumpLine } from './dump-lines.js';
import { isNumberedItem } from './line-kind.js';
import {
  closesOpenMark,
  countWords,
  endsSentence,
  endsUnfinished,
  finalWord,
  holdsSentenceBorder,
  isContinuationOnly,
  LINK_WORDS,
  startsLowerCase,
  startsWithContinuation,
} from './line-edges.js';

/** Words that sentences are built with, as one page shows them. */
export type FunctionWords = ReadonlySet<string>;

/**
 * How sure it is that two text nodes are one text. `certain` holds over a blank line too; after `none` a block has
 * ended; `unknown` is left to what stands further around.
 */
export type JoinEvidence = 'certain' | 'likely' | 'unknown' | 'none';

// A headline is seldom shorter than this.
const PHRASE_WORDS = 4;

/**
 * Whether a text node goes on with the text of the nodes before it. Headlines and labels end without punctuation
 * too, so an unfinished line alone is no evidence: the end, the start or what comes next must speak.
 */
export function joinsTextNode(
  open: readonly DumpLine[],
  text: string,
  next: string | null,
  functionWords: FunctionWords,
): JoinEvidence {
  const before = open.at(-1)?.text ?? '';
  if (startsWithContinuation(text) || isContinuationOnly(text)) return 'certain';
  // What a colon announces, and what a numbered heading stands over, is a block of its own.
  if (endsSentence(before) || before.endsWith(':') || before.endsWith('：')) return 'none';

  if (isNumberedItem(before) && !holdsSentenceBorder(before)) return 'none';

  const nearby = open.slice(-3);
  const marked = nearby.map((line) => line.text).join('\n');
  if (closesOpenMark(marked, text)) return 'certain';
  const wordsBefore = nearby.reduce((sum, line) => sum + countWords(line.text), 0);
  if (endsUnfinished(before) && wordsBefore > 1) return 'likely';
  const last = finalWord(before);
  if (last !== null && functionWords.has(last) && wordsBefore >= PHRASE_WORDS) return 'likely';

  const words = countWords(text);
  const goesOn =
    next !== null && (startsWithContinuation(next) || isContinuationOnly(next) || startsLowerCase(next));
  const isProse =
    nearby.some((line) => holdsSentenceBorder(line.text)) || (open.length > 1 && wordsBefore >= LINK_WORDS);
  if (startsLowerCase(text) && wordsBefore >= PHRASE_WORDS && countWords(before) + words >= PHRASE_WORDS) {
    // "by Jane Smith" under a headline.
    if (isProse || goesOn || words > PHRASE_WORDS || endsSentence(text)) return 'likely';
  }

  // A link in the middle of a paragraph: prose that has not ended, a few words, and then a sure continuation.
  return isProse && words <= LINK_WORDS && goesOn ? 'likely' : 'unknown';
}

// Zipf: in any language of words, a few dozen function words make up half of a text.
const MAX_FUNCTION_WORDS = 40;
const MIN_OCCURRENCES = 5;
const MIN_SHARE_OF_WORDS = 0.006;
const MAX_WORD_CHARACTERS = 12;

// Menus of very long pages add nothing.
const COUNTED_CHARACTERS = 500_000;

/**
 * The page's commonest words that stand inside its sentences and never end one: a line cannot be complete after such
 * a word, and no list of any language is needed. Empty for scripts without spaces.
 */
export function mapFunctionWords(lines: readonly DumpLine[]): FunctionWords {
  const inside = new Map<string, number>();
  const ending = new Set<string>();
  let counted = 0;
  let words = 0;
  for (const { text } of lines) {
    if (counted > COUNTED_CHARACTERS) break;
    // Labels are not made of sentences.
    if (countWords(text) < LINK_WORDS) continue;
    counted += text.length;
    for (const [, word = '', follower = ''] of text
      .slice(0, COUNTED_CHARACTERS)
      .matchAll(WORD_AND_FOLLOWER)) {
      words++;
      if (word.length > MAX_WORD_CHARACTERS) continue;
      const key = word.toLowerCase();
      if (follower === ' ') inside.set(key, (inside.get(key) ?? 0) + 1);
      else if (follower !== '') ending.add(key);
    }
  }
  return new Set(
    [...inside]
      .filter(
        ([word, count]) =>
          count >= Math.max(MIN_OCCURRENCES, words * MIN_SHARE_OF_WORDS) && !ending.has(word),
      )
      .sort(([left, one], [right, other]) => other - one || (left < right ? -1 : 1))
      .slice(0, MAX_FUNCTION_WORDS)
      .map(([word]) => word),
  );
}

// A word, and the space before another word or the mark that follows.
const WORD_AND_FOLLOWER = /([\p{L}\p{M}]+)( (?=[\p{L}\p{N}"'“‘«(])|[.,;:!?،؛؟۔।…։՝፡-፧])?/gu;
