import type { Language, PhraseKind } from '../languages/define-language.js';
import { BOUNDARY, createTextFolder, isSignificantMark, type FoldedText } from './folded-text.js';
import { numberEnds, slotEnds, slotText } from './phrase-slots.js';
import { compilePhrases, type PhraseEnd, type PhraseTrie, type SlotKind } from './phrase-trie.js';

/** A stretch of a block that is one phrase. */
export interface PhrasePart {
  readonly kind: PhraseKind;
  /** The stretch as the block has it. */
  readonly text: string;
  /** What the phrase's slots hold, as the block has it, in order. */
  readonly slots: readonly string[];
}

/** A whole block made of phrases. */
export interface PhraseMatch {
  /** The kind that covers most of the block; the earlier one of two that cover the same. */
  readonly kind: PhraseKind;
  readonly parts: readonly PhrasePart[];
}

/** Finds blocks that are chrome by their words alone. */
export interface PhraseMatcher {
  /** The match of a whole block, or null. */
  match(text: string): PhraseMatch | null;
}

/** A match and what it cost. */
export interface PhraseSearch {
  readonly match: PhraseMatch | null;
  /** Pairs of a trie node and a place in the text that were looked at. */
  readonly steps: number;
}

/** The way to finish a phrase from a node and a place, and all that follows it. */
interface Ending {
  readonly score: number;
  readonly end: number;
  readonly phrase: PhraseEnd;
  readonly slots: readonly SlotSpan[];
  readonly next: Sequence | null;
}

interface SlotSpan {
  readonly slot: SlotKind;
  readonly from: number;
  readonly to: number;
}

/** Phrases from a place to the end of the text. */
interface Sequence {
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

// The longest consent sentences of news sites have about 350 letters.
const LONGEST_BLOCK = 400;
// Raw characters a folded one: above it a block cannot have few enough letters to be tried, spaces and all.
const RAW_A_FOLDED = 3;
// "عاجل" glued to its neighbour is a label; two letters could be the end of any word.
const GLUED_LETTERS = { caseless: 3, unspaced: 2 };
const WHOLE_LETTERS = 2;

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

/** Compiles the phrases of languages into one matcher. */
export function createPhraseMatcher(languages: readonly Language[]): PhraseMatcher {
  const search = createPhraseSearch(languages);
  return { match: (text) => search(text).match };
}

/** The matcher with an account of its work, for tests of its cost. */
export function createPhraseSearch(languages: readonly Language[]): (text: string) => PhraseSearch {
  const trie = compilePhrases(languages);
  const fold = createTextFolder();
  return (raw) => {
    if (raw.length > LONGEST_BLOCK * RAW_A_FOLDED) return { match: null, steps: 0 };
    const text = fold(raw);
    if (text.characters.length > LONGEST_BLOCK) return { match: null, steps: 0 };
    const { sequence, steps } = coverText(text, trie);
    return { match: sequence === null ? null : describe(text, sequence), steps };
  };
}

/**
 * The best way to cover a whole text with phrases one after the other. A dynamic programme over pairs of trie node
 * and place: each pair is looked at once for each of six ways its phrase may have begun, so the cost of a text is
 * bounded by its length, and ordinary prose ends after a few characters.
 */
function coverText(text: FoldedText, trie: PhraseTrie): { sequence: Sequence | null; steps: number } {
  const length = text.characters.length;
  const endings = new Map<number, Ending | null>();

  function sequenceAt(place: number, previous: PhraseStart | null, letters: number): Sequence | null {
    let start = place;
    while (
      isSignificantMark(text.characters[start] ?? 0) &&
      trie.child(0, text.characters[start] ?? 0) === undefined
    )
      start++;
    if (start >= length) return null;
    const isLowerCase = text.classes[start] === 'lower';
    // "Close up" is no "Close" and "Up": labels that follow each other are written alike.
    if (isLowerCase && previous?.isLowerCase === false && text.boundaries[start] === BOUNDARY.space)
      return null;
    const ending = endingAt(0, start, { letters, isLowerCase });
    return ending === null ? null : { score: ending.score, start, ending };
  }

  function endingAt(node: number, place: number, start: PhraseStart): Ending | null {
    const key = ((node * 4 + start.letters) * 2 + (start.isLowerCase ? 1 : 0)) * (length + 1) + place;
    const known = endings.get(key);
    if (known !== undefined) return known;
    let best: Ending | null = null;
    const character = text.characters[place];
    if (character !== undefined) {
      const child = trie.child(node, character);
      if (child !== undefined) best = endingAt(child, place + 1, start);
      if (node !== 0 && isSignificantMark(character)) best = better(best, endingAt(node, place + 1, start));
    }
    const phrase = trie.end(node);
    if (phrase !== undefined && phrase.literals >= start.letters)
      best = better(best, finish(phrase, place, start));
    for (const edge of trie.slots(node)) {
      // A name or headline that begins a phrase has no word before it to tell where it begins: only a mark can.
      const isOpen = node === 0 && edge.slot !== 'n';
      if (isOpen && text.boundaries[place] !== BOUNDARY.punctuation) continue;
      for (const to of slotEnds(text, place, edge)) {
        const rest = endingAt(edge.target, to, start);
        if (rest === null) continue;
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
  return { sequence, steps: endings.size };
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

function describe(text: FoldedText, sequence: Sequence): PhraseMatch | null {
  const parts: PhrasePart[] = [];
  const covered = new Map<PhraseKind, number>();
  let hasWord = false;
  let at: Sequence | null = sequence;
  while (at !== null) {
    const { start, ending }: Sequence = at;
    const { kind, literals } = ending.phrase;
    const slots = ending.slots.map(({ slot, from, to }) => slotText(text, slot, from, to));
    parts.push({ kind, text: text.raw.slice(text.starts[start], text.ends[ending.end - 1]), slots });
    covered.set(kind, (covered.get(kind) ?? 0) + ending.end - start);
    // A single letter is a word only in scripts where a character is one.
    hasWord ||= literals >= WHOLE_LETTERS || text.classes.slice(start, ending.end).includes('unspaced');
    at = ending.next;
  }
  const [first] = parts;
  if (first === undefined || !hasWord) return null;
  let kind = first.kind;
  for (const [other, characters] of covered) if (characters > (covered.get(kind) ?? 0)) kind = other;
  return { kind, parts };
}
