/**
 * Gives the number of a stretch of a text: equal for equal letters, those of ASCII in any case, from 0. Of a comparison key
 * it is the number of the word in ASCII that has the key.
 */
export type WordNumbers = (text: string, start: number, end: number) => number;

const FIRST_CAPACITY = 2048;
const FULL = 0.5;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const TO_SMALL = 0x20;

/** Makes the numbers of one page, so that the words of a long text are told apart without making a string of any. */
export function createWordNumbers(): WordNumbers {
  // A hash table with open addressing; where the letters of each word begin and end, and the letters.
  let slots = new Int32Array(FIRST_CAPACITY);
  let hashes = new Int32Array(FIRST_CAPACITY * FULL);
  let starts = new Int32Array(FIRST_CAPACITY * FULL + 1);
  let letters = new Uint16Array(4 * FIRST_CAPACITY);
  let count = 0;
  return (text, start, end) => {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + smallLetter(text.charCodeAt(at))) | 0;
    let slot = hash & (slots.length - 1);
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      if (hashes[entry - 1] === hash && hasLetters(entry - 1, text, start, end)) return entry - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    const first = beginEntry(hash, end - start);
    for (let at = start; at < end; at++) letters[first + at - start] = smallLetter(text.charCodeAt(at));
    return count - 1;
  };

  function hasLetters(entry: number, text: string, start: number, end: number): boolean {
    const first = starts[entry] ?? 0;
    if ((starts[entry + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (letters[first + at - start] !== smallLetter(text.charCodeAt(at))) return false;
    }
    return true;
  }

  /** Takes the next number; gives where its letters go. */
  function beginEntry(hash: number, length: number): number {
    if (count + 1 > slots.length * FULL) grow();
    const first = starts[count] ?? 0;
    while (first + length > letters.length) letters = enlarged(letters);
    hashes[count] = hash;
    starts[count + 1] = first + length;
    slots[freeSlot(hash)] = ++count;
    return first;
  }

  function freeSlot(hash: number): number {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    const [moreHashes, moreStarts] = [
      new Int32Array(slots.length * FULL),
      new Int32Array(slots.length * FULL + 1),
    ];
    moreHashes.set(hashes);
    moreStarts.set(starts);
    hashes = moreHashes;
    starts = moreStarts;
    for (let entry = 0; entry < count; entry++) slots[freeSlot(hashes[entry] ?? 0)] = entry + 1;
  }
}

function smallLetter(unit: number): number {
  return unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit + TO_SMALL : unit;
}

function enlarged(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2);
  larger.set(units);
  return larger;
}
