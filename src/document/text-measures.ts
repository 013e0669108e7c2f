import { WORD } from './key.js';

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

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WIDE_WORTH = 3;

// Unicode Sentence_Terminal, with the ellipsis; and what may close after it.
const SENTENCE_TERMINAL = /[\p{Sentence_Terminal}\u2026]/gu;
const ENDS_SENTENCE = /[\p{Sentence_Terminal}\u2026][\p{Pf}\p{Pe}"'\u2019\u201C\u201E\s\u200E\u200F]*$/u;
const ENDS_IN_FULL_STOP =
  /[.\u3002\uFF0E\uFF61\u0964\u06D4\u0589\u1362\u104B\u17D4][\p{Pf}\p{Pe}"'\u2019\u201C\s\u200E\u200F]*$/u;
const ENDS_IN_COLON = /[:\uFF1A]\s*$/u;
const COMMA = /[,;\u060C\u061B\u3001\uFF0C\uFF1B\u055D\u1363]/gu;
const DIGIT = /\p{Nd}/gu;
const SYMBOL =
  /[^\p{L}\p{M}\p{N}\s\p{Cf}.,;:!?'"()\-\u2010-\u201F\u2026\u00AB\u00BB\u060C\u061B\u061F\u06D4\u0964\u3001\u3002\u300A-\u300F\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]/gu;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

// Thai, Lao, Khmer and Burmese write without spaces between words and mostly without full stops.
const NO_FULL_STOP = /^[\s\p{P}\p{N}]*[\p{Script=Thai}\p{Script=Lao}]/u;
// A line of these scripts with as much text as a sentence ends one.
const SENTENCE_WIDTH = 80;

/** Measures a text of any script. */
export function measureText(text: string): TextMeasures {
  const words = text.match(WORD) ?? [];
  const width = text.length + (WIDE_WORTH - 1) * count(text, WIDE);
  const unmarked = NO_FULL_STOP.test(text);
  return {
    width,
    words: words.length,
    sentenceEnds: unmarked ? Math.floor(width / SENTENCE_WIDTH) : count(text, SENTENCE_TERMINAL),
    endsSentence: unmarked ? width >= SENTENCE_WIDTH : ENDS_SENTENCE.test(text.slice(-12)),
    endsInFullStop: ENDS_IN_FULL_STOP.test(text.slice(-12)),
    endsInColon: ENDS_IN_COLON.test(text.slice(-4)),
    commas: count(text, COMMA),
    digits: count(text, DIGIT),
    symbols: count(text, SYMBOL),
    upperWords: words.filter((word) => UPPER.test(word)).length,
    lowerWords: words.filter((word) => LOWER.test(word)).length,
    capitalWords: words.filter((word) => CAPITALS.test(word)).length,
    startsLower: words[0] !== undefined && LOWER.test(words[0]),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
