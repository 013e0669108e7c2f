import type { Block } from './block.js';
import { CLASS, classOf } from './character-classes.js';

/** Facts about a text that need no language: lengths, punctuation, case and digits, in any script. */
export interface TextMeasures {
  /**
   * Length in Latin letters: a Han, Kana or Hangul character says about as much as three, so that one
   * threshold serves every script. (English news runs to about 5.1 letters a word, Chinese to about 1.6
   * characters.)
   */
  readonly width: number;
  readonly words: number;
  /** Marks that end a sentence, the last one included. */
  readonly sentenceEnds: number;
  /** Whether the text ends as a sentence does. */
  readonly endsSentence: boolean;
  /** Whether it ends in a full stop of any script, and not in a question, an exclamation or an ellipsis. */
  readonly endsInFullStop: boolean;
  /** Whether it ends in a colon: it introduces what follows. */
  readonly endsInColon: boolean;
  readonly commas: number;
  readonly digits: number;
  /** Characters that are neither letters, marks, digits, spaces nor punctuation of running text. */
  readonly symbols: number;
  /** Words that begin in upper case, in lower case, and wholly in upper case; zero in scripts without case. */
  readonly upperWords: number;
  readonly lowerWords: number;
  readonly capitalWords: number;
  readonly startsLower: boolean;
}

const WIDE_WORTH = 3;

// What may stand behind the mark that ends a sentence.
const CLOSING = '[\\p{Pf}\\p{Pe}"\'\\u2019\\u201C\\u201E\\s\\u200E\\u200F]*$';
const ENDS_SENTENCE = new RegExp(`[\\p{Sentence_Terminal}\\u2026]${CLOSING}`, 'u');
const ENDS_IN_FULL_STOP = new RegExp(
  `[.\\u3002\\uFF0E\\uFF61\\u0964\\u06D4\\u0589\\u1362\\u104B\\u17D4]${CLOSING}`,
  'u',
);
const ENDS_IN_COLON = /[:\uFF1A]\s*$/u;
// Longer than any run of closing marks.
const TAIL = 12;

// Thai and Lao are written without spaces between words and mostly without full stops.
const NO_FULL_STOP = /^[\s\p{P}\p{N}]*[\p{Script=Thai}\p{Script=Lao}]/u;
// A line of these scripts with as much text as a sentence ends one.
const SENTENCE_WIDTH = 80;

// Blocks never change, so what was measured stays true; several passes ask.
const measured = new WeakMap<Block, TextMeasures>();

/** Measures a block's text, once however often it is asked. */
export function measureBlock(block: Block): TextMeasures {
  let measures = measured.get(block);
  if (!measures) {
    measures = measureText(block.text);
    measured.set(block, measures);
  }
  return measures;
}

/** Measures a text of any script in one pass. */
export function measureText(text: string): TextMeasures {
  let wide = 0;
  let terminals = 0;
  let commas = 0;
  let digits = 0;
  let symbols = 0;
  const words = { all: 0, upper: 0, lower: 0, capital: 0, firstIsLower: false };
  let wordLength = 0;
  let wordStart = 0;
  let wordUppers = 0;
  for (let at = 0; at <= text.length; at++) {
    const codePoint = text.codePointAt(at);
    const bits = codePoint === undefined ? 0 : classOf(codePoint);
    if ((bits & CLASS.word) !== 0) {
      if (wordLength++ === 0) wordStart = bits;
      if ((bits & CLASS.upper) !== 0) wordUppers++;
      if ((bits & CLASS.digit) !== 0) digits++;
      if ((bits & CLASS.wide) !== 0) wide++;
    } else {
      if (wordLength > 0) {
        if (words.all++ === 0) words.firstIsLower = (wordStart & CLASS.lower) !== 0;
        if ((wordStart & CLASS.upper) !== 0) words.upper++;
        else if ((wordStart & CLASS.lower) !== 0) words.lower++;
        if (wordLength > 1 && wordUppers === wordLength) words.capital++;
        wordLength = 0;
        wordUppers = 0;
      }
      if ((bits & CLASS.terminal) !== 0) terminals++;
      if ((bits & CLASS.comma) !== 0) commas++;
      if ((bits & CLASS.symbol) !== 0) symbols++;
    }
    if (codePoint !== undefined && codePoint > 0xffff) at++;
  }
  const width = text.length + (WIDE_WORTH - 1) * wide;
  const unmarked = NO_FULL_STOP.test(text.slice(0, 2 * TAIL));
  const tail = text.slice(-TAIL);
  return {
    width,
    words: words.all,
    sentenceEnds: unmarked ? Math.floor(width / SENTENCE_WIDTH) : terminals,
    endsSentence: unmarked ? width >= SENTENCE_WIDTH : ENDS_SENTENCE.test(tail),
    endsInFullStop: unmarked ? width >= SENTENCE_WIDTH : ENDS_IN_FULL_STOP.test(tail),
    endsInColon: ENDS_IN_COLON.test(tail),
    commas,
    digits,
    symbols,
    upperWords: words.upper,
    lowerWords: words.lower,
    capitalWords: words.capital,
    startsLower: words.firstIsLower,
  };
}
