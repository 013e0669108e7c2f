import { CLASS, classOf, FIRST_SURROGATE, LAST_SURROGATE } from './character-classes.js';

/**
 * Comparison keys: two texts that a reader takes for the same have the same key. Keys are for comparing only;
 * output text keeps every character.
 */

// Letters that scripts of the Arabic family write in more than one way. NFKC has already folded the
// presentation forms; what is left are spelling variants (Unicode core specification, chapter 9.2).
const LETTER_VARIANTS: ReadonlyMap<string, string> = new Map(
  [
    ['أإآٱ', 'ا'],
    ['ىیېۍئ', 'ي'],
    ['ةۀە', 'ه'],
    ['ؤ', 'و'],
    ['ک', 'ك'],
    ['ı', 'i'],
    ['ё', 'е'],
    ['ß', 'ss'],
    ['ך', 'כ'],
    ['ם', 'מ'],
    ['ן', 'נ'],
    ['ף', 'פ'],
    ['ץ', 'צ'],
    ['ς', 'σ'],
    // Ethiopic rows that sound alike in Amharic, which writes now one, now the other.
    ['ሃሐሓኀኃ', 'ሀ'],
    ['ሑኁ', 'ሁ'],
    ['ሒኂ', 'ሂ'],
    ['ሔኄ', 'ሄ'],
    ['ሕኅ', 'ህ'],
    ['ሖኆ', 'ሆ'],
    ['ሠ', 'ሰ'],
    ['ሡ', 'ሱ'],
    ['ሢ', 'ሲ'],
    ['ሣ', 'ሳ'],
    ['ሤ', 'ሴ'],
    ['ሥ', 'ስ'],
    ['ሦ', 'ሶ'],
    ['ኣዐዓ', 'አ'],
    ['ዑ', 'ኡ'],
    ['ዒ', 'ኢ'],
    ['ዔ', 'ኤ'],
    ['ዕ', 'እ'],
    ['ዖ', 'ኦ'],
    ['ፀ', 'ጸ'],
    ['ፁ', 'ጹ'],
    ['ፂ', 'ጺ'],
    ['ፃ', 'ጻ'],
    ['ፄ', 'ጼ'],
    ['ፅ', 'ጽ'],
    ['ፆ', 'ጾ'],
    // What stands before a name or a list as the colon does elsewhere; the Armenian full stop looks like it.
    ['\u055D\u0589\u1361\u1366', ':'],
  ].flatMap(([variants = '', letter = '']) => Array.from(variants, (variant) => [variant, letter] as const)),
);

const VARIANT = new RegExp(`[${[...LETTER_VARIANTS.keys()].join('')}]`, 'gu');

// Marks are accents in these scripts and can be dropped; in Indic scripts and Thai they are vowels and stay.
const ACCENTS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{M}])[\p{Script=Inherited}\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0483-\u0489]+/gu;

// Tatweel, the hamza on its own (written or not by habit), zero-width and bidirectional controls, soft hyphen.
const IGNORABLE = /[\u0640\u0621\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Variation_Selector}]/gu;

const DIGIT = /\p{Nd}/gu;
const ASCII = /^[\x20-\x7E\t\n]*$/;

/**
 * Folds case, accents, letter variants, compatibility forms, digits and the colons of Armenian and Ethiopic; leaves other
 * punctuation and spaces.
 * Idempotent: folding a folded text changes nothing.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return foldAlone(text) ?? foldTogether(text);
}

function foldTogether(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(IGNORABLE, '')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(VARIANT, (letter) => LETTER_VARIANTS.get(letter) ?? letter)
    .replace(DIGIT, digitToAscii);
}

/** How a UTF-16 unit folds, as far as that does not depend on its neighbours. */
const UNIT = { unknown: 0, lowerCase: 1, other: 2, dependent: 3 } as const;

