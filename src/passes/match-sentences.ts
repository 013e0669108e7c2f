import type { Block } from '../document/block.js';
import type { SentenceIndex } from '../document/sentence-index.js';
import { alignWords, type Alignment, mayContain } from '../document/similarity.js';
import type { NumberedForm, Word, WordForm, WordReader } from '../document/words.js';
import { judgeDifference } from './merge-guards.js';
import type { MergeKnowledge } from './merge-knowledge.js';

/** A sentence of a block, read. */
export interface Passage {
  readonly block: Block;
  /** As it stands, the white space after it included. */
  readonly text: string;
  /** Its words as numbers. */
  readonly numbers: readonly number[];
  /** The words without their places. Most sentences never have anything to be compared with. */
  readonly forms: () => readonly NumberedForm[];
  readonly words: () => readonly Word[];
}

/** The earlier sentence that a passage repeats. */
export interface SentenceMatch {
  readonly source: Passage;
  readonly alignment: Alignment;
  readonly similarity: number;
  /** Swapped words that may be names in a script that does not show them. */
  readonly uncertainSwaps: number;
}

/** A sentence and what was found of it: a match, a likeness that states another fact, or nothing. */
export interface JudgedPassage {
  readonly passage: Passage;
  readonly match: SentenceMatch | null;
  readonly statesOtherFact: boolean;
}

/** The sentences before the block that is looked at, and what is known of the page. */
export interface PageSoFar {
  /** Numbers its sentences by their place in `earlier`. */
  readonly index: SentenceIndex;
  readonly earlier: readonly Passage[];
  readonly read: WordReader;
  readonly knowledge: MergeKnowledge;
  /** Words that the page shows to be names; one at a sentence's start does not show it itself. */
  readonly isName: (word: Word) => boolean;
}

/** Least similarity of a repeat; pasted repeats lie at .94 and above, other sentences at .44 and below. */
const LEAST_SIMILARITY = 0.7;
/** Least similarity to a mere part of a longer sentence, which more sentences have something of. */
const PART_SIMILARITY = 0.85;
/** Share of an earlier sentence's words that is all of it, but for a dropped beginning or end. */
const WHOLE = 0.75;
/** Share of an earlier sentence that must stand in a glued one for the glue to be cut there. */
const GLUED_CONTAINMENT = 0.8;
/** Longest sentence compared word by word; beyond, only an exact repeat is found. In words. */
const LONGEST_COMPARED = 600;
/** Shortest sentence that is evidence of a repeat; below, sentences recur by chance. In words. */
const EVIDENCE_WORDS = 5;
/** The same in characters of a script without spaces. */
const EVIDENCE_CHARACTERS = 12;

/** Reads a block into sentences. */
export function readPassages(block: Block, read: WordReader, knowledge: MergeKnowledge): Passage[] {
  return knowledge.splitSentences(block.text).map(({ text }) => readPassage(block, text, read));
}

function readPassage(block: Block, text: string, read: WordReader): Passage {
  let forms: readonly NumberedForm[] | undefined;
  let words: readonly Word[] | undefined;
  return {
    block,
    text,
    numbers: read.numbers(text),
    forms: () => (forms ??= read.forms(text)),
    words: () => (words ??= read.words(text)),
  };
}

/** True if the sentence is long enough that it does not recur by chance. */
export function isEvidence({ forms }: Passage): boolean {
  return lengthOf(forms()) >= EVIDENCE_WORDS;
}

/** Length in words; a character of a script without spaces counts as its share of {@link EVIDENCE_CHARACTERS}. */
export function lengthOf(words: readonly WordForm[]): number {
  let length = 0;
  for (const word of words) length += word.character ? EVIDENCE_WORDS / EVIDENCE_CHARACTERS : 1;
  return length;
}

/**
 * Looks up the sentences of a block among the earlier ones. A sentence that holds a whole earlier sentence and
 * more is cut at its borders: two sentences were glued there, or split otherwise.
 */
export function judgePassages(passages: readonly Passage[], page: PageSoFar): JudgedPassage[] {
  return passages.flatMap((passage) => {
    const near = page.index.nearest(passage.numbers);
    const judged = judgePassage(passage, near, page);
    if (judged.match !== null || near.length === 0) return [judged];
    const pieces = cutGlued(passage, near, page);
    if (pieces.length < 2) return [judged];
    const parts = pieces.map((piece) => judgePassage(piece, page.index.nearest(piece.numbers), page));
    return parts.some(({ match }) => match !== null) ? parts : [judged];
  });
}

