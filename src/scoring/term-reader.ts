import { UNSPACED } from '../document/key.js';

/** What a comparison key holds. */
export interface KeyTerms {
  /** Numbers of its terms, each once: the beginnings of its longer words, pairs of characters in unspaced scripts. */
  readonly terms: readonly number[];
  /** Share of its words that are function words; NaN where there are none to be known, and for no words. */
  readonly functionWordShare: number;
}

/** Numbers the terms of the keys of one page, so that they are counted and compared without making a text of any. */
export interface TermReader {
  /**
   * Reads a key. Equal terms have equal numbers, from 0.
   *
   * @param compared so many code units of it are read for terms
   */
  read(key: string, compared?: number): KeyTerms;
  /** More than any number given so far. */
  size(): number;
}

// Words shorter than this are mostly function words in the scripts that have short words at all.
const CONTENT_LENGTH = 4;
// Inflected forms of a word share their beginning. Code units; two fit into an integer.
const STEM_LENGTH = 6;
const PARTS = STEM_LENGTH / 2;
// The unspaced scripts begin with Thai; what stands before them in Unicode is not looked up.
const FIRST_UNSPACED = 0xe01;
const SPACE = 0x20;

const WHOLE = 1;
const BEGUN = 2;

const FIRST_CAPACITY = 1024;
const FULL = 0.5;

/**
 * Makes a reader for one page. The terms of a word of a spaced script are its first six code units, if it has four at
 * least; those of an unspaced one are its pairs of neighbouring code units.
 *
 * @param functionWords of the page's language, as comparison keys
 */
export function createTermReader(functionWords: ReadonlySet<string>): TermReader {
  // Beginnings of words, by their code units: a hash table with open addressing.
  let slots = new Int32Array(FIRST_CAPACITY);
  let parts = new Int32Array(FIRST_CAPACITY * FULL * PARTS);
  let lastKey = new Int32Array(FIRST_CAPACITY * FULL);
  let count = 0;
  let keys = 0;
  // By the number of its beginning, whether it is a function word, and whether longer ones begin so.
  const wholeOrBegun = new Uint8Array(functionWords.size);
  for (const word of functionWords) {
    const number = numberOf(word, 0, Math.min(word.length, STEM_LENGTH));
    wholeOrBegun[number] = (wholeOrBegun[number] ?? 0) | (word.length <= STEM_LENGTH ? WHOLE : BEGUN);
  }
  return { read, size: () => count };

  function read(key: string, compared = key.length): KeyTerms {
    keys++;
    const terms: number[] = [];
    let words = 0;
    let found = 0;
    for (let start = 0; start <= key.length;) {
      let isUnspaced = false;
      let end = start;
      for (; end < key.length; end++) {
        const unit = key.charCodeAt(end);
        if (unit === SPACE) break;
        if (unit >= FIRST_UNSPACED) isUnspaced = true;
      }
      words++;
      const number = numberOf(key, start, Math.min(end, start + STEM_LENGTH));
      if (number < wholeOrBegun.length && isFunctionWord(number, key, start, end)) found++;
      const comparedEnd = Math.min(end, compared);
      if (isUnspaced && UNSPACED.test(key.slice(start, comparedEnd))) {
        for (let at = start; at + 1 < comparedEnd; at++) addTerm(terms, numberOf(key, at, at + 2));
      } else if (comparedEnd - start >= CONTENT_LENGTH) {
        addTerm(terms, numberOf(key, start, Math.min(comparedEnd, start + STEM_LENGTH)));
      }
      start = end + 1;
    }
    return { terms, functionWordShare: functionWords.size === 0 || key === '' ? Number.NaN : found / words };
  }

  function isFunctionWord(number: number, key: string, start: number, end: number): boolean {
    const known = wholeOrBegun[number] ?? 0;
    if (end - start <= STEM_LENGTH) return (known & WHOLE) !== 0;
    return (known & BEGUN) !== 0 && functionWords.has(key.slice(start, end));
  }

  function addTerm(terms: number[], number: number): void {
    if (lastKey[number] === keys) return;
    lastKey[number] = keys;
    terms.push(number);
  }

  /** The number of a stretch of at most {@link STEM_LENGTH} code units, none of which is zero. */
  function numberOf(text: string, start: number, end: number): number {
    const first = unitsAt(text, start, end);
    const second = unitsAt(text, start + 2, end);
    const third = unitsAt(text, start + 4, end);
    let slot = slotOf(first, second, third);
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      const at = (entry - 1) * PARTS;
      if (parts[at] === first && parts[at + 1] === second && parts[at + 2] === third) return entry - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    if (count + 1 > slots.length * FULL) {
      grow();
      slot = freeSlot(first, second, third);
    }
    parts[count * PARTS] = first;
    parts[count * PARTS + 1] = second;
    parts[count * PARTS + 2] = third;
    slots[slot] = ++count;
    return count - 1;
  }

  function slotOf(first: number, second: number, third: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 7) & (slots.length - 1);
  }

  function freeSlot(first: number, second: number, third: number): number {
    let slot = slotOf(first, second, third);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    parts = enlarged(parts);
    lastKey = enlarged(lastKey);
    for (let entry = 0; entry < count; entry++) {
      const at = entry * PARTS;
      slots[freeSlot(parts[at] ?? 0, parts[at + 1] ?? 0, parts[at + 2] ?? 0)] = entry + 1;
    }
  }
}

/** Two code units as one integer; zero where the text has ended. */
function unitsAt(text: string, at: number, end: number): number {
  if (at + 1 < end) return text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
  return at < end ? text.charCodeAt(at) : 0;
}

function enlarged(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** A mark at each term of some texts. */
export function markTerms(texts: Iterable<Pick<KeyTerms, 'terms'>>, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const { terms } of texts) for (const term of terms) marks[term] = 1;
  return marks;
}

/** How many of some terms are marked. */
export function countMarked(terms: readonly number[], marks: Uint8Array): number {
  let count = 0;
  for (const term of terms) count += marks[term] ?? 0;
  return count;
}

/** The share, 0 to 1, of some terms that are marked; 0 for no terms. */
export function shareMarked(terms: readonly number[], marks: Uint8Array): number {
  return terms.length === 0 ? 0 : countMarked(terms, marks) / terms.length;
}
