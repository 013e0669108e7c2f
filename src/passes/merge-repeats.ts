import type { Block } from '../document/block.js';
import { byReadingOrder, type Document, type Merge } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { createSentenceIndex } from '../document/sentence-index.js';
import { cutPassages } from '../document/marks.js';
import { differingRuns } from '../document/similarity.js';
import { createWordReader, type WordForm } from '../document/words.js';
import {
  isEvidence,
  judgePassages,
  lengthOf,
  readPassages,
  type JudgedPassage,
  type Passage,
} from './match-sentences.js';
import { gatherKnowledge, type MergeKnowledge } from './merge-knowledge.js';
import type { Pass } from './pass.js';

/** Share of a block's words that must be repeats; besides, more of its sentences must be repeats than not. */
const REPEATED_SHARE = 0.2;
/** Words that the repeated sentences must have together. */
const REPEATED_WORDS = 12;
/**
 * Repeats are pasted at an article's end, where at most this share of its text follows, or at most
 * {@link END_BLOCKS} blocks. Elsewhere a writer comes back to what was said: in 791 references of a development
 * set, looking everywhere merged wrongly in ten, looking at the end in two.
 */
const END_SHARE = 0.06;
const END_BLOCKS = 4;
/** A paragraph that stands this often on a page is a refrain or a template. */
const REFRAIN = 3;
/** Most rounds until nothing more merges: a merge brings the end nearer to the blocks before it. */
const ROUNDS = 20;
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
  const isGlued = document.blocks.some(({ glue }) => glue !== undefined);
  const judged = judgeEnd(document.blocks, knowledge);
  let refrains: ReadonlySet<Block> | null = null;
  const repeats = new Map<Block, readonly JudgedPassage[]>();
  for (const [block, passages] of judged) {
    // What a repeat is merged into must stay; if it goes itself in this round, the next one finds what does stay.
    const goes = passages.some(({ match }) => match !== null && repeats.has(match.source.block));
    if (goes || !isRepeat(passages, isGlued)) continue;
    // On most pages nothing is a repeat, and there is nothing to look for.
    refrains ??= findRefrains(document.blocks);
    if (!refrains.has(block)) repeats.set(block, passages);
  }
  return repeats.size === 0 ? document : account(document, repeats);
}

/** Looks up the sentences of the blocks at the article's end among those of all the blocks before them. */
function judgeEnd(blocks: readonly Block[], knowledge: MergeKnowledge): Map<Block, readonly JudgedPassage[]> {
  const atEnd = findEnd(blocks);
  const asked = blocks.map((block, place) => (atEnd[place] ?? false) && mayRepeat(block));
  if (!asked.includes(true)) return new Map();
  const read = createWordReader();
  const perBlock = blocks.map((block) => (isProse(block) ? readPassages(block, read, knowledge) : []));
  const queries = perBlock.flatMap((passages, place) =>
    asked[place] ? passages.map(({ numbers }) => numbers) : [],
  );
  const index = createSentenceIndex(queries);
  // Only a sentence that is nearly a repeat asks for names.
  let names: ((word: WordForm) => boolean) | undefined;
  const isName = (word: WordForm): boolean => (names ??= findNames(perBlock.flat()))(word);
  const earlier: Passage[] = [];
  const judged = new Map<Block, readonly JudgedPassage[]>();
  blocks.forEach((block, place) => {
    const passages = perBlock[place] ?? [];
    if (asked[place]) judged.set(block, judgePassages(passages, { index, earlier, read, knowledge, isName }));
    for (const passage of passages) index.add(earlier.push(passage) - 1, passage.numbers);
  });
  return judged;
}

/** Words that the page writes with a capital inside sentences, and never without one. */
function findNames(passages: readonly Passage[]): (word: WordForm) => boolean {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { forms } of passages) {
    forms().forEach((word, place) => {
      if (!word.capital) small.add(word.key);
      else if (place > 0) capital.add(word.key);
    });
  }
  return (word) => capital.has(word.key) && !small.has(word.key);
}

/** Only prose may be a repeat; quotations and verse come back on purpose. */
function mayRepeat({ kind, text }: Block): boolean {
  if (kind !== 'paragraph' || LIST_MARK.test(text)) return false;
  const lines = text.split('\n').length;
  return lines < 2 || text.length / lines >= VERSE_LINE;
}

/** Paragraphs that stand on the page time and again. */
function findRefrains(blocks: readonly Block[]): ReadonlySet<Block> {
  const byKey = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = comparisonKey(block.text);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [block]);
    else same.push(block);
  }
  return new Set([...byKey.values()].filter(({ length }) => length >= REFRAIN).flat());
}

