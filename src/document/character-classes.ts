/** What a character is, as bits: one look-up in place of a dozen regular expressions a text. */
export const CLASS = {
  word: 1,
  upper: 2,
  lower: 4,
  digit: 8,
  /** Han, Kana or Hangul. */
  wide: 16,
  /** Ends a sentence: Unicode's Sentence_Terminal, and the ellipsis. */
  terminal: 32,
  comma: 64,
  /** Neither letter, mark, number, space nor punctuation of running text. */
  symbol: 128,
} as const;

const KNOWN = 1 << 15;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [CLASS.word, /[\p{L}\p{M}\p{N}]/u],
  [CLASS.upper, /\p{Lu}/u],
  [CLASS.lower, /\p{Ll}/u],
  [CLASS.digit, /\p{Nd}/u],
  [CLASS.wide, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  [CLASS.terminal, /[\p{Sentence_Terminal}\u2026]/u],
  [CLASS.comma, /[,;\u060C\u061B\u3001\uFF0C\uFF1B\u055D\u1363]/u],
  [
    CLASS.symbol,
    /[^\p{L}\p{M}\p{N}\s\p{Cf}.,;:!?'"()\-\u2010-\u201F\u2026\u00AB\u00BB\u060C\u061B\u061F\u06D4\u0964\u3001\u3002\u300A-\u300F\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]/u,
  ],
];

// Filled as characters are met; the plane of nearly all text. It holds facts of Unicode and nothing of any page.
const table = new Uint16Array(0x10000);

/** The UTF-16 units that are halves of a character. */
export const FIRST_SURROGATE = 0xd800;
export const LAST_SURROGATE = 0xdfff;

/** The bits of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  let bits = table[codePoint] ?? 0;
  if (bits === 0) {
    bits = classify(codePoint) | KNOWN;
    table[codePoint] = bits;
  }
  return bits;
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  return PATTERNS.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), 0);
}
