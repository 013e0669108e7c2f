import type { Block } from './block.js';
import { CLASS, classOf, FIRST_SURROGATE, LAST_SURROGATE } from './character-classes.js';

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
  const { length } = text;
  let wide = 0;
  let terminals = 0;
  let commas = 0;
  let digits = 0;
  let symbols = 0;
  let words = 0;
  let upperWords = 0;
  let lowerWords = 0;
  let capitalWords = 0;
  let startsLower = false;
  let wordLength = 0;
  let wordStart = 0;
  let wordUppers = 0;
  for (let at = 0; at <= length; at++) {
    let bits = 0;
    if (at < length) {
      let codePoint = text.charCodeAt(at);
      if (codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE) {
        codePoint = text.codePointAt(at) ?? codePoint;
        if (codePoint > 0xffff) at++;
      }
      bits = classOf(codePoint);
    }
    if ((bits & CLASS.word) !== 0) {
      if (wordLength++ === 0) wordStart = bits;
      if ((bits & RARE_IN_WORD) === 0) continue;
      if ((bits & CLASS.upper) !== 0) wordUppers++;
      if ((bits & CLASS.digit) !== 0) digits++;
      if ((bits & CLASS.wide) !== 0) wide++;
    } else {
      if (wordLength > 0) {
        if (words++ === 0) startsLower = (wordStart & CLASS.lower) !== 0;
        if ((wordStart & CLASS.upper) !== 0) upperWords++;
        else if ((wordStart & CLASS.lower) !== 0) lowerWords++;
        if (wordLength > 1 && wordUppers === wordLength) capitalWords++;
        wordLength = 0;
        wordUppers = 0;
      }
      if ((bits & RARE_OUTSIDE) === 0) continue;
      if ((bits & CLASS.terminal) !== 0) terminals++;
      if ((bits & CLASS.comma) !== 0) commas++;
      if ((bits & CLASS.symbol) !== 0) symbols++;
    }
  }
  const width = length + (WIDE_WORTH - 1) * wide;
  const unmarked = couldBeUnmarked(text) && NO_FULL_STOP.test(text.slice(0, 2 * TAIL));
  // Nearly every label ends in a letter or digit, which nothing below can end in.
  const tail = isAsciiWord(text.charCodeAt(length - 1)) ? '' : text.slice(-TAIL);
  const isMarked = tail !== '';
  return {
    width,
    words,
    sentenceEnds: unmarked ? Math.floor(width / SENTENCE_WIDTH) : terminals,
    endsSentence: unmarked ? width >= SENTENCE_WIDTH : isMarked && ENDS_SENTENCE.test(tail),
    endsInFullStop: unmarked ? width >= SENTENCE_WIDTH : isMarked && ENDS_IN_FULL_STOP.test(tail),
    endsInColon: isMarked && ENDS_IN_COLON.test(tail),
    commas,
    digits,
    symbols,
    upperWords,
    lowerWords,
    capitalWords,
    startsLower,
  };
}

const RARE_IN_WORD = CLASS.upper | CLASS.digit | CLASS.wide;
const RARE_OUTSIDE = CLASS.terminal | CLASS.comma | CLASS.symbol;

/** Whether a text has a letter where those of Thai and Lao are among its first that {@link NO_FULL_STOP} looks at. */
function couldBeUnmarked(text: string): boolean {
  const end = Math.min(text.length, 2 * TAIL);
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_THAI && unit <= LAST_LAO) return true;
    // No letter may stand before it.
    if (isAsciiLetter(unit)) return false;
  }
  return false;
}

const FIRST_THAI = 0xe00;
const LAST_LAO = 0xeff;

function isAsciiWord(unit: number): boolean {
  return isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39);
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
