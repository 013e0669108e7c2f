import { setCharacterShares } from './character-shares.js';
import { columnOf, type FeatureTable } from './feature-table.js';
import type { ScoredBlock } from './page-view.js';
import { TITLE } from './title-columns.js';

/** Fills the columns that say what a block is by itself, and how often it stands on the page. */
export function setTitleOwn(
  blocks: readonly ScoredBlock[],
  candidates: Uint8Array,
  table: FeatureTable,
): void {
  setMeasures(blocks, table);
  setCharacterShares(blocks, table, TITLE);
  setKind(blocks, table);
  setRepetitions(blocks, candidates, table);
}

const QUESTION = /[?\u061F\uFF1F]["\u201D\u00BB]?$/u;

function setMeasures(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const width = columnOf(table, TITLE.width);
  const words = columnOf(table, TITLE.words);
  const endsSentence = columnOf(table, TITLE.endsSentence);
  const endsInQuestion = columnOf(table, TITLE.endsInQuestion);
  const endsInColon = columnOf(table, TITLE.endsInColon);
  for (const [at, { block, measures }] of blocks.entries()) {
    width[at] = measures.width;
    words[at] = measures.words;
    endsSentence[at] = Number(measures.endsSentence);
    endsInQuestion[at] = Number(QUESTION.test(block.text.slice(-2)));
    endsInColon[at] = Number(measures.endsInColon);
  }
}

function setKind(blocks: readonly ScoredBlock[], table: FeatureTable): void {
  const suspect = columnOf(table, TITLE.isSuspect);
  const isHeading = columnOf(table, TITLE.isHeading);
  const headingLevel = columnOf(table, TITLE.headingLevel);
  const position = columnOf(table, TITLE.position);
  const linkDensity = columnOf(table, TITLE.linkDensity);
  const termCount = columnOf(table, TITLE.termCount);
  for (const [at, { block, isSuspect, terms }] of blocks.entries()) {
    suspect[at] = Number(isSuspect);
    isHeading[at] = Number(block.kind === 'heading');
    if (block.kind === 'heading') headingLevel[at] = block.level ?? 0;
    position[at] = at / blocks.length;
    if (block.markup) linkDensity[at] = block.markup.linkCharacters / block.text.length;
    termCount[at] = terms.length;
  }
}

function setRepetitions(blocks: readonly ScoredBlock[], candidates: Uint8Array, table: FeatureTable): void {
  const repetitions = columnOf(table, TITLE.repetitions);
  const isFirstOfItsKind = columnOf(table, TITLE.isFirstOfItsKind);
  const counts = new Map<string, number>();
  for (const { key } of blocks) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  for (const [at, { key }] of blocks.entries()) {
    repetitions[at] = counts.get(key) ?? 1;
    // The first of those that could be a headline.
    if (candidates[at] !== 1) continue;
    isFirstOfItsKind[at] = Number(!seen.has(key));
    seen.add(key);
  }
}
