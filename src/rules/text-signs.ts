/** What the patterns of rules ask for that most texts have not, as bits. */
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

/** What a text shows, told for all patterns in one look at it. */
export type Sign = keyof typeof SIGN;

// Every text shows it: what a pattern needs that names no sign.
const ANY_TEXT = 1 << 20;
/** A text of up to this many UTF-16 units is short. */
const SHORT = 10;

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
const signOfUnit = new Uint16Array(0x10000);
const DIGIT = /\p{Nd}|[\uD800-\uDFFF]/u;
for (const [sign, characters] of CHARACTERS) {
  for (let at = 0; at < characters.length; at++) signOfUnit[characters.charCodeAt(at)] = sign | KNOWN;
}

/** The sign that a UTF-16 unit is. Of digits beyond the first plane each half counts. */
function learnSign(unit: number): number {
  const sign = KNOWN | (DIGIT.test(String.fromCharCode(unit)) ? SIGN.digit : 0);
  signOfUnit[unit] = sign;
  return sign;
}

const POINT = 0x2e;
const SPACE = 0x20;

/** The bits of which a text must show one for a pattern that needs these signs to match it. */
export function signsNeeded(signs: readonly Sign[] | undefined): number {
  return signs?.reduce((bits, sign) => bits | SIGN[sign], 0) ?? ANY_TEXT;
}

/** The bits of the signs that a text shows; never none. */
export function signsOf(text: string): number {
  let found = text.length <= SHORT ? SIGN.short | ANY_TEXT : ANY_TEXT;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === POINT) {
      if (at + 1 < text.length && text.charCodeAt(at + 1) > SPACE) found |= SIGN.point;
    } else found |= signOfUnit[unit] || learnSign(unit);
  }
  return found;
}
