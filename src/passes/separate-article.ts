import { languageCode } from '../languages/language-code.js';
import type { Block } from '../document/block.js';
import { isFullSentence, isRunningText } from '../document/body-span.js';
import { type Document, movedTo, type Removal } from '../document/document.js';
import type { PageType } from '../document/page-type.js';
import { comparisonKey } from '../document/key.js';
import { ruleById } from '../rules/index.js';
import type { RuleMatch } from '../rules/match-rules.js';
import { type PageView, viewBlocks } from '../scoring/page-view.js';
import { scorePage } from '../scoring/score-page.js';
import { createTermReader } from '../scoring/term-reader.js';
import { functionWordsOf } from './language-words.js';
import { chooseBlocks } from './choose-blocks.js';
import { findCommentsBelow } from './comments-below.js';
import type { Pass, PassContext } from './pass.js';
import { fromRule } from './remove-chrome.js';
import type { Verdict } from './verdicts.js';

/** The rule that each block falls under, by the block's index. */
type Matches = ReadonlyMap<number, RuleMatch>;

/**
 * Finds the headline, and separates the article from what stands before, after and between it. Every block is weighed
 * by its own text, its neighbours, its place and the chrome that the rules found around it.
 *
 * A page without a sign of chrome is left as it is, so that cleaning a clean text changes nothing.
 */
export const separateArticle: Pass = (document, context) => {
  if (document.isCleaned || document.blocks.length === 0) return document;
  const matches = matchBlocks(document.blocks, context);
  const page = viewPage(document, context, matches);
  if (document.format === 'text' && !showsChrome(document, page, matches))
    return takeFirstLine(document, page);

  const { scores, titleAt, titleScore, ...scored } = scorePage(page, document.format, document.declared);
  const looksLikeThread = scored.type === 'forum' && document.format === 'text';
  const comments = looksLikeThread ? findCommentsBelow(document, page, scores) : null;
  const type = comments === null ? scored.type : 'article';
  const blocks = document.blocks.map((block, at): Block => ({ ...block, score: scores[at] ?? 0 }));
  const found = titleAt === null ? null : (blocks[titleAt] ?? null);
  const likely = chooseBlocks(page, blocks, found, { type, favor: context.options.favor, comments });
  const title = found ?? headlineAmong(likely, page);
  const kept = likely.filter((block) => block !== title);
  return {
    ...document,
    blocks: kept,
    removed: [
      ...document.removed,
      ...judgeRest(page, blocks, kept, title, found ? titleScore : FIRST_LINE_CONFIDENCE, matches),
    ],
    metadata: { ...document.metadata, title: title?.text ?? null },
    pageType: type,
    warnings: [...document.warnings, ...warningsOf(type, kept)],
  };
};

function warningsOf(type: PageType, kept: readonly Block[]): string[] {
  if (kept.length === 0) return ['no main content found'];
  if (type === 'article') return [];
  return [`not an article: ${TYPE_NAMES[type]}`];
}

const TYPE_NAMES: Readonly<Record<Exclude<PageType, 'article'>, string>> = {
  forum: 'looks like a discussion',
  product: 'looks like the page of a product',
  listing: 'looks like a list of other pages',
  documentation: 'looks like documentation',
  other: 'looks like the presentation of an offer or of the site itself',
};

const COMMENT_RULES: ReadonlySet<string> = new Set(['comment-count', 'comment-form', 'comment-login']);

/** All that the models look at. */
export function viewPage(
  document: Document,
  context: PassContext,
  matches: Matches = matchBlocks(document.blocks, context),
): PageView {
  const code = languageCode(document.language ?? '');
  const own = context.languages.find((language) => language.code === code);
  const terms = createTermReader(own ? functionWordsOf(own) : new Set());
  return {
    terms,
    blocks: viewBlocks(document.blocks, terms, (block) => matches.has(block.index)),
    removed: document.removed
      .map(({ block, rule: id }) => {
        const rule = ruleById(id);
        return {
          index: block.index,
          marks: rule?.marks ?? null,
          headsList: rule?.headsList ?? false,
          isAboutComments: COMMENT_RULES.has(id),
        };
      })
      .toSorted((left, right) => left.index - right.index),
  };
}

