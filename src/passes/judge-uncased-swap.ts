import { isLikeWord } from '../document/word-likeness.js';
import type { Word } from '../document/words.js';
import type { MergeKnowledge } from './merge-knowledge.js';

/** Words at a sentence's start among which its subject stands. */
const SUBJECT = 3;
/** As above, in characters of a script without spaces. */
const SUBJECT_CHARACTERS = 6;
/** Characters of one epithet in a script without spaces. */
const LONGEST_EPITHET = 4;

/** The words of a gap between two sentences. */
export interface GapWords {
  readonly lost: readonly Word[];
  readonly gained: readonly Word[];
  /** Index in the later sentence of the first word after the gap's start. */
  readonly at: number;
}

/**
 * Arabic, Hebrew, Thai and CJK do not show which words are names. A swap where the subject, the speaker or a
 * place stands, or of several words, may be one of names and counts as such; any other swap is uncertain.
 */
export function judgeUncasedSwap(
  { lost, gained, at }: GapWords,
  earlier: readonly Word[],
  later: readonly Word[],
  { isFunctionWord, isReportingVerb }: MergeKnowledge,
): 'none' | 'uncertain' | 'name' {
  const isContent = (word: Word): boolean => !isFunctionWord(word) && UNCASED.test(word.key);
  const swappedOut = lost.filter(
    (word) => isContent(word) && !later.some((other) => isLikeWord(word, other)),
  );
  const swappedIn = gained.filter(
    (word) => isContent(word) && !earlier.some((other) => isLikeWord(word, other)),
  );
  const first = swappedIn[0];
  if (swappedOut.length === 0 || first === undefined) return 'none';
  if (swappedIn.some((word) => KATAKANA.test(word.key)) && swappedOut.some((word) => KATAKANA.test(word.key)))
    return 'name';
  // Thai, Lao, Khmer and Burmese are written without spaces and without capitals: nothing tells a name from a noun.
  if (swappedIn.some((word) => NEITHER_SPACE_NOR_CASE.test(word.key))) return 'name';
  const place = later.indexOf(first);
  const characters = first.character;
  const longest = Math.max(swappedOut.length, swappedIn.length);
  if (longest > (characters ? LONGEST_EPITHET : 1)) return 'name';
  if (place < (characters ? SUBJECT_CHARACTERS : SUBJECT)) return 'name';
  const speech = characters ? later.slice(place, place + 6) : later.slice(Math.max(0, place - 2), place);
  const spoken = speech.map((word) => word.key).join('');
  if (speech.some(isReportingVerb) || SPEECH_CHARACTERS.test(spoken)) return 'name';
  const before = later[Math.min(at, place) - 1];
  return !characters && before !== undefined && isFunctionWord(before) ? 'name' : 'uncertain';
}

const UNCASED = /^(?:[^\p{Lu}\p{Ll}\p{N}]|\p{Script=Georgian})/u;
const NEITHER_SPACE_NOR_CASE = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KATAKANA = /^\p{Script=Katakana}/u;
/** Written straight after a speaker's name in Chinese, or after a name or subject in Japanese. */
const SPEECH_CHARACTERS = /^.{1,4}(?:表示|[说說称稱]|氏|さん|首相|大統領|は|が)/u;
