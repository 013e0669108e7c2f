import type { Document } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import type { CleanOptions } from '../options.js';
import { matchPhrases, matchRules, type RuleMatch } from '../rules/match-rules.js';
import type { PhraseMatcher } from '../rules/phrase-matcher.js';
import type { Block } from '../document/block.js';

/** What every pass may read besides the document. Nothing in it changes while pages are cleaned. */
export interface PassContext {
  readonly options: CleanOptions;
  /** The languages that apply: the page's own first, English always, others where those do not do. */
  readonly languages: readonly Language[];
  /** The rule that a block falls under, by the phrases of those languages, or null. */
  readonly match: (block: Block) => RuleMatch | null;
}

/** One step over a whole document: kept blocks in, kept blocks and a longer account out. */
export type Pass = (document: Document, context: PassContext) => Document;

/**
 * Matches blocks against the rules, each once for one page however many passes ask.
 *
 * @param matchers of phrases, tried one after the other
 */
export function createBlockMatcher(matchers: readonly PhraseMatcher[]): PassContext['match'] {
  const [first, ...others] = matchers;
  const start = remember((block) => (first === undefined ? null : matchRules(block, first)));
  return others.reduce(widenBlockMatcher, start);
}

/** A matcher that asks further phrases where another finds nothing. */
export function widenBlockMatcher(match: PassContext['match'], phrases: PhraseMatcher): PassContext['match'] {
  return remember((block) => match(block) ?? matchPhrases(block, phrases));
}

function remember(match: PassContext['match']): PassContext['match'] {
  const known = new WeakMap<Block, RuleMatch | null>();
  return (block) => {
    let found = known.get(block);
    if (found === undefined) known.set(block, (found = match(block)));
    return found;
  };
}
