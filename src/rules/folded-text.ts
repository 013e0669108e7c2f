import { BOUNDARY, type ClusterReader, LETTER, TRAITS } from './folded-character.js';

/** The letters and digits of a text, folded, each with its place in the text. */
export interface FoldedText {
  readonly raw: string;
  /** Of folded characters. What the arrays hold from there on has no meaning, but for the entry right there. */
  readonly length: number;
  /** Code points. Spaces and punctuation are left out, except significant marks; 0 after the last. */
  readonly characters: Uint32Array;
  /** Where each character begins in `raw`, and the length of `raw`. */
  readonly starts: Uint32Array;
  /** Where each character ends in `raw`, its accents included. */
  readonly ends: Uint32Array;
  /** One of `LETTER` for each character. */
  readonly classes: Uint8Array;
  /** One of `BOUNDARY` before each character, and one more at the end. */
  readonly boundaries: Uint8Array;
}

/**
 * Makes a folder of texts, which gives null for those of more than `limit` folded characters. What it gives holds
 * until it is called again: it fills the same arrays for each text, since most texts are done with at a glance.
 */
export function createTextFolder(clusters: ClusterReader, limit: number): (raw: string) => FoldedText | null {
  const characters = new Uint32Array(limit + 1);
  const starts = new Uint32Array(limit + 1);
  const ends = new Uint32Array(limit + 1);
  const classes = new Uint8Array(limit + 1);
  const boundaries = new Uint8Array(limit + 1);

  return (raw) => {
    let length = 0;
    let before = 0;
    let gap: number = BOUNDARY.none;
    let next = raw.length > 0 ? raw.charCodeAt(0) : 0;
    for (let index = 0, end = 0; index < raw.length; index = end) {
      end = index + 1;
      const unit = next;
      next = end < raw.length ? raw.charCodeAt(end) : 0;
      let traits = clusters.unitTraits(unit, next);
      if (traits === 0) {
        end = clusters.end(raw, index);
        next = end < raw.length ? raw.charCodeAt(end) : 0;
        traits = clusters.readTraits(raw, index, end);
      }
      const character = TRAITS.character(traits);
      if (character === 0 && !TRAITS.isOther(traits)) {
        gap = widenGap(gap, TRAITS.gap(traits));
        continue;
      }
      const letterClass = TRAITS.letterClass(traits);
      let boundary: number = length === 0 ? BOUNDARY.punctuation : boundaryBetween(before, gap, traits);
      if (character === 0) {
        for (const other of clusters.read(raw, index, end).characters) {
          if (length === limit) return null;
          characters[length] = other;
          starts[length] = index;
          ends[length] = end;
          classes[length] = letterClass;
          boundaries[length] = boundary;
          length++;
          boundary = BOUNDARY.none;
        }
      } else {
        if (length === limit) return null;
        characters[length] = character;
        starts[length] = index;
        ends[length] = end;
        classes[length] = letterClass;
        boundaries[length] = boundary;
        length++;
      }
      before = traits;
      gap = BOUNDARY.none;
    }
    characters[length] = 0;
    starts[length] = raw.length;
    boundaries[length] = BOUNDARY.punctuation;
    return { raw, length, characters, starts, ends, classes, boundaries };
  };
}

/** Two spaces are a space, but two hyphens no hyphen. */
function widenGap(gap: number, added: number): number {
  if (gap === BOUNDARY.none) return added;
  if (added === BOUNDARY.none) return gap;
  return gap === BOUNDARY.space && added === BOUNDARY.space ? BOUNDARY.space : BOUNDARY.punctuation;
}

/** Of the traits of two clusters that count. */
function boundaryBetween(before: number, gap: number, after: number): number {
  const left = TRAITS.letterClass(before);
  const right = TRAITS.letterClass(after);
  if (left === LETTER.mark || right === LETTER.mark) return BOUNDARY.punctuation;
  if (gap !== BOUNDARY.none) return gap;
  if ((left === LETTER.digit) !== (right === LETTER.digit)) return BOUNDARY.change;
  if (left === LETTER.digit) return BOUNDARY.none;
  if (TRAITS.script(before) !== TRAITS.script(after)) return BOUNDARY.change;
  if (left === LETTER.lower && right === LETTER.upper) return BOUNDARY.change;
  if (right === LETTER.unspaced) return BOUNDARY.unspaced;
  return right === LETTER.caseless ? BOUNDARY.caseless : BOUNDARY.none;
}
