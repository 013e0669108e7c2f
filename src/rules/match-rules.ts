import type { Block } from '../document/block.js';
import type { PhraseKind } from '../languages/define-language.js';
import type { Rule } from './define-rule.js';
import { ruleById, rules } from './index.js';
import type { PhraseMatch, PhraseMatcher, PhrasePart } from './phrase-matcher.js';
import { signsNeeded, signsOf } from './text-signs.js';

/** The rule that a block falls under. */
export interface RuleMatch {
  readonly rule: Rule;
  /** 0 to 1. */
  readonly confidence: number;
  /** A clause for the account, such as `matches the phrase "Leave a comment"`. */
  readonly reason: string;
  /** The phrases the block is made of; empty when it was not known by its words. */
  readonly parts: readonly PhrasePart[];
}

/**
 * How sure each kind of evidence is. Judged, not measured: they state an order. A pattern fits one thing only. Several labels in a row or a whole
 * sentence are never the article's own words; one short label can be a heading of the article; a slot can hold
 * anything; a theme can put a class where it does not belong.
 */
export const CONFIDENCE = {
  pattern: 0.98,
  phrases: 0.97,
  sentence: 0.97,
  label: 0.9,
  phraseWithSlot: 0.85,
  selector: 0.93,
  /** Times the above for rules that need other evidence beside them. */
  outside: 0.6,
} as const;

// Letters of a phrase that make it a sentence rather than a label; "Leave a comment" has 13 and "Comments are
// closed" 17. A character of Chinese, Japanese and Korean stands for two.
const SENTENCE_WIDTH = 24;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LETTERS = /\p{L}/gu;
const NO_WORDS = /^[\p{Nd}\p{P}\p{Z}]+$/u;
const QUOTED_CHARACTERS = 60;

const ruleOfKind: ReadonlyMap<PhraseKind, Rule> = new Map(
  rules.flatMap((rule) => (rule.phrases === undefined ? [] : [[rule.phrases, rule] as const])),
);
const patterns = rules.flatMap((rule) =>
  rule.text === undefined ? [] : [{ rule, text: rule.text, needed: signsNeeded(rule.textNeeds) }],
);

/**
 * The rule that best matches a block, or null. Words count before markup: they tell what the block is, markup only
 * where it stands. The words of a code block are quoted and not looked at. A match of a rule whose `where` is
 * `outside` is weak evidence, which the caller must weigh.
 */
export function matchRules(block: Block, matcher: PhraseMatcher): RuleMatch | null {
  const byWords = block.kind === 'code' ? null : matchWords(block.text, matcher);
  return byWords ?? matchMarkup(block);
}

/**
 * The rule that a block falls under by the phrases of a matcher alone, or null: what {@link matchRules} can still find
 * where it found nothing with another matcher.
 */
export function matchPhrases(block: Block, matcher: PhraseMatcher): RuleMatch | null {
  const phrases = block.kind === 'code' ? null : matcher.match(block.text);
  return phrases === null ? null : phraseMatch(phrases);
}

function matchWords(text: string, matcher: PhraseMatcher): RuleMatch | null {
  const phrases = matcher.match(text);
  const byPhrases = phrases === null ? null : phraseMatch(phrases);
  const byPattern = patternMatch(text);
  if (byPhrases === null || byPattern === null) return byPhrases ?? byPattern;
  if (byPhrases.rule === byPattern.rule) {
    return { ...byPhrases, confidence: Math.max(byPhrases.confidence, byPattern.confidence) };
  }
  return byPhrases.confidence > byPattern.confidence ? byPhrases : byPattern;
}

function phraseMatch({ kind, parts }: PhraseMatch): RuleMatch | null {
  const rule = ruleOfKind.get(doubtfulKind(parts) ?? kind);
  if (rule === undefined) return null;
  return { rule, confidence: weigh(rule, phraseConfidence(parts)), reason: phraseReason(parts), parts };
}

/**
 * Of labels of several kinds in a row, the longest whose rule needs other evidence; null when none does. A headline
 * in title case can be made of such labels ("Facebook Ads Agencies"), so the row is no surer than its weakest part.
 */
function doubtfulKind(parts: readonly PhrasePart[]): PhraseKind | null {
  const doubtful = parts.filter((part) => ruleOfKind.get(part.kind)?.where === 'outside');
  return doubtful.toSorted((left, right) => right.text.length - left.text.length)[0]?.kind ?? null;
}

function phraseConfidence(parts: readonly PhrasePart[]): number {
  if (parts.length > 1) return CONFIDENCE.phrases;
  if (parts.some((part) => part.slots.some((slot) => !NO_WORDS.test(slot)))) {
    return CONFIDENCE.phraseWithSlot;
  }
  return parts.some((part) => letterWidth(part.text) >= SENTENCE_WIDTH)
    ? CONFIDENCE.sentence
    : CONFIDENCE.label;
}

function letterWidth(text: string): number {
  const letters = text.match(LETTERS)?.length ?? 0;
  return letters + (text.match(WIDE)?.length ?? 0);
}

function phraseReason(parts: readonly PhrasePart[]): string {
  const [first] = parts;
  const quoted = `"${shorten(first?.text ?? '')}"`;
  if (parts.length <= 1) return `matches the phrase ${quoted}`;
  return `is made of ${parts.length} phrases, the first ${quoted}`;
}

function patternMatch(text: string): RuleMatch | null {
  const signs = signsOf(text);
  const rule = patterns.find((pattern) => (pattern.needed & signs) !== 0 && pattern.text.test(text))?.rule;
  if (rule === undefined) return null;
  return {
    rule,
    confidence: weigh(rule, CONFIDENCE.pattern),
    reason: `matches the pattern of the rule ${rule.id}`,
    parts: [],
  };
}

function matchMarkup(block: Block): RuleMatch | null {
  let best: RuleMatch | null = null;
  for (const id of block.markup?.selectedBy ?? []) {
    const rule = ruleById(id);
    if (rule === undefined) continue;
    const confidence = weigh(rule, CONFIDENCE.selector);
    if (best !== null && (confidence < best.confidence || isLater(rule, best, confidence))) continue;
    best = { rule, confidence, reason: `is inside markup of the rule ${id}`, parts: [] };
  }
  return best;
}

function isLater(rule: Rule, best: RuleMatch, confidence: number): boolean {
  return confidence === best.confidence && rules.indexOf(rule) > rules.indexOf(best.rule);
}

function weigh(rule: Rule, confidence: number): number {
  return rule.where === 'outside' ? confidence * CONFIDENCE.outside : confidence;
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= QUOTED_CHARACTERS
    ? text
    : `${characters.slice(0, QUOTED_CHARACTERS - 1).join('')}…`;
}
