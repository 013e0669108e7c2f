import type { Block } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import { type Document, removeBlocks, type Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';
import type { RuleMatch } from '../rules/match-rules.js';
import type { Pass, PassContext } from './pass.js';

const CONTROLS: ReadonlySet<string> = new Set(['button', 'select', 'option', 'optgroup', 'textarea']);
// A theme may put a class of chrome around the whole page: evidence of markup that would take so many times the
// running text it leaves is taken back.
const MOST_TIMES_THE_REST = 4;
const MOST_OF_RULE: ReadonlyMap<string, number> = new Map([
  // Scripts reveal articles, and sections of them, that the markup hides.
  ['hidden-text', 1.5],
  // Comments and consent are often many times as long as the article.
  ['comment-count', 20],
  ['comment-form', 20],
  ['comment-login', 20],
  ['cookie-notice', 20],
]);

/** Removes what a rule knows as chrome wherever it stands, hidden text, and the words of form controls. */
export const removeChrome: Pass = (document, context) => {
  const removals = new Map<Block, Removal>();
  for (const block of document.blocks) {
    const removal = judge(block, context);
    if (removal) removals.set(block, removal);
  }
  spareMostOfThePage(document, removals);
  return removeBlocks(document, removals);
};

function judge(block: Block, context: PassContext): Removal | null {
  const match = context.match(block);
  if (match?.rule.where === 'anywhere') return fromRule(block, match);
  if (block.markup && CONTROLS.has(block.markup.container.tag)) {
    return { rule: 'form-control', block, confidence: 0.95, reason: `is a ${block.markup.container.tag}` };
  }
  if (block.markup?.hidden) {
    return { rule: 'hidden-text', block, confidence: 0.9, reason: 'is hidden by the page' };
  }
  return null;
}

/** The removal that a match of a rule stands for. */
export function fromRule(block: Block, { rule, confidence, reason }: RuleMatch): Removal {
  return { rule: rule.id, block, confidence, reason };
}

function isMarkupEvidence({ markup }: Block, rule: string): boolean {
  return rule === 'hidden-text' || markup?.selectedBy.includes(rule) === true;
}

/** Takes back what one piece of markup evidence would take if it is too much of the page to be chrome. */
function spareMostOfThePage(document: Document, removals: Map<Block, Removal>): void {
  if (document.format === 'text') return;
  const taken = new Map<string, number>();
  let rest = 0;
  for (const block of document.blocks) {
    const measures = measureBlock(block);
    if (!block.markup || !isRunningText(measures)) continue;
    const rule = removals.get(block)?.rule;
    if (rule === undefined) rest += measures.width;
    else if (isMarkupEvidence(block, rule)) taken.set(rule, (taken.get(rule) ?? 0) + measures.width);
  }
  for (const [block, { rule }] of removals) {
    const most = MOST_OF_RULE.get(rule) ?? MOST_TIMES_THE_REST;
    if ((taken.get(rule) ?? 0) > most * rest && isMarkupEvidence(block, rule)) removals.delete(block);
  }
}
