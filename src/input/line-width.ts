import type { DumpLine } from './dump-lines.js';

// Longer is wider than any column; measuring on would only cost time.
const MEASURED_CHARACTERS = 256;

// No wrapper makes room for an address; without a bound a page of addresses would look full.
const MAX_WORD_WIDTH = 20;

// A line of Chinese or Japanese breaks at any character, but closing marks hang over to the line before: two
// characters of two columns.
const WIDE_WORD_WIDTH = 4;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30A0-\u30FF\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;
const BREAKS_ANYWHERE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30A0-\u30FF\u3000-\u303F\uFF01-\uFF60]/u;
const ASCII = /^[\x20-\x7E]*$/u;
const WIDTHLESS = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const OTHER_WIDTH = new RegExp(`${WIDE.source}|${WIDTHLESS.source}`, 'u');

/**
 * How whoever wrapped a dump counted: terminals and text browsers in columns, where many marks take none and ideographs
 * two; the libraries of programming languages in code points.
 */
export type WidthMeasure = 'columns' | 'characters';

/** What a line takes with its indentation, measured up to 256 characters. */
export function displayWidth(line: DumpLine, measure: WidthMeasure): number {
  return line.indent + textWidth(line.text.slice(0, MEASURED_CHARACTERS), measure);
}

/** What the first word of a text would have taken on the line before, with its space. */
export function firstWordWidth(text: string, measure: WidthMeasure): number {
  const head = text.slice(0, MEASURED_CHARACTERS);
  if (BREAKS_ANYWHERE.test(head)) return WIDE_WORD_WIDTH;
  const end = head.search(/\s/u);
  return Math.min(MAX_WORD_WIDTH, textWidth(end === -1 ? head : head.slice(0, end), measure)) + 1;
}

/** How many characters of a text take two columns. */
export function countWide(text: string): number {
  return text.match(WIDE)?.length ?? 0;
}

/** Whether a line's width in columns may be another than in code points. */
export function hasOtherWidth(text: string): boolean {
  return !ASCII.test(text) && text.slice(0, MEASURED_CHARACTERS).search(OTHER_WIDTH) >= 0;
}

function textWidth(text: string, measure: WidthMeasure): number {
  // Letters beyond ASCII may be wide, marks, or take two units.
  if (ASCII.test(text)) return text.length;
  if (measure === 'characters') return Array.from(text).length;
  const widthless = text.match(WIDTHLESS)?.length ?? 0;
  return Array.from(text).length - widthless + countWide(text);
}
