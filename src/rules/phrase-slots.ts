import { BOUNDARY, foldedCharacters, isSignificantMark, LETTER } from './folded-character.js';
import type { FoldedText } from './folded-text.js';
import type { SlotKind } from './phrase-notation.js';
import type { PhraseTrie, SlotEdge } from './phrase-trie.js';

const NAME_WORDS = 8;
const NAME_CHARACTERS = 60;
const TEXT_CHARACTERS = 200;
// Shorter words of a name may begin in lower case: "de la", "von", "and".
const NAME_WORD_NEEDS_CAPITAL = 4;
// "J.", "Dr.", "Prof." are no sentence ends; without capitals to go by only initials and "د." are not.
const ABBREVIATION_LETTERS = { cased: 4, caseless: 2 };
// A word of Chinese, Japanese or Thai is about two characters long.
const UNSPACED_CHARACTERS_A_WORD = 2;

// A range of two numbers in the millions: 1,200,000–1,300,000.
const NUMBER_RUNS = 6;

const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;

// What stands inside one number or range: 1,200 · 1 200 · 1'200 · 10–20 · 3/5 · 12:30.
const NUMBER_GAP = /^\s?[.,:'\u2019\u066B\u066C/~+\u2010-\u2015\u2212-]?\s?$/u;

// Words and letters for thousands, millions and their like, after a number. Folded and longest first, so that
// "mil" is not read as "m".
const MULTIPLIERS = byFirstCharacter([
  [
    'k',
    'm',
    'b',
    'mn',
    'bn',
    'thousand',
    'million',
    'mil',
    'mio',
    'tsd',
    'mille',
    'millón',
    'milhão',
    'milhões',
  ],
  ['bin', 'rb', 'ribu', 'jt', 'juta', 'tys', 'tis', 'mln', 'к', 'м', 'тыс', 'млн', 'тис', 'хил'],
  ['ألف', 'آلاف', 'مليون', 'هزار', 'میلیون', 'אלף', 'אלפים', 'हज़ार', 'लाख', 'करोड़', 'হাজার', 'লাখ'],
  ['千', '万', '萬', '億', '亿', '천', '만', '억', 'พัน', 'หมื่น', 'แสน', 'ล้าน'],
]);

const SENTENCE_END = /[.!?\u061F\u06D4\u3002\uFF01\uFF1F\u2026\u0964\u055E\u1362\u1367]/u;
const INTERNET_NAME = /^@|\p{L}\.\p{L}/u;
// Marks that belong to a headline, before and after it.
const OPENING_MARKS = /[\p{Ps}\p{Pi}"'\u00BF\u00A1#]*$/u;
const CLOSING_MARKS = /^[\p{Pe}\p{Pf}"'.!?\u061F\u06D4\u3002\uFF01\uFF1F\u2026\u1362\u1367%]*/u;
const NOWHERE: readonly number[] = [];

/**
 * The places where a slot that begins at `from` can end, nearest first; empty when it cannot begin there. Names and
 * headlines can end in many places, of which only those are given where the phrase `goesOn`.
 */
export function slotEnds(
  text: FoldedText,
  from: number,
  edge: SlotEdge,
  goesOn: PhraseTrie['goesOn'],
): readonly number[] {
  if (from >= text.length) return NOWHERE;
  // Between two slots punctuation is all there is to tell where one ends, so there it is not optional.
  if (edge.afterSlot !== null && (text.boundaries[from] ?? 0) < BOUNDARY[edge.afterSlot]) return NOWHERE;
  if (edge.slot === 'n') return numberEnds(text, from);
  if (!edge.gluedBefore && !isSlotBoundary(text, from)) return NOWHERE;
  return edge.slot === 'name' ? nameEnds(text, from, edge, goesOn) : textEnds(text, from, edge, goesOn);
}

/** What a slot holds, as the text has it. A headline keeps its quotes, brackets and closing marks. */
export function slotText(text: FoldedText, slot: SlotKind, from: number, to: number): string {
  let start = text.starts[from] ?? 0;
  let end = text.ends[to - 1] ?? start;
  if (slot === 'text') {
    const previous = from > 0 ? (text.ends[from - 1] ?? 0) : 0;
    const next = text.starts[to] ?? text.raw.length;
    start -= (OPENING_MARKS.exec(text.raw.slice(previous, start)) ?? [''])[0].length;
    end += (CLOSING_MARKS.exec(text.raw.slice(end, next)) ?? [''])[0].length;
  }
  return text.raw.slice(start, end);
}

/** The places where a number that begins at `from` can end. */
export function numberEnds(text: FoldedText, from: number): readonly number[] {
  if (!isDigit(text, from) || isDigit(text, from - 1, text.boundaries[from])) return NOWHERE;
  const ends: number[] = [];
  let place = from;
  for (let runs = 0; runs < NUMBER_RUNS && isDigit(text, place); runs++) {
    while (isDigit(text, place + 1, text.boundaries[place + 1])) place++;
    place++;
    ends.push(place);
    const multiplied = multiplierEnd(text, place);
    if (multiplied !== null) ends.push(multiplied);
    const next = isSignificantMark(text.characters[place] ?? 0) ? place + 1 : place;
    if (!isDigit(text, next) || !NUMBER_GAP.test(gapBetween(text, place - 1, next))) break;
    place = next;
  }
  return ends;
}

/** Whether a digit stands at a place, and, where a boundary is given, nothing between it and its neighbour. */
function isDigit(text: FoldedText, place: number, boundary: number = BOUNDARY.none): boolean {
  const character = text.characters[place] ?? 0;
  return character >= ZERO && character <= NINE && boundary === BOUNDARY.none;
}

function multiplierEnd(text: FoldedText, from: number): number | null {
  for (const multiplier of MULTIPLIERS.get(text.characters[from] ?? 0) ?? []) {
    const end = from + multiplier.length;
    if (text.boundaries[end] === BOUNDARY.none || text.boundaries[end] === BOUNDARY.caseless) continue;
    if (multiplier.every((character, place) => text.characters[from + place] === character)) return end;
  }
  return null;
}

function byFirstCharacter(words: readonly (readonly string[])[]): ReadonlyMap<number, readonly number[][]> {
  const groups = new Map<number, number[][]>();
  const folded = words.flat().map(foldedCharacters);
  for (const word of folded.toSorted((left, right) => right.length - left.length)) {
    const first = word[0] ?? 0;
    groups.set(first, [...(groups.get(first) ?? []), word]);
  }
  return groups;
}

function textEnds(
  text: FoldedText,
  from: number,
  { gluedAfter, target }: SlotEdge,
  goesOn: PhraseTrie['goesOn'],
): readonly number[] {
  if (isSignificantMark(text.characters[from] ?? 0)) return NOWHERE;
  const ends: number[] = [];
  const start = text.starts[from] ?? 0;
  for (let place = from; place < text.length; place++) {
    if ((text.ends[place] ?? 0) - start > TEXT_CHARACTERS) break;
    const isEnd = gluedAfter || isSlotBoundary(text, place + 1);
    if (isEnd && goesOn(target, text.characters, place + 1)) ends.push(place + 1);
  }
  return ends;
}

function nameEnds(
  text: FoldedText,
  from: number,
  { gluedAfter, target }: SlotEdge,
  goesOn: PhraseTrie['goesOn'],
): readonly number[] {
  let ends: number[] | null = null;
  const limit = nameLimit(text, from);
  for (let end = from + 1; end <= limit; end++) {
    if ((gluedAfter || isSlotBoundary(text, end)) && goesOn(target, text.characters, end))
      (ends ??= []).push(end);
  }
  return ends ?? NOWHERE;
}

// Several phrases ask for a name at the same place.
let limited: { readonly text: FoldedText; readonly from: number; readonly limit: number } | null = null;

/** Where a name that begins at a place has ended at the latest. */
function nameLimit(text: FoldedText, from: number): number {
  if (limited === null || limited.text !== text || limited.from !== from) {
    limited = { text, from, limit: findNameLimit(text, from) };
  }
  return limited.limit;
}

function findNameLimit(text: FoldedText, from: number): number {
  const start = text.starts[from] ?? 0;
  let wordStart = from;
  let words = 1;
  for (let place = from; place < text.length; place++) {
    if (isSignificantMark(text.characters[place] ?? 0)) return place;
    const boundary = text.boundaries[place] ?? BOUNDARY.none;
    if (place > from && boundary >= BOUNDARY.space) {
      if (endsSentence(text, wordStart, place)) return place;
      wordStart = place;
      words++;
    }
    if (text.classes[place] === LETTER.unspaced) words += 1 / UNSPACED_CHARACTERS_A_WORD;
    if (words > NAME_WORDS || (text.ends[place] ?? 0) - start > NAME_CHARACTERS) return place;
    const wordEnds = (text.boundaries[place + 1] ?? BOUNDARY.space) >= BOUNDARY.space;
    if (wordEnds && !canStandInName(text, wordStart, place + 1, wordStart === from)) return place;
  }
  return text.length;
}

function canStandInName(text: FoldedText, start: number, end: number, isFirst: boolean): boolean {
  const letterClass = text.classes[start];
  // A name may begin with a digit (7News) but not with a number.
  if (letterClass === LETTER.digit)
    return !isFirst || text.classes.subarray(start, end).some((other) => other !== LETTER.digit);
  if (letterClass !== LETTER.lower || end - start < NAME_WORD_NEEDS_CAPITAL) return true;
  return !standsBetweenSpaces(text, start, end) && isInternetName(text.raw, text.starts[start] ?? 0);
}

/** Whether there is nothing but spaces around a word, so that it is no part of a longer thing. */
function standsBetweenSpaces(text: FoldedText, start: number, end: number): boolean {
  const isSpaceBefore = text.raw.charCodeAt((text.starts[start] ?? 0) - 1) === SPACE;
  return isSpaceBefore && text.raw.charCodeAt(text.ends[end - 1] ?? 0) === SPACE;
}

function isInternetName(raw: string, place: number): boolean {
  let start = place;
  while (start > 0 && place - start < NAME_CHARACTERS && !/\s/u.test(raw.charAt(start - 1))) start--;
  return INTERNET_NAME.test(/^\S*/u.exec(raw.slice(start, place + NAME_CHARACTERS))?.[0] ?? '');
}

/** Whether a sentence ends between the word that begins at `wordStart` and the next, which begins at `next`. */
function endsSentence(text: FoldedText, wordStart: number, next: number): boolean {
  const gap = gapBetween(text, next - 1, next);
  if (!SENTENCE_END.test(gap)) return false;
  if (!gap.startsWith('.')) return true;
  const isCased = text.classes[wordStart] === LETTER.upper;
  if (next - wordStart <= (isCased ? ABBREVIATION_LETTERS.cased : ABBREVIATION_LETTERS.caseless))
    return false;
  // "example.com" goes on, "the end.Next" does not.
  return gap !== '.' || text.classes[next] === LETTER.upper;
}

function gapBetween(text: FoldedText, left: number, right: number): string {
  return text.raw.slice(text.ends[left] ?? 0, text.starts[right] ?? text.raw.length);
}

function isSlotBoundary(text: FoldedText, place: number): boolean {
  const boundary = text.boundaries[place] ?? BOUNDARY.none;
  return boundary !== BOUNDARY.none && boundary !== BOUNDARY.caseless;
}
