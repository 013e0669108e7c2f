import { foldText } from '../document/key.js';

/** What lies between two neighbouring characters of a folded text, from nothing to a clear break. */
export const BOUNDARY = {
  /** Inside a word. */
  none: 0,
  /** A hyphen or apostrophe inside a word. */
  joined: 1,
  /** Two letters of a script without case, side by side: a word's inside, or two labels glued together. */
  caseless: 2,
  /** Two characters of a script that writes no spaces. */
  unspaced: 3,
  /** A change from lower to upper case, of script, or between letters and digits. */
  change: 4,
  space: 5,
  /** Punctuation or a symbol, with or without spaces. */
  punctuation: 6,
} as const;

type LetterClass = 'upper' | 'lower' | 'caseless' | 'unspaced' | 'digit' | 'mark';

/** The letters and digits of a text, folded, each with its place in the text. */
export interface FoldedText {
  readonly raw: string;
  /** Code points. Spaces and punctuation are left out, except those that {@link isSignificantMark} names. */
  readonly characters: readonly number[];
  /** Where each character begins in `raw`. */
  readonly starts: readonly number[];
  /** Where each character ends in `raw`, its accents included. */
  readonly ends: readonly number[];
  readonly classes: readonly LetterClass[];
  /** One of {@link BOUNDARY} before each character, and one more at the end. */
  readonly boundaries: readonly number[];
}

interface FoldedCluster {
  readonly characters: readonly number[];
  readonly letterClass: LetterClass;
  readonly script: number;
}

const COLON = 0x3a;
export const COPYRIGHT = 0xa9;

// Below this code point nothing is an accent or an invisible control but the soft hyphen.
const FIRST_ACCENT = 0x300;
const SOFT_HYPHEN = 0xad;
const EXTENDER = /^[\p{M}\p{Cf}]$/u;
// Folding makes letters of some symbols (™ becomes tm), but readers take them for decoration.
const DECORATION = /[^\P{So}\u00A9]/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
// Scripts whose words stand side by side without spaces.
const UNSPACED =
  /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  UNSPACED,
];
// Hyphens, apostrophes and their like in Hebrew, Armenian and Mongolian, and the signs of handles and companies.
const JOINER = /^['\u2019\u02BC`\-\u2010\u2011\u058A\u05BE\u05F3\u05F4"&@_]$/u;

// More distinct clusters than any one page shows, and small enough to keep for the life of a matcher.
const MEMO_LIMIT = 8192;

/** Whether a phrase that has this mark needs it in the text too; in a text it may be passed over. */
export function isSignificantMark(character: number): boolean {
  return character === COLON || character === COPYRIGHT;
}

/** The folded characters of a text that count when phrases are compared. */
export function foldedCharacters(text: string): number[] {
  const characters: number[] = [];
  for (const character of foldText(text.replace(DECORATION, ' '))) {
    const code = character.codePointAt(0) ?? 0;
    const isWord = code < 0x80 ? isAsciiWord(code) : WORD_CHARACTER.test(character);
    if (isWord || isSignificantMark(code)) characters.push(code);
  }
  return characters;
}

/** Of a folded character, so without capitals. Most characters are ASCII, and a pattern costs ten times as much. */
function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Folds one character with its accents. */
type ClusterFolder = (cluster: string) => FoldedCluster;

/** Makes a folder of characters that remembers its answers, which depend on the character alone. */
function createClusterFolder(): ClusterFolder {
  const memo = new Map<string, FoldedCluster>();
  return (cluster) => {
    const known = memo.get(cluster);
    if (known !== undefined) return known;
    const folded = {
      characters: foldedCharacters(cluster),
      letterClass: classOf(cluster),
      script: SCRIPTS.findIndex((script) => script.test(cluster)),
    };
    if (memo.size < MEMO_LIMIT) memo.set(cluster, folded);
    return folded;
  };
}

/** Makes {@link foldedCharacters} for many short texts, at a fraction of the cost. */
export function createCharacterFolder(): (text: string) => number[] {
  const foldCluster = createClusterFolder();
  return (text) => {
    const characters: number[] = [];
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = clusterEnd(text, start);
      characters.push(...foldCluster(text.slice(start, end)).characters);
    }
    return characters;
  };
}

/** Makes a folder of texts. */
export function createTextFolder(): (text: string) => FoldedText {
  const foldCluster = createClusterFolder();
  return (raw) => {
    const characters: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const classes: LetterClass[] = [];
    const boundaries: number[] = [];
    let before: FoldedCluster | null = null;
    let gapStart = 0;
    for (let index = 0, end = 0; index < raw.length; index = end) {
      end = clusterEnd(raw, index);
      const cluster = foldCluster(raw.slice(index, end));
      if (cluster.characters.length === 0) continue;
      for (const [place, character] of cluster.characters.entries()) {
        characters.push(character);
        starts.push(index);
        ends.push(end);
        classes.push(cluster.letterClass);
        boundaries.push(
          place > 0 ? BOUNDARY.none : boundaryBetween(before, raw.slice(gapStart, index), cluster),
        );
      }
      before = cluster;
      gapStart = end;
    }
    boundaries.push(BOUNDARY.punctuation);
    return { raw, characters, starts, ends, classes, boundaries };
  };
}

/** The end of a character with its accents and invisible controls. */
function clusterEnd(raw: string, start: number): number {
  let end = start;
  do end += (raw.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (isExtender(raw.codePointAt(end) ?? 0));
  return end;
}

function isExtender(code: number): boolean {
  if (code < FIRST_ACCENT) return code === SOFT_HYPHEN;
  return EXTENDER.test(String.fromCodePoint(code));
}

function classOf(cluster: string): LetterClass {
  if (/^\p{Lu}|^\p{Lt}/u.test(cluster)) return 'upper';
  if (/^\p{Ll}/u.test(cluster)) return 'lower';
  if (/^\p{N}/u.test(cluster)) return 'digit';
  if (UNSPACED.test(cluster)) return 'unspaced';
  return WORD_CHARACTER.test(cluster) ? 'caseless' : 'mark';
}

function boundaryBetween(before: FoldedCluster | null, gap: string, after: FoldedCluster): number {
  if (before === null) return BOUNDARY.punctuation;
  const left = before.letterClass;
  const right = after.letterClass;
  if (left === 'mark' || right === 'mark') return BOUNDARY.punctuation;
  if (gap === ' ') return BOUNDARY.space;
  // Letters that fold to nothing, such as the lone hamza and tatweel, are part of the word they stand in.
  const between = gap === '' ? gap : gap.replace(/[\p{L}\p{M}\p{Cf}]/gu, '');
  if (between !== '') {
    if (/^\s+$/u.test(between)) return BOUNDARY.space;
    return JOINER.test(between) ? BOUNDARY.joined : BOUNDARY.punctuation;
  }
  if ((left === 'digit') !== (right === 'digit')) return BOUNDARY.change;
  if (left === 'digit') return BOUNDARY.none;
  if (before.script !== after.script) return BOUNDARY.change;
  if (left === 'lower' && right === 'upper') return BOUNDARY.change;
  if (right === 'unspaced') return BOUNDARY.unspaced;
  return right === 'caseless' ? BOUNDARY.caseless : BOUNDARY.none;
}
