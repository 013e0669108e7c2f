import type { Language, PhraseKind } from '../languages/define-language.js';
import { createClusterReader, isSignificantMark, LETTER } from './folded-character.js';
import { createTextFolder, type FoldedText } from './folded-text.js';
import { coverText, type Sequence } from './phrase-cover.js';
import { numberEnds, slotEnds, slotText } from './phrase-slots.js';
import { compilePhrases, type PhraseTrie } from './phrase-trie.js';

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

// The longest consent sentences of news sites have about 350 letters.
const LONGEST_BLOCK = 400;
// Raw characters a folded one: above it a block cannot have few enough letters to be tried, spaces and all.
const RAW_A_FOLDED = 3;
const WHOLE_LETTERS = 2;

// Of all matchers: what they remember depends on characters alone, and a text is done with before the next is folded.
const clusters = createClusterReader();
const fold = createTextFolder(clusters, LONGEST_BLOCK);

const NO_MATCH: PhraseSearch = { match: null, steps: 0 };

/** Compiles the phrases of languages into one matcher. */
export function createPhraseMatcher(languages: readonly Language[]): PhraseMatcher {
  const search = createPhraseSearch(languages);
  return { match: (text) => search(text).match };
}

/** The matcher with an account of its work, for tests of its cost. */
export function createPhraseSearch(languages: readonly Language[]): (text: string) => PhraseSearch {
  const trie = compilePhrases(languages, clusters);
  return (raw) => {
    if (raw.length > LONGEST_BLOCK * RAW_A_FOLDED) return NO_MATCH;
    const text = fold(raw);
    if (text === null || !canBegin(text, trie)) return NO_MATCH;
    const { sequence, steps } = coverText(text, trie);
    return { match: sequence === null ? null : describe(text, sequence), steps };
  };
}

/** Whether a text begins as a phrase or number does; most lines of most pages do not. */
function canBegin(text: FoldedText, trie: PhraseTrie): boolean {
  const first = text.characters[0] ?? 0;
  if (isSignificantMark(first) || numberEnds(text, 0).length > 0) return true;
  const node = trie.child(0, first);
  return (
    (node !== 0 && trie.goesOn(node, text.characters, 1)) ||
    trie.slots(0).some((edge) => slotEnds(text, 0, edge, trie.goesOn).length > 0)
  );
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
    hasWord ||=
      literals >= WHOLE_LETTERS || text.classes.subarray(start, ending.end).includes(LETTER.unspaced);
    at = ending.next;
  }
  const [first] = parts;
  if (first === undefined || !hasWord) return null;
  let kind = first.kind;
  for (const [other, characters] of covered) if (characters > (covered.get(kind) ?? 0)) kind = other;
  return { kind, parts };
}
