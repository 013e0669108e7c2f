import { foldText } from '../document/key.js';
import { SMALL_LETTER } from '../document/letter-case.js';

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

/** The kinds of character that are told apart when phrases are compared. */
export const LETTER = { mark: 0, upper: 1, lower: 2, caseless: 3, unspaced: 4, digit: 5 } as const;

/** A character with its accents and invisible controls, folded. */
export interface FoldedCluster {
  /** Code points; empty for spaces, punctuation and letters that are often left out. */
  readonly characters: readonly number[];
  /** What {@link TRAITS} reads. */
  readonly traits: number;
}

/**
 * The traits of a cluster in one integer, since they are looked up for every character of every page. A character of
 * 0 means that the cluster has none, or has others than one of the basic plane, which `isOther` tells apart.
 */
export const TRAITS = {
  character: (traits: number): number => traits & 0xffff,
  /** One of {@link LETTER}, of a cluster that has characters. */
  letterClass: (traits: number): number => (traits >> 16) & 0b111,
  /** The {@link BOUNDARY} that a cluster without characters makes where it stands, alone, between two others. */
  gap: (traits: number): number => (traits >> 19) & 0b111,
  /** Its place in a list of scripts, from 1, or 0; of a letter. */
  script: (traits: number): number => (traits >> 22) & 0b1111,
  /** Whether it belongs to the character before it. */
  isExtender: (traits: number): boolean => (traits & EXTENDER_BIT) !== 0,
  isOther: (traits: number): boolean => (traits & OTHER_BIT) !== 0,
} as const;

/** Reads texts cluster by cluster, and remembers the clusters it has read. */
export interface ClusterReader {
  /** The end of the cluster that begins at an offset inside a text. */
  end(text: string, start: number): number;
  /** The cluster between two offsets. */
  read(text: string, start: number, end: number): FoldedCluster;
  /** Its traits, for less than the whole of it. */
  readTraits(text: string, start: number, end: number): number;
  /**
   * The traits of a cluster of one code unit that another follows, told by these two alone; 0 where the second may belong
   * to the first, or a unit is half a character. At the end of a text none follows: 0.
   */
  unitTraits(unit: number, next: number): number;
}

const EXTENDER_BIT = 1 << 26;
const OTHER_BIT = 1 << 27;
// Set in all traits, so that none are 0.
const KNOWN_BIT = 1 << 28;

const COLON = 0x3a;
export const COPYRIGHT = 0xa9;

// Below this code point nothing is an accent or an invisible control but the soft hyphen.
const FIRST_ACCENT = 0x300;
const SOFT_HYPHEN = 0xad;
const EXTENDER = /^[\p{M}\p{Cf}]$/u;
// Folding makes letters of some symbols (™ becomes tm), but readers take them for decoration.
const DECORATION = /[^\P{So}\u00A9]/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const UPPER_CASE = /^[\p{Lu}\p{Lt}]/u;
const LOWER_CASE = new RegExp(`^${SMALL_LETTER}`, 'u');
const NUMBER = /^\p{N}/u;
// Letters that fold to nothing, such as the lone hamza and tatweel, are part of the word they stand in.
const WORD_INSIDE = /[\p{L}\p{M}\p{Cf}]/gu;
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

// What Khmer and Ethiopic write for a colon after a label.
const LABEL_MARK = /[\u17D6\u1366]/gu;

// More distinct clusters than any one page shows, and small enough to keep for the life of a matcher.
const MEMO_LIMIT = 8192;
const PAGE_BITS = 8;
const PAGE_MASK = (1 << PAGE_BITS) - 1;

/** Whether a phrase that has this mark needs it in the text too; in a text it may be passed over. */
export function isSignificantMark(character: number): boolean {
  return character === COLON || character === COPYRIGHT;
}

/** The folded characters of a text that count when phrases are compared. */
export function foldedCharacters(text: string): number[] {
  const characters: number[] = [];
  for (const character of foldText(text.replace(DECORATION, ' ').replace(LABEL_MARK, ':'))) {
    const code = character.codePointAt(0) ?? 0;
    const isWord = code < 0x80 ? isAsciiWord(code) : WORD_CHARACTER.test(character);
    if ((isWord && !isApostropheLetter(code)) || isSignificantMark(code)) characters.push(code);
  }
  return characters;
}

/** Letters to Unicode, but Uzbek's readers take an apostrophe or a quotation mark in their place for the same. */
function isApostropheLetter(code: number): boolean {
  return code === 0x2bb || code === 0x2bc;
}

