import { SMALL_LETTER } from '../document/letter-case.js';

/**
 * What the beginning and the end of a line say about its neighbours. Only the edges are looked at, so that a line of
 * any length costs the same.
 */

const EDGE_CHARACTERS = 96;

// Armenian's full stop is often typed as a colon, Ethiopic's as two word spaces or colons.
const TYPED_STOP = '(?<=\\p{Script=Armenian}[”»)"]?):|፡፡|(?<=\\p{Script=Ethiopic})::';
const AFTER_STOP = `["'”’»›)\\]】」』）\\p{Cf}]*$`;

const TERMINAL_END = new RegExp(`(?:[.!?…。！？．؟۔।॥։።།፧]|${TYPED_STOP})${AFTER_STOP}`, 'u');

/** Whether a text ends as a sentence ends, in any script. */
export function endsSentence(text: string): boolean {
  return TERMINAL_END.test(text.slice(-8));
}

const STATEMENT_END = new RegExp(`(?:(?<!\\.)[.。．۔।॥։።]|${TYPED_STOP})${AFTER_STOP}`, 'u');

/** Whether a text ends with a full stop, in any script: not a question, an exclamation or an ellipsis. */
export function endsStatement(text: string): boolean {
  return STATEMENT_END.test(text.slice(-8));
}

const SENTENCE_BORDER = new RegExp(
  `[.!?…؟۔।]["'”’»)\\]]{0,3}\\s+(?!${SMALL_LETTER})[^\\s\\p{N}]|[。！？．։።፧]|፡፡`,
  'u',
);

/** Whether a text holds the border between two sentences, which a headline or a label hardly ever does. */
export function holdsSentenceBorder(text: string): boolean {
  return SENTENCE_BORDER.test(text.slice(0, -1));
}

