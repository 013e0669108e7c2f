/** Characters of which a text must hold some for a rule's pattern to match it, as bits. */
const SIGN = {
  digit: 1,
  /** A full stop inside the text, with no space behind it. */
  point: 2,
  colon: 4,
  at: 8,
  /** An opening parenthesis. */
  parenthesis: 16,
  dash: 32,
  slash: 64,
  arrow: 128,
  copyright: 256,
  hash: 512,
  star: 1024,
  /** What stands in code alone, nearly. */
  code: 2048,
  plus: 4096,
  /** The text is short. */
  short: 8192,
} as const;

const ALL = 0xffff_ffff;
/** A text of up to this many UTF-16 units is short. */
const SHORT = 10;

/**
 * What the patterns ask for that most texts have not: told for all of them in one look at a text, at a small part of the
 * cost of the patterns. A rule that is not listed asks for nothing of the kind.
 */
const NEEDED: ReadonlyMap<string, number> = new Map([
  ['bare-counter', SIGN.digit | SIGN.star],
  ['breadcrumb', SIGN.arrow | SIGN.slash],
  ['contact-line', SIGN.colon | SIGN.at | SIGN.parenthesis | SIGN.plus],
  ['copyright', SIGN.copyright | SIGN.parenthesis],
  ['file-size', SIGN.digit],
  ['font-size', SIGN.dash | SIGN.plus | SIGN.short],
  ['hashtags', SIGN.hash],
  ['image-credit', SIGN.copyright],
  ['image-file-name', SIGN.digit | SIGN.point],
  ['script-leak', SIGN.parenthesis | SIGN.point | SIGN.slash | SIGN.at | SIGN.code],
  ['share-url', SIGN.slash | SIGN.colon],
  ['video-player', SIGN.digit],
]);

const CHARACTERS: readonly (readonly [number, string])[] = [
  [SIGN.colon, ':：'],
  [SIGN.at, '@'],
  [SIGN.parenthesis, '('],
  [SIGN.dash, '-−–'],
  [SIGN.slash, '/'],
  [SIGN.arrow, '>›»→❯⟩'],
  [SIGN.copyright, '©'],
  [SIGN.hash, '#＃'],
  [SIGN.star, '★☆⭐⯪✩✭✮✯\uFE0F'],
  [SIGN.code, '=[|<{'],
  [SIGN.plus, '+'],
];

// Of UTF-16 units, filled as they are met. It holds facts of Unicode and nothing of any page.
const KNOWN = 1 << 15;
const signs = new Uint16Array(0x10000);
const DIGIT = /\p{Nd}|[\uD800-\uDFFF]/u;
for (const [sign, characters] of CHARACTERS) {
  for (let at = 0; at < characters.length; at++) signs[characters.charCodeAt(at)] = sign | KNOWN;
}

/** The sign that a UTF-16 unit is. Of digits beyond the first plane each half counts. */
function learnSign(unit: number): number {
  const sign = KNOWN | (DIGIT.test(String.fromCharCode(unit)) ? SIGN.digit : 0);
  signs[unit] = sign;
  return sign;
}

const POINT = 0x2e;
const SPACE = 0x20;

/** The signs of which a text must show one for a rule's pattern to match it. */
export function signsNeeded(rule: string): number {
  return NEEDED.get(rule) ?? ALL;
}

/** The signs that a text shows; never none. */
export function signsOf(text: string): number {
  let found = text.length <= SHORT ? SIGN.short | NONE : NONE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === POINT) {
      if (at + 1 < text.length && text.charCodeAt(at + 1) > SPACE) found |= SIGN.point;
    } else found |= signs[unit] || learnSign(unit);
  }
  return found;
}

// Of rules that need nothing.
const NONE = 1 << 20;