/** @param near the sentences before that share most with it */
function judgePassage(
  passage: Passage,
  near: readonly number[],
  { index, earlier, knowledge, isName }: PageSoFar,
): JudgedPassage {
  const { numbers } = passage;
  const none: JudgedPassage = { passage, match: null, statesOtherFact: false };
  if (numbers.length === 0) return none;
  const same = earlier[index.exact(numbers) ?? -1];
  if (same !== undefined) {
    const alignment = alignWords(same.words(), passage.words(), knowledge.weigh);
    return { ...none, match: { source: same, alignment, similarity: 1, uncertainSwaps: 0 } };
  }
  // A short sentence that is merely alike is another sentence.
  if (near.length === 0 || numbers.length > LONGEST_COMPARED || !isEvidence(passage)) return none;
  let best: SentenceMatch | null = null;
  let statesOtherFact = false;
  for (const candidate of near) {
    const source = earlier[candidate];
    if (source === undefined || source.numbers.length > LONGEST_COMPARED) continue;
    if (!mayContain(source.forms(), passage.forms(), knowledge.weigh, LEAST_SIMILARITY)) continue;
    const words = passage.words();
    const alignment = alignWords(source.words(), words, knowledge.weigh);
    const similarity = Math.min(alignment.similarity, alignment.containment);
    if (similarity < LEAST_SIMILARITY || (best !== null && similarity <= best.similarity)) continue;
    const [from, to] = alignment.window;
    if (to - from < source.numbers.length * WHOLE && similarity < PART_SIMILARITY) continue;
    const { otherFact, uncertainSwaps } = judgeDifference(source.words(), words, alignment, {
      ...knowledge,
      isName,
    });
    if (otherFact === null) best = { source, alignment, similarity, uncertainSwaps };
    else statesOtherFact = true;
  }
  return { passage, match: best, statesOtherFact: best === null && statesOtherFact };
}

/** Cuts a sentence around the earlier sentence that it holds whole. */
function cutGlued(
  passage: Passage,
  near: readonly number[],
  { earlier, read, knowledge }: PageSoFar,
): Passage[] {
  const { block, text, numbers } = passage;
  if (numbers.length > LONGEST_COMPARED) return [passage];
  for (const candidate of near) {
    const source = earlier[candidate];
    if (source === undefined || source.numbers.length >= numbers.length || !isEvidence(source)) continue;
    if (!mayContain(passage.forms(), source.forms(), knowledge.weigh, GLUED_CONTAINMENT)) continue;
    const words = passage.words();
    const { containment, pairs, window } = alignWords(words, source.words(), knowledge.weigh);
    const [from, to] = [pairs[0]?.[0], pairs.at(-1)?.[0]];
    if (containment < GLUED_CONTAINMENT || from === undefined || to === undefined) continue;
    if (to - from + 1 > source.numbers.length / GLUED_CONTAINMENT) continue;
    const start = from === 0 || window[0] === 0 ? 0 : (words[from]?.start ?? 0);
    const end = to + 1 >= words.length ? text.length : (words[to + 1]?.start ?? text.length);
    if (!isBorder(text, words, from - 1) || !isBorder(text, words, to)) continue;
    return [text.slice(0, start), text.slice(start, end), text.slice(end)]
      .filter((piece) => piece !== '')
      .map((piece) => readPassage(block, piece, read));
  }
  return [passage];
}

/** Whether a sentence may end between a word and the next: a mark stands there, or the script has none. */
function isBorder(text: string, words: readonly Word[], place: number): boolean {
  const [word, next] = [words[place], words[place + 1]];
  if (word === undefined || next === undefined) return true;
  return SENTENCE_MARK.test(text.slice(word.end, next.start)) || WITHOUT_STOP.test(word.key);
}

/** Stops, closing marks and semicolons of any script; a comma parts clauses only. */
const SENTENCE_MARK = /[.!?…;:؛؟۔।॥。！？；：։።\p{Pe}\p{Pf}"]/u;
const WITHOUT_STOP = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