/** For each block, whether it stands at the article's end. */
function findEnd(blocks: readonly Block[]): boolean[] {
  const lengths = blocks.map((block) => (isProse(block) ? block.text.length : 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let after = 0;
  const atEnd = lengths.map(() => false);
  for (let place = lengths.length - 1; place >= 0; place--) {
    atEnd[place] = after <= total * END_SHARE || lengths.length - place <= END_BLOCKS;
    after += lengths[place] ?? 0;
  }
  return atEnd;
}

/** What may be repeated. */
function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quote';
}

/** @param isGlued whether the page's paragraphs are lost, so that a block may begin and end anywhere */
function isRepeat(passages: readonly JudgedPassage[], isGlued: boolean): boolean {
  if (passages.some(({ statesOtherFact }) => statesOtherFact)) return false;
  const matched = passages.flatMap(({ passage, match }) => (match === null ? [] : [{ passage, match }]));
  // Two sentences may lie in one that was split otherwise, but not on the same words of it.
  const places = new Map(matched.map(({ match }) => [match.source, new Set<number>()]));
  for (const { match } of matched) places.get(match.source)?.add(match.alignment.window[0]);
  const distinct = [...places.values()].reduce((sum, { size }) => sum + size, 0);
  if (distinct < 2 || !matched.some(({ passage }) => isEvidence(passage))) return false;
  const novel = passages.filter(({ passage, match }) => match === null && passage.numbers.length > 0);
  if (novel.length >= matched.length && !(isGlued && standTogether(passages))) return false;
  const words = matched.reduce((sum, { passage }) => sum + lengthOf(passage.forms()), 0);
  const all = passages.reduce((sum, { passage }) => sum + lengthOf(passage.forms()), 0);
  if (words < REPEATED_WORDS || words < all * REPEATED_SHARE) return false;
  // A swap that may be one of names is believed only beside a sentence of the same paragraph without one, or where
  // the sentences stand in another order: who writes of something else in like words keeps to their order.
  const sure = new Set(
    matched.flatMap(({ match }) => (match.uncertainSwaps === 0 ? match.source.block : [])),
  );
  const reordered = reorderedBlocks(matched.map(({ match }) => match.source));
  return matched.every(
    ({ match: { uncertainSwaps, source } }) =>
      uncertainSwaps === 0 ||
      (uncertainSwaps === 1 && (sure.has(source.block) || reordered.has(source.block))),
  );
}

/** Whether the repeated sentences follow one another without a new one between. */
function standTogether(passages: readonly JudgedPassage[]): boolean {
  const worded = passages.filter(({ passage }) => passage.numbers.length > 0);
  const first = worded.findIndex(({ match }) => match !== null);
  const last = worded.findLastIndex(({ match }) => match !== null);
  return worded.slice(first, last + 1).every(({ match }) => match !== null);
}

/** The blocks whose sentences stand in another order among these than in the block itself. */
function reorderedBlocks(sources: readonly Passage[]): ReadonlySet<Block> {
  const furthest = new Map<Block, number>();
  const reordered = new Set<Block>();
  for (const { block, text } of sources) {
    const place = block.text.indexOf(text);
    if (place < (furthest.get(block) ?? 0)) reordered.add(block);
    furthest.set(block, Math.max(place, furthest.get(block) ?? 0));
  }
  return reordered;
}

function account(document: Document, repeats: ReadonlyMap<Block, readonly JudgedPassage[]>): Document {
  const merges = new Map([...repeats].map(([block, passages]) => [block, describeMerge(block, passages)]));
  const blocks = document.blocks.flatMap((block) => {
    const passages = repeats.get(block);
    if (passages === undefined) return block;
    const text = passages
      .flatMap(({ passage, match }) => (match === null ? passage.text : []))
      .join('')
      .trim();
    const marked =
      block.marked &&
      cutPassages(
        block.marked,
        passages.map(({ passage, match }) => ({ text: passage.text, stays: match === null })),
      );
    return text === '' ? [] : { ...block, text, ...(marked && { marked }) };
  });
  // A block that took up a repeat in an earlier round may be one itself now that it stands at the end.
  const earlier = document.merged.map((merge) => {
    const into = merge.into.flatMap((block) => merges.get(block)?.into ?? block);
    return { ...merge, into: [...new Set(into)] };
  });
  return { ...document, blocks, merged: [...earlier, ...merges.values()].toSorted(byReadingOrder) };
}

function describeMerge(block: Block, passages: readonly JudgedPassage[]): Merge {
  const matched = passages.flatMap(({ passage, match }) => (match === null ? [] : [{ passage, match }]));
  const weights = matched.map(({ passage }) => lengthOf(passage.forms()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const similarity =
    matched.reduce((sum, { match }, place) => sum + match.similarity * (weights[place] ?? 0), 0) / total;
  return {
    block,
    into: [...new Set(matched.map(({ match }) => match.source.block))],
    similarity,
    sentences: matched.map(({ passage, match }) => ({
      text: passage.text.trim(),
      match: match.source.text.trim(),
      similarity: match.similarity,
      differs: differingRuns(passage.text, match.source.words(), passage.words(), match.alignment),
    })),
    novel: passages
      .flatMap(({ passage, match }) => (match === null ? passage.text.trim() : []))
      .filter((text) => text !== ''),
  };
}
