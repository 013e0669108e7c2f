import type { Block } from '../document/block.js';
import { byReadingOrder, type Document, type Merge } from '../document/document.js';
import { createSentenceIndex } from '../document/sentence-index.js';
import { differingRuns } from '../document/similarity.js';
import { createWordReader } from '../document/words.js';
import { isEvidence, judgePassages, lengthOf, readPassages, type JudgedPassage, type Passage } from './match-sentences.js';
import { gatherKnowledge, type MergeKnowledge } from './merge-knowledge.js';
import type { Pass } from './pass.js';

/** What a block must show to be taken for a repeat. */
interface Demand {
  /** Of each repeated sentence. */
  readonly similarity: number;
  /** Share of the block's words that are repeats. */
  readonly repeated: number;
  /** Words that the repeated sentences have together. */
  readonly words: number;
}

/** At the article's end repeats are pasted; elsewhere a writer may come back to what was said. */
const AT_END: Demand = { similarity: 0.7, repeated: 0.5, words: 12 };
const ELSEWHERE: Demand = { similarity: 0.88, repeated: 0.75, words: 24 };
/** The end: at most this share of the article's words follows, */
const END_SHARE = 0.15;
/** or at most this many blocks. */
const END_BLOCKS = 3;
/** A sentence that stands this often on a page is a refrain or a template. */
const REFRAIN = 3;
/** Rounds until nothing more merges: a merge brings the end nearer to the blocks before it. */
const ROUNDS = 5;
/** Marks of a list item that the reader of a dump may not have known for one. */
const LIST_MARK = /^\s*(?:[-–—•·●▪◦‣*+✓✔➤►]|[(（]?(?:\p{Nd}{1,3}|\p{L})[.)）、])\s/u;
/** Mean length of the lines of verse and of addresses, in characters; prose has one line a block. */
const VERSE_LINE = 60;

/**
 * Merges paragraphs that repeat earlier ones, sentence by sentence: the earlier wording and place stay, a
 * sentence found nowhere else stays where it is. Paragraphs of one sentence, lists, headings, code, tables,
 * refrains and verse are left alone, and so is a paragraph that states another fact in like words.
 */
export const mergeRepeats: Pass = (document, { languages }) => {
  const knowledge = gatherKnowledge(languages, document.language);
  let current: Document = document;
  for (let round = 0; round < ROUNDS; round++) {
    const next = mergeOnce(current, knowledge);
    if (next === current) break;
    current = next;
  }
  return current;
};

function mergeOnce(document: Document, knowledge: MergeKnowledge): Document {
  const judged = judgeBlocks(document.blocks, knowledge);
  const refrains = findRefrains(judged.flat());
  const atEnd = findEnd(judged);
  const repeats = new Map<Block, readonly JudgedPassage[]>();
  document.blocks.forEach((block, place) => {
    const passages = judged[place] ?? [];
    if (passages.some(({ passage }) => refrains.has(passage)) || !mayRepeat(block)) return;
    if (isRepeat(passages, atEnd[place] ? AT_END : ELSEWHERE)) repeats.set(block, passages);
  });
  return repeats.size === 0 ? document : account(document, repeats);
}

/** Reads every block and looks its sentences up among those of the blocks before it. */
function judgeBlocks(blocks: readonly Block[], knowledge: MergeKnowledge): (readonly JudgedPassage[])[] {
  const read = createWordReader();
  const index = createSentenceIndex();
  const earlier: Passage[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'quote') return [];
    const passages = readPassages(block, read, knowledge);
    const judged = mayRepeat(block)
      ? judgePassages(passages, index, earlier, read, knowledge)
      : passages.map((passage) => ({ passage, match: null, statesOtherFact: false }));
    for (const passage of passages) index.add(earlier.push(passage) - 1, passage.words);
    return judged;
  });
}

/** Only prose may be a repeat; quotations and verse come back on purpose. */
function mayRepeat({ kind, text }: Block): boolean {
  if (kind !== 'paragraph' || LIST_MARK.test(text)) return false;
  const lines = text.split('\n').length;
  return lines < 2 || text.length / lines >= VERSE_LINE;
}

