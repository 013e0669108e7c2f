import type { DumpLine } from './dump-lines.js';
import type { FunctionWords } from './function-words.js';
import { isNumberedItem } from './line-kind.js';
import {
  closesOpenMark,
  estimateWords,
  endsSentence,
  endsUnfinished,
  finalWord,
  holdsSentenceBorder,
  isContinuationOnly,
  LINK_WORDS,
  startsLowerCase,
  startsWithContinuation,
} from './line-edges.js';

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
  const wordsBefore = nearby.reduce((sum, line) => sum + estimateWords(line.text), 0);
  if (endsUnfinished(before) && wordsBefore > 1) return 'likely';
  const last = finalWord(before);
  if (last !== null && functionWords.has(last) && wordsBefore >= PHRASE_WORDS) return 'likely';

  const words = estimateWords(text);
  const goesOn =
    next !== null && (startsWithContinuation(next) || isContinuationOnly(next) || startsLowerCase(next));
  const isProse =
    nearby.some((line) => holdsSentenceBorder(line.text)) || (open.length > 1 && wordsBefore >= LINK_WORDS);
  if (startsLowerCase(text) && wordsBefore >= PHRASE_WORDS && estimateWords(before) + words >= PHRASE_WORDS) {
    // "by Jane Smith" under a headline.
    if (isProse || goesOn || words > PHRASE_WORDS || endsSentence(text)) return 'likely';
  }

  // A link in the middle of a paragraph: prose that has not ended, a few words, and then a sure continuation.
  return isProse && words <= LINK_WORDS && goesOn ? 'likely' : 'unknown';
}