/** Makes a reader; what it remembers depends on the characters alone. */
export function createClusterReader(): ClusterReader {
  // Nearly all clusters are one code unit, for which arrays are several times faster than a Map.
  const pages: (FoldedCluster | undefined)[][] = [];
  const unitTraits = new Uint32Array(0x10000);
  const others = new Map<string, FoldedCluster>();

  function single(code: number): FoldedCluster {
    const page = (pages[code >> PAGE_BITS] ??= []);
    return (page[code & PAGE_MASK] ??= foldCluster(String.fromCharCode(code)));
  }

  function traitsOf(code: number): number {
    const known = unitTraits[code] ?? 0;
    if (known !== 0) return known;
    const { traits } = single(code);
    unitTraits[code] = traits;
    return traits;
  }

  function end(text: string, start: number): number {
    if (isSurrogate(text.charCodeAt(start))) return longClusterEnd(text, start);
    // Reading past the end is slow.
    if (start + 1 === text.length) return start + 1;
    const next = text.charCodeAt(start + 1);
    const goesOn =
      next < FIRST_ACCENT ? next === SOFT_HYPHEN : isSurrogate(next) || TRAITS.isExtender(traitsOf(next));
    return goesOn ? longClusterEnd(text, start) : start + 1;
  }

  function read(text: string, start: number, clusterEnd: number): FoldedCluster {
    if (clusterEnd === start + 1) return single(text.charCodeAt(start));
    const cluster = text.slice(start, clusterEnd);
    const known = others.get(cluster);
    if (known !== undefined) return known;
    const folded = foldCluster(cluster);
    if (others.size < MEMO_LIMIT) others.set(cluster, folded);
    return folded;
  }

  function readTraits(text: string, start: number, clusterEnd: number): number {
    return clusterEnd === start + 1 ? traitsOf(text.charCodeAt(start)) : read(text, start, clusterEnd).traits;
  }

  return {
    end,
    read,
    readTraits,
    unitTraits(unit, next) {
      if (isSurrogate(unit)) return 0;
      if (next < FIRST_ACCENT ? next === SOFT_HYPHEN : isSurrogate(next) || TRAITS.isExtender(traitsOf(next)))
        return 0;
      return unitTraits[unit] || traitsOf(unit);
    },
  };
}

function longClusterEnd(text: string, start: number): number {
  let end = start;
  do end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (isExtender(text.codePointAt(end) ?? 0));
  return end;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isExtender(code: number): boolean {
  if (code < FIRST_ACCENT) return code === SOFT_HYPHEN;
  return EXTENDER.test(String.fromCodePoint(code));
}

function foldCluster(raw: string): FoldedCluster {
  const cluster = raw.replace(LABEL_MARK, ':');
  const characters = foldedCharacters(cluster);
  const [character = 0] = characters;
  let traits = KNOWN_BIT;
  if (isExtender(cluster.codePointAt(0) ?? 0)) traits |= EXTENDER_BIT;
  if (characters.length === 0) return { characters, traits: traits | (gapOf(cluster) << 19) };
  const letterClass = classOf(cluster);
  const hasScript = letterClass !== LETTER.mark && letterClass !== LETTER.digit;
  const script = hasScript ? SCRIPTS.findIndex((pattern) => pattern.test(cluster)) + 1 : 0;
  traits |= (letterClass << 16) | (script << 22);
  const isOther = characters.length > 1 || character > 0xffff;
  return { characters, traits: traits | (isOther ? OTHER_BIT : character) };
}

/** Of a folded character, so without capitals. Most characters are ASCII, and a pattern costs ten times as much. */
function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function classOf(cluster: string): number {
  // These classes are large, and take longer to make ready than a short page takes to clean.
  if (/^[a-z]/.test(cluster)) return LETTER.lower;
  if (/^[A-Z]/.test(cluster)) return LETTER.upper;
  if (/^[0-9]/.test(cluster)) return LETTER.digit;
  if (UPPER_CASE.test(cluster)) return LETTER.upper;
  if (LOWER_CASE.test(cluster)) return LETTER.lower;
  if (NUMBER.test(cluster)) return LETTER.digit;
  if (UNSPACED.test(cluster)) return LETTER.unspaced;
  return WORD_CHARACTER.test(cluster) ? LETTER.caseless : LETTER.mark;
}

function gapOf(cluster: string): number {
  if (cluster === ' ') return BOUNDARY.space;
  const visible = cluster.replace(WORD_INSIDE, '');
  if (visible === '') return BOUNDARY.none;
  if (/^\s+$/u.test(visible)) return BOUNDARY.space;
  return JOINER.test(visible) ? BOUNDARY.joined : BOUNDARY.punctuation;
}
