import type { PhraseKind } from '../languages/define-language.js';
import { BOUNDARY, isSignificantMark, LETTER } from './folded-character.js';
import type { FoldedText } from './folded-text.js';
import type { SlotKind } from './phrase-notation.js';
import { numberEnds, slotEnds } from './phrase-slots.js';
import type { PhraseEnd, PhraseTrie } from './phrase-trie.js';

/** The way to finish a phrase from a node and a place, and all that follows it. */
export interface Ending {
  readonly score: number;
  readonly end: number;
  readonly phrase: PhraseEnd;
  readonly slots: readonly SlotSpan[];
  readonly next: Sequence | null;
}

export interface SlotSpan {
  readonly slot: SlotKind;
  readonly from: number;
  readonly to: number;
}

/** Phrases from a place to the end of the text. */
export interface Sequence {
  readonly score: number;
  readonly start: number;
  readonly ending: Ending;
}

/** What a phrase must heed because of the one before it. */
interface PhraseStart {
  /** Fewest letters, because it is glued to what stands before it. */
  readonly letters: number;
  readonly isLowerCase: boolean;
}

// "عاجل" glued to its neighbour is a label; two letters could be the end of any word.
const GLUED_LETTERS = { caseless: 3, unspaced: 2 };

// Literal characters count before all, then fewer phrases, then numbers that a phrase has a slot for.
const SCORE = { literal: 1000, phrase: -10, number: 1 };

// These labels carry a bare counter: "Facebook 12". Elsewhere a number is part of a title: "Top 10".
const COUNTED: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'commentCount',
  'commentForm',
  'commentLogin',
  'followUs',
  'listenButton',
  'printButton',
  'shareBar',
  'viewCounter',
]);

/**
 * The best way to cover a whole text with phrases one after the other. A dynamic programme over pairs of trie node
 * and place: each pair is looked at once for each of six ways its phrase may have begun, so the cost of a text is
 * bounded by its length, and ordinary prose ends after a few characters.
 */
export function coverText(text: FoldedText, trie: PhraseTrie): { sequence: Sequence | null; steps: number } {
  const { length } = text;
  const endings = new Map<number, Ending | null>();
  let steps = 0;

  function sequenceAt(place: number, previous: PhraseStart | null, letters: number): Sequence | null {
    let start = place;
    while (isSignificantMark(text.characters[start] ?? 0) && trie.child(0, text.characters[start] ?? 0) === 0)
      start++;
    if (start >= length) return null;
    const isLowerCase = text.classes[start] === LETTER.lower;
    // "Close up" is no "Close" and "Up": labels that follow each other are written alike.
    if (isLowerCase && previous?.isLowerCase === false && text.boundaries[start] === BOUNDARY.space)
      return null;
    const ending = endingAt(0, start, { letters, isLowerCase });
    return ending === null ? null : { score: ending.score, start, ending };
  }

  function endingAt(from: number, fromPlace: number, start: PhraseStart): Ending | null {
    let node = from;
    let place = fromPlace;
    let character = text.characters[place] ?? 0;
    steps++;
    // Where there is one way on there is nothing to remember.
    while (trie.end(node) === undefined && trie.slots(node).length === 0 && !isSignificantMark(character)) {
      node = trie.child(node, character);
      if (node === 0) return null;
      character = text.characters[++place] ?? 0;
      steps++;
    }
    const key = ((node * 4 + start.letters) * 2 + (start.isLowerCase ? 1 : 0)) * (length + 1) + place;
    const known = endings.get(key);
    if (known !== undefined) return known;
    let best: Ending | null = null;
    if (place < length) {
      const child = trie.child(node, character);
      if (child !== 0) best = endingAt(child, place + 1, start);
      if (node !== 0 && isSignificantMark(character)) best = better(best, endingAt(node, place + 1, start));
    }
    const phrase = trie.end(node);
    if (phrase !== undefined && phrase.literals >= start.letters)
      best = better(best, finish(phrase, place, start));
    for (const edge of trie.slots(node)) {
      // A name or headline that begins a phrase has no word before it to tell where it begins: only a mark can.
      const isOpen = node === 0 && edge.slot !== 'n';
      if (isOpen && text.boundaries[place] !== BOUNDARY.punctuation) continue;
      for (const to of slotEnds(text, place, edge, trie.goesOn)) {
        const rest = endingAt(edge.target, to, start);
        if (rest === null || isTornFrom(edge.slot, to, rest)) continue;
        const score = rest.score + (edge.slot === 'n' ? SCORE.number : 0);
        best = better(best, { ...rest, score, slots: [{ slot: edge.slot, from: place, to }, ...rest.slots] });
      }
    }
    endings.set(key, best);
    return best;
  }

  /** The phrase ends here; what follows must be the end of the text, a counter, or another phrase. */
  function finish(phrase: PhraseEnd, end: number, start: PhraseStart): Ending | null {
    const score = phrase.literals * SCORE.literal + SCORE.phrase;
    let place = end;
    while (isSignificantMark(text.characters[place] ?? 0)) place++;
    if (place === length) return { score, end, phrase, slots: [], next: null };
    const letters = lettersNeededAt(text, end);
    if (letters === null || phrase.literals < letters) return null;
    let best: Ending | null = null;
    const next = sequenceAt(end, start, letters);
    if (next !== null) best = { score: score + next.score, end, phrase, slots: [], next };
    if (COUNTED.has(phrase.kind) || text.boundaries[place] === BOUNDARY.punctuation) {
      for (const afterNumber of numberEnds(text, place)) {
        if (afterNumber === length) return better(best, { score, end, phrase, slots: [], next: null });
        if (lettersNeededAt(text, afterNumber) !== 0) continue;
        const following = sequenceAt(afterNumber, null, 0);
        if (following === null) continue;
        best = better(best, { score: score + following.score, end, phrase, slots: [], next: following });
      }
    }
    return best;
  }

  let sequence = sequenceAt(0, null, 0);
  for (const afterNumber of numberEnds(text, 0)) {
    const following = sequenceAt(afterNumber, null, 0);
    if (following === null || following.score <= (sequence?.score ?? 0)) continue;
    // "3. Facebook" is an item of a numbered list, "12 Facebook" a button with its counter.
    const isItemNumber = text.raw.charAt(text.ends[afterNumber - 1] ?? 0) === '.';
    if (!isItemNumber && COUNTED.has(following.ending.phrase.kind)) sequence = following;
  }
  return { sequence, steps };
}

/** Whether the name of a section that follows a headline or a list is its end: "Tags: harbour, islands, Politics". */
function isTornFrom(slot: SlotKind, to: number, { end, next }: Ending): boolean {
  return slot === 'text' && end === to && next?.ending.phrase.kind === 'section';
}

/** The fewest letters of phrases that meet at a place: 0 where words do, null where none may meet. */
function lettersNeededAt(text: FoldedText, place: number): number | null {
  const boundary = text.boundaries[place] ?? BOUNDARY.none;
  if (boundary >= BOUNDARY.change) return 0;
  if (boundary === BOUNDARY.caseless) return GLUED_LETTERS.caseless;
  return boundary === BOUNDARY.unspaced ? GLUED_LETTERS.unspaced : null;
}

function better(left: Ending | null, right: Ending | null): Ending | null {
  if (left === null) return right;
  return right !== null && right.score > left.score ? right : left;
}