/** Sentences that stand three times or more, each time the same or nearly. */
function findRefrains(judged: readonly JudgedPassage[]): ReadonlySet<Passage> {
  const first = new Map<Passage, Passage>();
  const times = new Map<Passage, number>();
  for (const { passage, match } of judged) {
    if (!isEvidence(passage)) continue;
    const root = match === null ? passage : (first.get(match.source) ?? match.source);
    first.set(passage, root);
    times.set(root, (times.get(root) ?? 0) + 1);
  }
  return new Set([...first].flatMap(([passage, root]) => ((times.get(root) ?? 0) >= REFRAIN ? [passage] : [])));
}

/** For each block, whether it stands at the article's end. */
function findEnd(judged: readonly (readonly JudgedPassage[])[]): boolean[] {
  const lengths = judged.map((passages) => passages.reduce((sum, { passage }) => sum + lengthOf(passage.words), 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let after = 0;
  const atEnd = lengths.map(() => false);
  for (let place = lengths.length - 1; place >= 0; place--) {
    atEnd[place] = after <= total * END_SHARE || lengths.length - place <= END_BLOCKS;
    after += lengths[place] ?? 0;
  }
  return atEnd;
}

function isRepeat(passages: readonly JudgedPassage[], demand: Demand): boolean {
  if (passages.some(({ statesOtherFact }) => statesOtherFact)) return false;
  const matched = passages.flatMap(({ passage, match }) => (match === null ? [] : [{ passage, match }]));
  const sources = new Set(matched.map(({ match }) => match.source));
  if (sources.size < 2 || !matched.some(({ passage }) => isEvidence(passage))) return false;
  if (matched.some(({ match }) => match.similarity < demand.similarity)) return false;
  const words = matched.reduce((sum, { passage }) => sum + lengthOf(passage.words), 0);
  const all = passages.reduce((sum, { passage }) => sum + lengthOf(passage.words), 0);
  if (words < demand.words || words < all * demand.repeated) return false;
  // A swap that may be one of names is believed only beside a sentence of the same paragraph without one.
  const sure = new Set(matched.flatMap(({ match }) => (match.uncertainSwaps === 0 ? match.source.block : [])));
  return matched.every(({ match }) => match.uncertainSwaps === 0 || (match.uncertainSwaps === 1 && sure.has(match.source.block)));
}

function account(document: Document, repeats: ReadonlyMap<Block, readonly JudgedPassage[]>): Document {
  const left = new Map<Block, Block | null>();
  for (const [block, passages] of repeats) {
    const novel = passages.flatMap(({ passage, match }) => (match === null ? passage.text : []));
    const text = novel.join('').trim();
    left.set(block, text === '' ? null : { ...block, text });
  }
  const merged = [...repeats].map(([block, passages]) => describeMerge(block, passages, left));
  return {
    ...document,
    blocks: document.blocks.flatMap((block) => left.get(block) ?? (left.has(block) ? [] : block)),
    merged: [...document.merged, ...merged].toSorted(byReadingOrder),
  };
}

function describeMerge(
  block: Block,
  passages: readonly JudgedPassage[],
  left: ReadonlyMap<Block, Block | null>,
): Merge {
  const matched = passages.flatMap(({ passage, match }) => (match === null ? [] : [{ passage, match }]));
  const weights = matched.map(({ passage }) => lengthOf(passage.words));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const similarity = matched.reduce((sum, { match }, place) => sum + match.similarity * (weights[place] ?? 0), 0) / total;
  return {
    block,
    into: [...new Set(matched.map(({ match }) => left.get(match.source.block) ?? match.source.block))],
    similarity,
    sentences: matched.map(({ passage, match }) => ({
      text: passage.text.trim(),
      match: match.source.text.trim(),
      similarity: match.similarity,
      differs: differingRuns(passage.text, match.source.words, passage.words, match.alignment),
    })),
    novel: passages.flatMap(({ passage, match }) => (match === null ? passage.text.trim() : [])).filter((text) => text !== ''),
  };
}