// Of all UTF-16 units, and what those fold to that more happens to than lower case. They depend on nothing but the
// units, and can hold no more than there are.
const unitKinds = new Uint8Array(0x10000);
const foldedUnits = new Map<number, string>();
const SIGMA = 0x3a3;
// Marks, jamo and surrogates go together with what stands before them; so do a few signs that ACCENTS takes for marks.
const DEPENDENT =
  /^[\p{M}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uD800-\uDFFF]|^[\p{Script=Inherited}\u0591-\u05C7\u0610-\u061A\u06D6-\u06ED]$/u;

/** Folds a text unit by unit, at a fraction of the cost; null if one of them depends on its neighbours. */
function foldAlone(text: string): string | null {
  let folded = '';
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    let kind = unitKinds[unit] ?? UNIT.unknown;
    if (kind === UNIT.unknown) {
      kind = learnUnit(unit);
      unitKinds[unit] = kind;
    }
    if (kind === UNIT.lowerCase) continue;
    if (kind === UNIT.dependent) return null;
    if (done < index) folded += text.slice(done, index).toLowerCase();
    folded += foldedUnits.get(unit) ?? '';
    done = index + 1;
  }
  return folded + text.slice(done).toLowerCase();
}

function learnUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldUnit(character);
  if (folded === null) return UNIT.dependent;
  // A sigma's lower case is another one at the end of a word.
  if (folded === character.toLowerCase() && unit !== SIGMA) return UNIT.lowerCase;
  foldedUnits.set(unit, folded);
  return UNIT.other;
}

function foldUnit(unit: string): string | null {
  const compatible = unit.normalize('NFKC');
  const bare = compatible.toLowerCase().normalize('NFD').replace(IGNORABLE, '');
  const isDependent = bare !== '' && (DEPENDENT.test(compatible) || DEPENDENT.test(bare));
  return isDependent ? null : foldTogether(unit);
}

/** A word is a run of letters, marks and digits of any script: JavaScript's own `\w` knows only ASCII. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that set no space between words: a run of letters is not one word there. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a folded text, in order. */
export function keyWords(text: string): string[] {
  const words: string[] = [];
  const folded = foldText(text);
  forEachWord(folded, (start, end) => void words.push(folded.slice(start, end)));
  return words;
}

/**
 * Calls back with the UTF-16 offsets of each match of {@link WORD}, in order. Takes less than half the time of the
 * pattern, which looks up large classes for every character.
 */
export function forEachWord(text: string, callback: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    let codePoint = text.charCodeAt(at);
    if (codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE)
      codePoint = text.codePointAt(at) ?? codePoint;
    const isWord = (classOf(codePoint) & CLASS.word) !== 0;
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      callback(start, at);
      start = -1;
    }
    if (codePoint > 0xffff) at++;
  }
  if (start >= 0) callback(start, text.length);
}

const SPACE = 0x20;

/** The key of a whole text: its folded words with one space between. */
export function comparisonKey(text: string): string {
  const folded = foldText(text);
  const { length } = folded;
  let key = '';
  // What is between here and the place looked at is words with one space between, as the key will have it.
  let from = 0;
  let isAfterWord = false;
  for (let at = 0; at < length; at++) {
    let codePoint = folded.charCodeAt(at);
    if (codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE) {
      codePoint = folded.codePointAt(at) ?? codePoint;
    }
    if ((classOf(codePoint) & CLASS.word) !== 0) isAfterWord = true;
    else if (isAfterWord && codePoint === SPACE) isAfterWord = false;
    else {
      // A mark, or one space too many.
      const end = isAfterWord || at === from ? at : at - 1;
      if (end > from) key += key === '' ? folded.slice(from, end) : ` ${folded.slice(from, end)}`;
      from = at + (codePoint > 0xffff ? 2 : 1);
      isAfterWord = false;
    }
    if (codePoint > 0xffff) at++;
  }
  const end = isAfterWord || length === from ? length : length - 1;
  if (end <= from) return key;
  if (key === '' && from === 0 && end === length) return folded;
  return key === '' ? folded.slice(from, end) : `${key} ${folded.slice(from, end)}`;
}

/** Decimal digits stand in runs of ten in every script, so the value is the distance from the run's zero. */
function digitToAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
