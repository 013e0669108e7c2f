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
 * Folds case, accents, letter variants, compatibility forms and digits; leaves punctuation and spaces.
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

// What each UTF-16 unit folds to, in pages of 256; null where that depends on its neighbours. It can hold no more than
// the units there are, and depends on nothing but them.
const FOLDED: (string | null)[][] = [];
// Marks, jamo and surrogates go together with what stands before them; so do a few signs that ACCENTS takes for marks.
const DEPENDENT =
  /^[\p{M}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uD800-\uDFFF]|^[\p{Script=Inherited}\u0591-\u05C7\u0610-\u061A\u06D6-\u06ED]$/u;

/** Folds a text unit by unit, at a fraction of the cost; null if one of them depends on its neighbours. */
function foldAlone(text: string): string | null {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const page = (FOLDED[unit >> 8] ??= []);
    let added = page[unit & 0xff];
    if (added === undefined) {
      added = foldUnit(text.charAt(index));
      page[unit & 0xff] = added;
    }
    if (added === null) return null;
    folded += added;
  }
  return folded;
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
  return foldText(text).match(WORD) ?? [];
}

/** The key of a whole text: its folded words with one space between. */
export function comparisonKey(text: string): string {
  return keyWords(text).join(' ');
}

/** Decimal digits stand in runs of ten in every script, so the value is the distance from the run's zero. */
function digitToAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