const MID_PUNCTUATION =
  /[\p{L}\p{M}\p{N}"”»’)\]][,;\u055D\u060C\u061B\u1363-\u1365、，；](?=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Whether a text holds a comma or semicolon between its words. */
export function holdsMidPunctuation(text: string): boolean {
  return MID_PUNCTUATION.test(text);
}

const UNFINISHED_END = /[,\u055D\u060C\u1363-\u1365\u061B、，([{（【“‘«„¿¡「『–—]$/u;

/** Whether a text ends in a comma, a dash or an opening mark: something must follow. */
export function endsUnfinished(text: string): boolean {
  return UNFINISHED_END.test(text);
}

// One mark that follows a word, then the next word. Two dots are an ellipsis; a colon, a brace or a closing quote
// alone can be a code sample, a breadcrumb or a list.
const CONTINUING_START =
  /^(?:[,.،؛۔।։፣፤።](?=\s+["'“‘«(]?[\p{L}\p{N}])|[，、。，；،؛](?=\p{L})|[)）」』”’][,.،؛۔。，、]|\)(?=\s+\p{L})|['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{M}\p{N}]))/u;

// Alone on a line: a colon or a question mark can be an icon there, these cannot.
const CONTINUING_LINE = /^[)\]}»”’]{0,2}[,.;،؛۔։፣፤።。，、；）】」』][)\]}»”’」』]{0,2}$/u;

/** Whether a text begins with punctuation that belongs to the words before it, and goes on with words. */
export function startsWithContinuation(text: string): boolean {
  return CONTINUING_START.test(text.slice(0, 16));
}

/** Whether a text is nothing but the punctuation at the end of something. */
export function isContinuationOnly(text: string): boolean {
  return CONTINUING_LINE.test(text);
}

const LOWER_START = new RegExp(`^["'“‘«„([¿¡\\p{Cf}]{0,3}${SMALL_LETTER}`, 'u');

// Addresses, accounts and tags begin with a small letter by rule.
const ADDRESS = /^\S*(?:[@/\\_#]|www\.)/u;

/** Whether a text begins with a small letter, and not with an address. In scripts without case none does. */
export function startsLowerCase(text: string): boolean {
  return LOWER_START.test(text.slice(0, 8)) && !ADDRESS.test(text.slice(0, EDGE_CHARACTERS));
}

/** A menu's label or a link inside a text is seldom longer, in words. */
export const LINK_WORDS = 8;

/** A headline or a caption is seldom longer, a paragraph seldom shorter, in words. */
export const PROSE_WORDS = 10;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const UNSPACED_LETTERS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

// A word of Chinese or Japanese takes two characters or a little less, one of Thai with its marks four or five.
const IDEOGRAPHS_PER_WORD = 2;
const LETTERS_PER_WORD = 4;

/**
 * The number of words in the first characters of a text: enough to tell a label from prose. In scripts that put no
 * spaces between words it is an estimate.
 */
export function estimateWords(text: string): number {
  const plain = countPlainWords(text);
  if (plain !== null) return plain;
  const head = text.slice(0, EDGE_CHARACTERS * 4);
  const runs = head.match(WORD)?.length ?? 0;
  if (!UNSPACED_SCRIPT.test(head)) return runs;
  const estimated =
    (head.match(IDEOGRAPHS)?.length ?? 0) / IDEOGRAPHS_PER_WORD +
    (head.match(UNSPACED_LETTERS)?.length ?? 0) / LETTERS_PER_WORD;
  return Math.max(runs, Math.round(estimated));
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

// Spaces, dashes and quotation marks of texts in Latin letters.
const PLAIN_MARKS: ReadonlySet<number> = new Set(
  Array.from('\u00A0©«®·»‐‑‒–—―‘’‚“”„†‡•…', (mark) => mark.charCodeAt(0)),
);

/** The same for texts in letters of ASCII and Latin, which need no pattern; null where another character stands. */
function countPlainWords(text: string): number | null {
  const end = Math.min(text.length, EDGE_CHARACTERS * 4);
  let words = 0;
  let isInWord = false;
  /** Whether the word has had its one apostrophe: only letters go on with it. */
  let isInflected = false;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    const isLetter = isPlainLetter(unit);
    if (isLetter || (unit >= 0x30 && unit <= 0x39)) {
      if (!isInWord || (isInflected && !isLetter)) {
        words++;
        isInflected = false;
      }
      isInWord = true;
    } else if (unit < 0x80 || PLAIN_MARKS.has(unit)) {
      const isApostrophe = unit === APOSTROPHE || unit === TYPOGRAPHIC_APOSTROPHE;
      const goesOn = isApostrophe && isInWord && !isInflected && at + 1 < end;
      if (goesOn && isPlainLetter(text.charCodeAt(at + 1))) isInflected = true;
      else {
        isInWord = false;
        isInflected = false;
      }
    } else return null;
  }
  return words;
}

/** A letter of ASCII, or of the Latin blocks up to U+024F. */
function isPlainLetter(unit: number): boolean {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7;
}

/** The last word of a text that ends in one without a capital, else null. */
export function finalWord(text: string): string | null {
  const word = /(?:^|[\s'’])([\p{L}\p{M}]{1,24})$/u.exec(text.slice(-EDGE_CHARACTERS))?.[1];
  return word === undefined || /\p{Lu}/u.test(word) ? null : word;
}

// Katakana with the long vowel and the middle dot, which belong to no script alone.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30A0-\\u30FF\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\u3000-\\u303F\\uFF00-\\uFFEF';
const UNSPACED_SCRIPT = new RegExp(`[${UNSPACED}]`, 'u');
const UNSPACED_END = new RegExp(`[${UNSPACED}]\\p{M}*$`, 'u');
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');
const CLOSING_START =
  /^(?:[,;:!?.)\]}،؛؟۔।։՝፡፣፤፥፧።。，、；：！？．）】」』》]|['’](?:s|t|re|ve|ll|d|m)?(?![\p{L}\p{M}\p{N}])|["”»](?![\p{L}\p{N}]))/u;
const OPENING_END = /(?:[([{（【„¿¡「『《]|(?<![^\s([{])["'“‘«])$/u;

/**
 * What goes between two pieces of one text that a line end had parted: a space, or nothing. Quotation marks that open
 * in one language close in another, so the space on their other side tells which they do.
 */
export function separatorBetween(before: string, after: string): '' | ' ' {
  const end = before.slice(-8);
  const start = after.slice(0, 8);
  if (CLOSING_START.test(start) || OPENING_END.test(end)) return '';
  if (UNSPACED_END.test(end.replace(SHARED_END, '')) && UNSPACED_START.test(start.replace(SHARED_START, '')))
    return '';
  return ' ';
}

// Quotation marks, dashes and dots that scripts with and without spaces share.
const SHARED_END = /["'“”‘’—…·]+$/u;
const SHARED_START = /^["'“”‘’—…·]+/u;

const PAIRS = [
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['【', '】'],
] as const;

/** Whether a text begins with the mark that closes what the text before has left open. */
export function closesOpenMark(before: string, text: string): boolean {
  const pair = PAIRS.find(([, closing]) => text.startsWith(closing));
  return pair !== undefined && leavesOpen(before, pair);
}

function leavesOpen(before: string, [opening, closing]: (typeof PAIRS)[number]): boolean {
  const tail = before.slice(-EDGE_CHARACTERS * 4);
  return tail.lastIndexOf(opening) > tail.lastIndexOf(closing);
}
