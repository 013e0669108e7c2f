import type { Block } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import type { Document, Removal } from '../document/document.js';
import { comparisonKey, keyWords } from '../document/key.js';
import type { CleanOptions } from '../options.js';
import { ruleById } from '../rules/index.js';
import { matchRules, type RuleMatch } from '../rules/match-rules.js';
import { type PageView, viewBlocks } from '../scoring/page-view.js';
import { scorePage } from '../scoring/score-page.js';
import type { Verdict } from './index.js';
import type { Pass, PassContext } from './pass.js';
import { fromRule } from './remove-chrome.js';

/**
 * Probabilities from which a block is kept. The balanced one is where the mean word F1 of the development set's
 * articles is highest (held-out scores); the others trade one of precision and recall for the other.
 */
const KEEP_FROM: Readonly<Record<CleanOptions['favor'], number>> = {
  precision: 0.6,
  balanced: 0.45,
  recall: 0.25,
};
/**
 * Share of it at which a block is kept that stands between two kept paragraphs, or is a paragraph below the last one
 * before any sign of the article's end. On the development set it changes the mean by less than a thousandth; it is
 * there for the last paragraph after an advert or a list.
 */
const INSIDE = 0.4;
/** How many blocks below the last paragraph another is looked for, and how many lines in a row end the search. */
const NEXT_REACH = 8;
const NEXT_LINES = 4;
/**
 * Chrome that follows articles is a sign of the end once this share of the likely text stands above it. Below the end
 * a paragraph needs this probability to stay, and nothing but paragraphs stays: the mean word F1 of the development
 * set's article dumps rises by 0.003.
 */
const SHARE_BEFORE_END = 0.7;
const KEEP_BELOW_END = 0.75;

/**
 * Finds the headline, and separates the article from what stands before, after and between it. Every block is weighed
 * by its own text, its neighbours, its place and the chrome that the rules found around it; what a rule knows only
 * `outside` an article goes where it stands outside.
 *
 * A page without a sign of chrome is left as it is, so that cleaning a clean text changes nothing.
 */
export const separateArticle: Pass = (document, context) => {
  // A title that is already known comes from this tool's own output: the article has been separated.
  if (document.metadata.title !== null || document.blocks.length === 0) return document;
  const matches = new Map<Block, RuleMatch>();
  for (const block of document.blocks) {
    const match = matchRules(block, context.matcher);
    if (match) matches.set(block, match);
  }
  const page = viewPage(document, context, matches);
  if (document.format === 'text' && !showsChrome(document, page, matches))
    return takeFirstLine(document, page);

  const { scores, titleAt, titleScore } = scorePage(page, document.format, document.declared);
  const title = titleAt === null ? null : (document.blocks[titleAt] ?? null);
  const judged = page.blocks.map((view, at): Block => ({ ...view.block, score: scores[at] ?? 0 }));
  const kept = keep(page, judged, title, matches, KEEP_FROM[context.options.favor]);
  const first = kept[0]?.index ?? Number.POSITIVE_INFINITY;
  const last = kept.at(-1)?.index ?? Number.NEGATIVE_INFINITY;
  const stays = new Set(kept);
  const removed: Removal[] = [];
  for (const [at, block] of judged.entries()) {
    if (stays.has(block)) continue;
    const original = page.blocks[at]?.block ?? block;
    if (original === title) {
      removed.push({ rule: 'title', block, confidence: titleScore, reason: 'moved to title' });
    } else removed.push(judgeRemoved(block, original, title, first, last, matches));
  }
  return {
    ...document,
    blocks: kept,
    removed: [...document.removed, ...removed],
    metadata: { ...document.metadata, title: title?.text ?? null },
    warnings: kept.length === 0 ? [...document.warnings, 'no main content found'] : document.warnings,
  };
};

/** All that the models look at. */
export function viewPage(
  document: Document,
  { languages, matcher }: PassContext,
  matches: ReadonlyMap<Block, RuleMatch> = new Map(
    document.blocks.flatMap((block) => {
      const match = matchRules(block, matcher);
      return match ? [[block, match] as const] : [];
    }),
  ),
): PageView {
  const code = document.language?.toLowerCase().split('-')[0];
  const own = languages.find((language) => language.code === code);
  const stopwords = new Set(own?.stopwords.flatMap((word) => keyWords(word)));
  return {
    blocks: viewBlocks(document.blocks, stopwords, (block) => matches.has(block)),
    removed: document.removed
      .map(({ block, rule }) => ({ index: block.index, marks: ruleById(rule)?.marks ?? null }))
      .toSorted((left, right) => left.index - right.index),
  };
}

// A clean article may begin or end with a byline, a dateline, a heading or a line of verse; menus and link lists
// are longer.
const FEWEST_STRAY_LINES = 4;

