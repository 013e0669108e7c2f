import { foldText, forEachWord } from './key.js';
import { createWordNumbers } from './word-numbers.js';

/** A word as comparison sees it, wherever it stands. */
export interface WordForm {
  /** Comparison key; never empty. */
  readonly key: string;
  /** Written with a capital, in a script that has them. */
  readonly capital: boolean;
  /** A character of a script without spaces, which counts as less than a word. */
  readonly character: boolean;
}

/** A word of a sentence. */
export interface Word extends WordForm {
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Number of the quotation it stands in, counted from 1; 0 outside quotations. */
  readonly quotation: number;
}

/** A form with a number: equal for equal keys, from 0. */
export interface NumberedForm extends WordForm {
  readonly number: number;
}

// Scripts without spaces between words. Katakana runs are names and loan words and stay whole.
const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const SEGMENTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PARTS =
  /[\p{Script=Han}\p{Script=Hiragana}]\p{M}*|[\p{Script=Katakana}ー]+|[\p{N}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{N}]+/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
// Most words of most pages, which need none of the patterns.
const ASCII_WORD = /^[A-Za-z0-9]+$/;
const LAST_ASCII = 0x7f;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
/** The segmenter is super-linear in its input; longer runs are cut to pieces of this many code units. */
const SEGMENTER_LIMIT = 1000;

const OPENING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“',
  '「': '」',
  '『': '』',
  '‹': '›',
  '《': '》',
};
const CLOSING = new Set(['”', '»', '」', '』', '›', '》']);
const QUOTE = /["“”«»„「」『』‹›《》]/gu;

let segmenter: Intl.Segmenter | undefined;

/** Reads words; keeps what it has read, so use one for each document. */
export interface WordReader {
  words(sentence: string): Word[];
  /** The same words without their places. */
  forms(sentence: string): NumberedForm[];
  /** The numbers of these forms: most sentences are told apart by them alone. */
  numbers(sentence: string): number[];
}

/**
 * Makes a reader of words. Words are runs of letters, marks and digits; scripts without spaces are read by
 * character (Han, Hiragana), run (Katakana) or dictionary word (Thai, Lao, Khmer, Burmese).
 */
export function createWordReader(): WordReader {
  const known = new Map<string, readonly WordPart[]>();
  const numberOf = createWordNumbers();
  const read = (run: string): readonly WordPart[] => {
    let parts = known.get(run);
    if (parts === undefined) {
      parts = readParts(run).map((part) => ({ ...part, number: numberOf(part.key, 0, part.key.length) }));
      known.set(run, parts);
    }
    return parts;
  };
  return {
    words(sentence) {
      const quotationAt = readQuotations(sentence);
      const words: Word[] = [];
      forEachWord(sentence, (from, to) => {
        for (const { key, offset, length, capital, character } of read(sentence.slice(from, to))) {
          const start = from + offset;
          words.push({ key, start, end: start + length, capital, quotation: quotationAt(start), character });
        }
      });
      return words;
    },
    forms(sentence) {
      const forms: NumberedForm[] = [];
      forEachWord(sentence, (from, to) => {
        for (const part of read(sentence.slice(from, to))) forms.push(part);
      });
      return forms;
    },
    numbers(sentence) {
      const numbers: number[] = [];
      forEachWord(sentence, (from, to) => {
        if (isAscii(sentence, from, to)) numbers.push(numberOf(sentence, from, to));
        else for (const { number } of read(sentence.slice(from, to))) numbers.push(number);
      });
      return numbers;
    },
  };
}

function isAscii(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > LAST_ASCII) return false;
  return true;
}

/** A word of a run of letters, wherever the run stands. */
interface WordPart extends NumberedForm {
  readonly offset: number;
  readonly length: number;
}

function readParts(run: string): readonly Omit<WordPart, 'number'>[] {
  if (ASCII_WORD.test(run)) {
    const capital = run.charCodeAt(0) >= CAPITAL_A && run.charCodeAt(0) <= CAPITAL_Z;
    return [{ key: run.toLowerCase(), offset: 0, length: run.length, capital, character: false }];
  }
  return partsOf(run).flatMap(([part, offset]) => {
    const key = foldText(part).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
    if (key === '') return [];
    const { length } = part;
    return [{ key, offset, length, capital: CAPITAL.test(part), character: CHARACTERS.test(part) }];
  });
}

function partsOf(word: string): (readonly [string, number])[] {
  if (SEGMENTED.test(word)) return segment(word);
  if (!CHARACTERS.test(word) && !/\p{Script=Katakana}/u.test(word)) return [[word, 0]];
  return Array.from(word.matchAll(PARTS), (match) => [match[0], match.index] as const);
}

function segment(word: string): (readonly [string, number])[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const parts: (readonly [string, number])[] = [];
  for (let from = 0; from < word.length; from += SEGMENTER_LIMIT) {
    for (const part of segmenter.segment(word.slice(from, from + SEGMENTER_LIMIT))) {
      parts.push([part.segment, from + part.index]);
    }
  }
  return parts;
}

/**
 * Which quotation an offset stands in, for offsets asked in rising order. A quotation may begin before the sentence or end after it: a mark
 * without its partner reaches to that side.
 */
function readQuotations(sentence: string): (offset: number) => number {
  const ranges: { from: number; to: number }[] = [];
  let open: { from: number; closedBy: string } | null = null;
  let first = true;
  for (const match of sentence.matchAll(QUOTE)) {
    const mark = match[0];
    if (open !== null && (mark === open.closedBy || CLOSING.has(mark))) {
      ranges.push({ from: open.from, to: match.index });
      open = null;
    } else if (
      first &&
      open === null &&
      (CLOSING.has(mark) || (mark === '"' && closesHere(sentence, match.index)))
    ) {
      ranges.push({ from: -1, to: match.index });
    } else if (open === null) {
      open = { from: match.index, closedBy: OPENING[mark] ?? '"' };
    }
    first = false;
  }
  if (open !== null) ranges.push({ from: open.from, to: sentence.length });
  if (ranges.length === 0) return () => 0;
  let at = 0;
  return (offset) => {
    while (offset >= (ranges[at]?.to ?? Number.POSITIVE_INFINITY)) at++;
    return offset > (ranges[at]?.from ?? Number.POSITIVE_INFINITY) ? at + 1 : 0;
  };
}

/** A straight quote closes if text stands before it and none after. */
function closesHere(sentence: string, at: number): boolean {
  return at > 0 && !/\s/u.test(sentence.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(sentence.charAt(at + 1));
}