function matchBlocks(blocks: readonly Block[], context: PassContext): Matches {
  const matches = new Map<number, RuleMatch>();
  for (const block of blocks) {
    const match = context.match(block);
    if (match) matches.set(block.index, match);
  }
  return matches;
}

// A clean article may begin or end with a byline, a dateline, a heading or a line of verse; menus and link lists
// are longer.
const FEWEST_STRAY_LINES = 4;

// Where a page has been glued on a line, such a run is one block; a headline is seldom longer.
const GLUED_LABELS = 120;

/** Whether a rule found chrome, or the text begins or ends with a run of lines that are no running text. */
function showsChrome(document: Document, page: PageView, matches: Matches): boolean {
  if (document.removed.length > 0) return true;
  const running = page.blocks.map(({ measures }) => isRunningText(measures));
  const isGlued = document.blocks.some(({ glue }) => glue !== undefined);
  if (isGlued && page.blocks.some(({ measures }, at) => !running[at] && measures.width >= GLUED_LABELS))
    return true;
  const first = running.indexOf(true);
  const last = running.lastIndexOf(true);
  if (first < 0) return page.blocks.length > FEWEST_STRAY_LINES;
  if (first > FEWEST_STRAY_LINES || running.length - 1 - last >= FEWEST_STRAY_LINES) return true;
  return page.blocks.some(({ block }, at) => (at < first || at > last) && matches.has(block.index));
}

/** The headline of a clean text is its first line, if that reads like one and a text follows. */
function takeFirstLine(document: Document, page: PageView): Document {
  const first = headlineAmong(document.blocks, page);
  if (first === null) return document;
  return {
    ...document,
    blocks: document.blocks.slice(1),
    removed: [{ rule: 'title', block: first, confidence: FIRST_LINE_CONFIDENCE, reason: movedTo('title') }],
    metadata: { ...document.metadata, title: first.text },
  };
}

// Judged, not measured.
const FIRST_LINE_CONFIDENCE = 0.5;

// Letters; headlines of news stay under two hundred.
const LONGEST_HEADLINE = 300;

/** Where nothing is known of the headline, it is the text's first line if that is no sentence and a text follows it below. */
function headlineAmong(blocks: readonly Block[], page: PageView): Block | null {
  const [first, second] = blocks;
  const measures = page.blocks.find(({ block }) => block.index === first?.index)?.measures;
  if (
    !first ||
    !second ||
    !measures ||
    second.glue !== undefined ||
    first.kind === 'list-item' ||
    first.kind === 'table-row'
  )
    return null;
  if (measures.width > LONGEST_HEADLINE || measures.endsInColon || isFullSentence(measures)) return null;
  return first;
}

/** The account of every block that does not stay. */
function judgeRest(
  page: PageView,
  blocks: readonly Block[],
  kept: readonly Block[],
  title: Block | null,
  titleScore: number,
  matches: Matches,
): Removal[] {
  const stays = new Set(kept);
  const titleKey = title && comparisonKey(title.text);
  const first = kept[0]?.index ?? Number.POSITIVE_INFINITY;
  const last = kept.at(-1)?.index ?? Number.NEGATIVE_INFINITY;
  return blocks.flatMap((block, at): Removal | [] => {
    if (stays.has(block)) return [];
    if (block === title) return removal('title', block, titleScore, movedTo('title'));
    const match = matches.get(block.index);
    if (match) return fromRule(block, match);
    if (page.blocks[at]?.key === titleKey) {
      return removal('repeated-headline', block, 0.95, 'repeats the headline');
    }
    const confidence = 1 - (block.score ?? 0);
    if (block.index < first) return removal('before-article', block, confidence, 'stands before the article');
    if (block.index > last) return removal('after-article', block, confidence, 'stands after the article');
    return removal('boilerplate', block, confidence, 'does not read as part of the article');
  });
}

function removal(rule: Verdict, block: Block, confidence: number, reason: string): Removal {
  return { rule, block, confidence, reason };
}
