import type { FunctionWords } from './function-words.js';

// A run of labels this short may be the name a sentence begins with; in words.
const FEWEST_LABELS = 4;
// What a word says for running text, and what against it. Words inside sentences are about half of small letters or
// function words, those of menus and headlines a tenth or so.
const FOR = 1;
const AGAINST_CASED = -1;
const AGAINST_UNCASED = -0.4;
const UNDECIDED = -0.3;
// In scripts that put no spaces between words, labels are of a few characters and a stretch so long is prose.
const UNSPACED_PROSE = 12;
// A sentence may begin with so many capitals: "The Supreme Court of".
const MOST_CAPITALS = 4;

// Bounded, since a pattern of any length runs out of stack on a line without a space.
const TOKEN = /\S{1,256}/gu;
const LOWER = /^[\p{P}\p{S}]*\p{Ll}/u;
const CAPITAL = /^[\p{P}\p{S}]*[\p{Lu}\p{Lt}]/u;
const LETTER_WITHOUT_CASE = /^[\p{P}\p{S}]*\p{Lo}/u;
const NUMBER = /^\p{Nd}/u;
const WORD = /[\p{L}\p{M}]+/u;

/**
 * Parts a sentence from the labels glued before it. It goes by letter case; in scripts without, by the page's function
 * words, and where there are no spaces by the length of a stretch. Gives one part or two; linear.
 */
export function partLabels(sentence: string, functionWords: FunctionWords): readonly string[] {
  const tokens = [...sentence.matchAll(TOKEN)];
  const words = tokens.map(([word]) => word);
  const at = firstOfSentence(words, functionWords);
  const start = tokens[at]?.index ?? 0;
  return at < FEWEST_LABELS ? [sentence] : [sentence.slice(0, start), sentence.slice(start)];
}

/** The position where the words to the end read most like running text: the suffix of the largest sum. */
function firstOfSentence(words: readonly string[], functionWords: FunctionWords): number {
  let best = 0;
  let sum = 0;
  let first = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    sum += weigh(words[at] ?? '', functionWords);
    if (sum > best) {
      best = sum;
      first = at;
    }
  }
  return best > 0 ? withCapitals(words, first, functionWords) : 0;
}

function weigh(word: string, functionWords: FunctionWords): number {
  if (LOWER.test(word)) return FOR;
  if (CAPITAL.test(word)) return AGAINST_CASED;
  if (!LETTER_WITHOUT_CASE.test(word)) return UNDECIDED;
  return word.length >= UNSPACED_PROSE || functionWords.has(lettersOf(word)) ? FOR : AGAINST_UNCASED;
}

/**
 * Back over the capitals a sentence begins with, and numbers among them, to the first capital that the page uses as a
 * function word; where there is none, to the nearest.
 */
function withCapitals(words: readonly string[], first: number, functionWords: FunctionWords): number {
  let start = first;
  for (let at = first - 1; at >= Math.max(0, first - MOST_CAPITALS); at--) {
    const word = words[at] ?? '';
    if (NUMBER.test(word)) continue;
    if (!CAPITAL.test(word)) break;
    if (start === first || functionWords.has(lettersOf(word))) start = at;
  }
  return start;
}

function lettersOf(word: string): string {
  return WORD.exec(word)?.[0].toLowerCase() ?? '';
}