/** Whether a rule found chrome, or the text begins or ends with a run of lines that are no running text. */
function showsChrome(document: Document, page: PageView, matches: ReadonlyMap<Block, RuleMatch>): boolean {
  if (document.removed.length > 0) return true;
  const running = page.blocks.map(({ measures }) => isRunningText(measures));
  const first = running.indexOf(true);
  const last = running.lastIndexOf(true);
  if (first < 0) return page.blocks.length > FEWEST_STRAY_LINES;
  if (first > FEWEST_STRAY_LINES || running.length - 1 - last >= FEWEST_STRAY_LINES) return true;
  return page.blocks.some(({ block }, at) => (at < first || at > last) && matches.has(block));
}

/** The headline of a clean text is its first line, if that reads like one and a text follows. */
function takeFirstLine(document: Document, { blocks: [first, ...rest] }: PageView): Document {
  if (!first || rest.length === 0 || isRunningText(first.measures) || first.measures.endsInColon)
    return document;
  return {
    ...document,
    blocks: document.blocks.slice(1),
    removed: [{ rule: 'title', block: first.block, confidence: 0.8, reason: 'moved to title' }],
    metadata: { ...document.metadata, title: first.block.text },
  };
}

/**
 * The blocks that stay: those likely by themselves; between two paragraphs that stay, those not unlikely; and what
 * reads as the next paragraph, until the article's end shows.
 */
function keep(
  page: PageView,
  judged: readonly Block[],
  title: Block | null,
  matches: ReadonlyMap<Block, RuleMatch>,
  threshold: number,
): Block[] {
  const { blocks: views } = page;
  const titleKey = title && comparisonKey(title.text);
  const scores = judged.map((block, at) => (views[at]?.key === titleKey ? 0 : (block.score ?? 0)));
  const isRunning = views.map(({ measures }) => isRunningText(measures));
  const likely = (at: number, share = 1): boolean => (scores[at] ?? 0) >= threshold * share;
  const paragraphs = [...scores.keys()].filter((at) => isRunning[at] && likely(at));
  const first = paragraphs[0] ?? scores.findIndex((_, at) => likely(at));
  let last = paragraphs.at(-1) ?? scores.findLastIndex((_, at) => likely(at));
  for (let next = nextParagraph(last); next !== null; next = nextParagraph(last)) last = next;
  const end = findEnd(page, judged, paragraphs);
  return judged.filter((block, at) => {
    if (block.index > end) return isRunning[at] === true && (scores[at] ?? 0) >= KEEP_BELOW_END;
    if (at >= first && at <= last) return likely(at, INSIDE);
    const view = views[at];
    return likely(at) && view !== undefined && !matches.has(view.block);
  });

  function nextParagraph(from: number): number | null {
    const start = judged[from]?.index ?? 0;
    let lines = 0;
    for (let at = from + 1; at <= from + NEXT_REACH && at < judged.length; at++) {
      const index = judged[at]?.index ?? 0;
      if (page.removed.some((mark) => mark.marks === 'after' && mark.index > start && mark.index < index))
        return null;
      if (isRunning[at] && likely(at, INSIDE)) return at;
      lines = isRunning[at] ? 0 : lines + 1;
      if (lines >= NEXT_LINES) return null;
    }
    return null;
  }
}

/** Place in reading order of the first sign that the article has ended; infinite if there is none. */
function findEnd(
  { blocks, removed }: PageView,
  judged: readonly Block[],
  paragraphs: readonly number[],
): number {
  const widthOf = (at: number): number => blocks[at]?.measures.width ?? 0;
  const total = paragraphs.reduce((sum, at) => sum + widthOf(at), 0);
  let above = 0;
  let next = 0;
  for (const { index, marks } of removed) {
    if (marks !== 'after') continue;
    for (; next < paragraphs.length; next++) {
      const at = paragraphs[next] ?? 0;
      if ((judged[at]?.index ?? 0) > index) break;
      above += widthOf(at);
    }
    if (total > 0 && above >= SHARE_BEFORE_END * total) return index;
  }
  return Number.POSITIVE_INFINITY;
}

function judgeRemoved(
  block: Block,
  original: Block,
  title: Block | null,
  first: number,
  last: number,
  matches: ReadonlyMap<Block, RuleMatch>,
): Removal {
  const match = matches.get(original);
  if (match) return fromRule(block, match);
  const confidence = 1 - (block.score ?? 0);
  if (title && comparisonKey(block.text) === comparisonKey(title.text)) {
    return removal('repeated-headline', block, 0.95, 'repeats the headline');
  }
  if (block.index < first) return removal('before-article', block, confidence, 'stands before the article');
  if (block.index > last)
    return removal('after-article', block, confidence, 'stands after the end of the article');
  return removal('boilerplate', block, confidence, 'does not read as part of the article');
}

function removal(rule: Verdict, block: Block, confidence: number, reason: string): Removal {
  return { rule, block, confidence, reason };
}
